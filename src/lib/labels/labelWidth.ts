/** Estimated, not measured: the page as built and the page in a browser must agree. CSS pixels. */
export function labelWidth(name: string): number {
  const letters = [...name].map((letter) => LETTERS.find(([some]) => some.test(letter))?.[1] ?? 8);
  return Math.ceil(letters.reduce((sum, width) => sum + width, 14));
}

/** How wide letters of the labels' type are at the most, in CSS pixels. */
const LETTERS: [RegExp, number][] = [
  [/[ijlI.,'’ -]/, 4.4],
  [/[tfr()]/, 6],
  [/[mwMWШЩЮЖФшщюжфм]/, 12.4],
  [/\p{Lu}/u, 9.6],
  [/\p{Script=Cyrillic}/u, 8.6],
];
