import type { Type } from '../../draw/pen';

/** The width of a line of text in layout pixels. */
export type Measure = (text: string, type: Type) => number;

/** How wide letters are, of the size of the type, at the most. */
const LETTERS: [RegExp, number][] = [
  [/[ijlI.,;:'’‘|!()[\] -]/, 0.34],
  [/[tfr“”"]/, 0.46],
  [/[mwMWШЩЮЖФшщюжфм…—]/, 0.95],
  [/\p{Lu}/u, 0.74],
  [/\p{Script=Cyrillic}/u, 0.66],
];

/** An estimate, never too small, for where there is no browser to measure. */
export const estimate: Measure = (text, { size }) =>
  size *
  [...text].reduce(
    (sum, letter) => sum + (LETTERS.find(([some]) => some.test(letter))?.[1] ?? 0.62),
    0,
  );

/** Words in lines no wider than the room; a word wider than that has a line to itself. */
export function wrap(text: string, type: Type, room: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure(longer, type) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

export interface Setting {
  lines: string[];
  size: number;
}

/**
 * The first of some sizes, the largest first, in which a text takes no more lines than it may.
 * @returns null where it fits in none
 */
export function fitted(
  text: string,
  cut: Type['cut'],
  sizes: readonly number[],
  room: number,
  most: number,
  measure: Measure,
): Setting | null {
  for (const size of sizes) {
    const lines = wrap(text, { cut, size }, room, measure);
    const wide = lines.some((line) => measure(line, { cut, size }) > room);
    if (lines.length <= most && !wide)
      return { lines: balanced(text, { cut, size }, room, lines, measure), size };
  }
  return null;
}

/** The same number of lines, as even as may be: no word stands alone on the last. */
function balanced(
  text: string,
  type: Type,
  room: number,
  lines: string[],
  measure: Measure,
): string[] {
  if (lines.length < 2) return lines;
  for (let share = 0.5; share < 1; share += 0.04) {
    const even = wrap(text, type, share * room, measure);
    const widest = Math.max(...even.map((line) => measure(line, type)));
    if (even.length === lines.length && widest <= room) return even;
  }
  return lines;
}

/** As many of a text's words as the lines hold; dots say that it goes on. */
export function shortened(
  text: string,
  type: Type,
  room: number,
  most: number,
  measure: Measure,
): string[] {
  const whole = wrap(text, type, room, measure);
  if (whole.length <= most) return whole;
  const words = text.split(/\s+/);
  // Quotation marks stay closed where the words in them are cut short.
  const end = text.endsWith('”') ? '…”' : '…';
  for (let n = words.length - 1; n > 0; n--) {
    const kept = words
      .slice(0, n)
      .join(' ')
      .replace(/[\s,;:.—–-]+$/, '');
    const lines = wrap(kept + end, type, room, measure);
    if (lines.length <= most) return lines;
  }
  return [end];
}

/** The sizes from one down to another, each a twelfth smaller. */
export function sizesDown(from: number, to: number): number[] {
  const sizes: number[] = [];
  for (let size = from; size > to; size *= 0.92) sizes.push(Math.round(size * 10) / 10);
  return [...new Set([...sizes, to])];
}
