import { create, type Font } from 'fontkit';
import { Failure } from '$lib/model/failure';
import type { FontFile } from '$lib/styles/fontFiles';
import { OUTLINE_FILES } from '$lib/styles/outlineFiles';
import type { MapCut } from '../draw/pen';
import { embeddable } from './patched/fontkit';
import { runsOf, type FontFacts, type Run } from './typesetting';

/** A font whose outlines can be had. */
export interface OutlineFont extends FontFacts {
  /** One for each file. */
  name: string;
  font: Font;
  /** The same, for pdfkit. */
  embeddable: Font;
}

/** The fonts of each cut, the preferred first; its measures are those of the cut. */
export type OutlineFonts = Record<MapCut, [OutlineFont, ...OutlineFont[]]>;

/**
 * Loads the fonts that have the letters of a text, and the first of each cut in any case.
 * @param read the bytes at an address
 * @throws {Error} where a file cannot be had, or is no font
 */
export async function loadOutlineFonts(
  words: string,
  read: (url: string) => Promise<Uint8Array> = download,
): Promise<OutlineFonts> {
  const opened = new Map<string, Promise<OutlineFont>>();
  const open = (file: FontFile) => {
    const known = opened.get(file.url) ?? read(file.url).then((bytes) => fontOf(file.url, bytes));
    opened.set(file.url, known);
    return known;
  };
  const fontsOf = async (cut: MapCut) => {
    const [first] = OUTLINE_FILES[cut];
    const others = asked(OUTLINE_FILES[cut], words).filter((file) => file !== first);
    const files = [first!, ...others];
    return (await Promise.all(files.map(open))) as [OutlineFont, ...OutlineFont[]];
  };
  const [serif, italic, regular, semibold] = await Promise.all([
    fontsOf('serif'),
    fontsOf('italic'),
    fontsOf('regular'),
    fontsOf('semibold'),
  ]);
  return { serif, italic, regular, semibold };
}

function fontOf(url: string, bytes: Uint8Array): OutlineFont {
  // Its types speak of Node's Buffer; it reads any bytes. Collections of fonts we have none.
  const font = create(bytes as Buffer) as Font;
  return {
    name: url,
    font,
    embeddable: embeddable(font),
    direction: (text) => (font.layout(text, []).direction === 'rtl' ? 'rtl' : 'ltr'),
    has: (code) => font.hasGlyphForCodePoint(code),
  };
}

/** Of some files those that are asked for the letters of a text: each letter is asked of the first that has it. */
export function asked(files: readonly FontFile[], text: string): FontFile[] {
  const codes = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const wanted = new Set(codes.map((code) => files.find(({ ranges }) => within(ranges, code))));
  return files.filter((file) => wanted.has(file));
}

/** Whether a letter is of ranges such as `U+0100-0107`. */
const within = (ranges: readonly string[], code: number): boolean =>
  ranges.some((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return code >= parseInt(first, 16) && code <= parseInt(last, 16);
  });

export async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Failure('picture.fonts', {}, new Error(`${response.status} for ${url}`));
  return new Uint8Array(await response.arrayBuffer());
}

/** How a run is set: with all that its font does of itself, or as the map's engine does, letter for letter. */
export const SET: Record<'whole' | 'onMap', string[]> = {
  whole: [],
  onMap: { kern: false } as unknown as string[],
};

/** The width of a line in the units of its size, set as `typesetting.ts` has it, without any spacing. */
export const lineWidth = (
  text: string,
  fonts: OutlineFonts[MapCut],
  size: number,
  features: string[] = SET.whole,
): number => runsOf(text, fonts).reduce((width, run) => width + runWidth(run, features) * size, 0);

/** The width of a run, in ems. @throws {Failure} for a letter that would be an empty box in print */
export function runWidth({ text, font: outlines }: Run<OutlineFont>, features: string[]): number {
  const letter = Array.from(text).find((sign) => !outlines.has(sign.codePointAt(0) ?? 0));
  if (letter?.trim()) throw new Failure('picture.letter', { letter, text });
  const { font } = outlines;
  return font.layout(text, features).advanceWidth / font.unitsPerEm;
}

/** From the middle of the em square, as a canvas has it, to the base line, in ems. */
export function middleToBase([{ font }]: OutlineFonts[MapCut]): number {
  const { ascent, descent } = font;
  return (ascent + descent) / (2 * (ascent - descent));
}
