import type { FeatureCollection, Geometry, MultiLineString, Position } from 'geojson';

const key = ([x, y]: Position): string => `${x},${y}`;

/**
 * Lines that end where another begins, as one line: so they are written without a step between. Where three
 * meet two go on and the third ends. Any other shape stays as it is.
 */
export function joinLines<S extends FeatureCollection | Geometry>(shape: S): S | MultiLineString {
  if (shape.type !== 'MultiLineString') return shape;
  const lines = shape.coordinates.filter(({ length }) => length > 1);
  const left = new Set(lines);
  const ends = new Map<string, Position[][]>();
  for (const line of left)
    for (const end of [line[0]!, line.at(-1)!])
      ends.set(key(end), [...(ends.get(key(end)) ?? []), line]);
  /** A line that has not been used and has an end here, from there on. */
  const next = (at: Position): Position[] | undefined => {
    const line = ends.get(key(at))?.find((one) => left.has(one));
    if (!line) return undefined;
    left.delete(line);
    return key(line[0]!) === key(at) ? line : line.toReversed();
  };
  const joined: Position[][] = [];
  for (const first of left) {
    left.delete(first);
    const whole = [...first];
    for (let more; (more = next(whole.at(-1)!));) whole.push(...more.slice(1));
    whole.reverse();
    for (let more; (more = next(whole.at(-1)!));) whole.push(...more.slice(1));
    joined.push(whole);
  }
  return { type: 'MultiLineString', coordinates: joined };
}
