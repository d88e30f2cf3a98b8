/** Where bytes lie in a file: the first, and how many. */
export type Span = readonly [from: number, length: number];

/**
 * What a `Range` header asks for of a file of so many bytes; null where that is not one part within it.
 * The parts that end a file (`bytes=-500`) nobody here asks for.
 */
export function askedSpan(header: string | null, size: number): Span | null {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined) return null;
  const from = Number(first);
  const end = Math.min(size, last ? Number(last) + 1 : size);
  return from < end ? [from, end - from] : null;
}

/** A piece of a kept part: from which byte of it to which, the last not among them. */
export interface Piece<Part extends Span> {
  part: Part;
  from: number;
  to: number;
}

/** The pieces of kept parts that together are what is asked for, in order; null where some of it is not kept. */
export function covering<Part extends Span>(
  parts: readonly Part[],
  [from, length]: Span,
): Piece<Part>[] | null {
  const pieces: Piece<Part>[] = [];
  const end = from + length;
  for (let at = from; at < end;) {
    const [reach, part] = parts
      .filter(([start, size]) => start <= at && at < start + size)
      .map((part) => [part[0] + part[1], part] as const)
      .reduce<readonly [number, Part | null]>((a, b) => (b[0] > a[0] ? b : a), [at, null]);
    if (!part) return null;
    pieces.push({ part, from: at - part[0], to: Math.min(end, reach) - part[0] });
    at = reach;
  }
  return pieces;
}
