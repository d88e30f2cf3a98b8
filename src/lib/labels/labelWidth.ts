import { HOUSE } from '$lib/model/house';
import type { Size } from '$lib/space/camera';

/** How much wider the letters of a house's own type are. */
const WIDER = HOUSE.letterWidth ?? 1;

/** Estimated, not measured: the page as built and the page in a browser must agree. CSS pixels. */
export function labelWidth(name: string): number {
  const letters = [...name].map((letter) => LETTERS.find(([some]) => some.test(letter))?.[1] ?? 8);
  return Math.ceil(letters.reduce((sum, width) => sum + WIDER * width, 14));
}

/** The box of an area's name, which is set lighter and wider, in CSS pixels; estimated in the same way. */
export const nameSize = (name: string): Size => ({
  width: Math.ceil(0.92 * (labelWidth(name) - 14) + 0.75 * [...name].length + 6),
  height: 18,
});

/**
 * How wide letters of the labels' type are, in CSS pixels: at the most, and of Arabic, whose letters are
 * joined, a little more than what fits the widths of the stories' names best (least squares).
 */
const LETTERS: [RegExp, number][] = [
  [/[اأإآ]/, 2.6],
  [/[رزدذوؤء]/, 6],
  [/[لبتثنيئىةقفكه]/, 7],
  [/[سشصضطظ]/, 12.8],
  [/\p{Script=Arabic}/u, 8.4],
  [/[ijlI.,'’ -]/, 4.4],
  [/[tfr()]/, 6],
  [/[mwMWШЩЮЖФшщюжфм]/, 12.4],
  [/\p{Lu}/u, 9.6],
  [/\p{Script=Cyrillic}/u, 8.6],
];
