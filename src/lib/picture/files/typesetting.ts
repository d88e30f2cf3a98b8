import bidiFactory from 'bidi-js';
import { directionOf } from '../plan/words/direction';

const bidi = bidiFactory();

/** A piece of a line whose letters come from one font and run one way. */
export interface Run<F> {
  /** As the font wants it: Arabic in the order of reading, which fonts turn round themselves. */
  text: string;
  font: F;
}

/** What is told about a font. */
export interface FontFacts {
  /** Whether it is to draw a letter, by code point. */
  has(code: number): boolean;
  /** Which way it sets a text of its own accord. */
  direction(text: string): 'ltr' | 'rtl';
}

/** Letters that stand upon the one before, and signs without a shape of their own. */
const CLINGING = /[\p{M}\p{Cf}]/u;
/** Signs that only say which way text runs. */
const INVISIBLE = /\p{Bidi_Control}/u;

/**
 * Splits a line by font and direction, and puts the pieces in their order from the left: Unicode
 * Standard Annex 9, rules L2 to L4. Letters that no font has are of the first.
 * @param fonts at least one, the preferred first
 */
export function runsOf<F extends FontFacts>(line: string, fonts: readonly [F, ...F[]]): Run<F>[] {
  const { levels } = bidi.getEmbeddingLevels(line, directionOf(line));
  const pieces: { text: string; level: number; font: F }[] = [];
  let at = 0;
  for (const letter of line) {
    const level = levels[at] ?? 0;
    at += letter.length;
    if (INVISIBLE.test(letter)) continue;
    const last = pieces.at(-1);
    const font = fontFor(letter, fonts, last?.font);
    if (last?.font === font && last.level === level) last.text += letter;
    else pieces.push({ text: letter, level, font });
  }
  return inOrder(pieces).map(({ text, level, font }) => ({
    text: asSet(text, level % 2 === 1, font),
    font,
  }));
}

function fontFor<F extends FontFacts>(
  letter: string,
  fonts: readonly [F, ...F[]],
  before: F | undefined,
): F {
  const code = letter.codePointAt(0) ?? 0;
  if (before && CLINGING.test(letter) && before.has(code)) return before;
  return fonts.find((font) => font.has(code)) ?? fonts[0];
}

/** From the highest level down to the lowest odd one, reverses what is of that level or above. */
function inOrder<P extends { level: number }>(pieces: readonly P[]): P[] {
  const order = [...pieces];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end === start) continue;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  return order;
}

/** The text that a font sets so that it runs as it should. */
function asSet(text: string, fromRight: boolean, font: FontFacts): string {
  if (font.direction(text) === (fromRight ? 'rtl' : 'ltr')) return text;
  const signs = Array.from(text).reverse();
  // Brackets among letters from the right face the other way.
  return signs.map((sign) => (fromRight && bidi.getMirroredCharacter(sign)) || sign).join('');
}
