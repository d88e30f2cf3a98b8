import { create, type Font } from 'fontkit';
import { Failure } from '$lib/model/failure';
import type { FontFile } from '$lib/styles/fontFiles';
import { OUTLINE_FILES } from '$lib/styles/outlineFiles';
import type { Cut } from '../draw/pen';
import { embeddable } from './patched/fontkit';
import type { FontFacts } from './typesetting';

/** A font whose outlines can be had. */
export interface OutlineFont extends FontFacts {
  /** One for each file. */
  name: string;
  font: Font;
  /** The same, for pdfkit. */
  embeddable: Font;
}

/** The fonts of each cut, the preferred first; its measures are those of the cut. */
export type OutlineFonts = Record<Cut, [OutlineFont, ...OutlineFont[]]>;

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
  const codes = [...new Set(words)].map((letter) => letter.codePointAt(0) ?? 0);
  const fontsOf = async (cut: Cut) => {
    const files = OUTLINE_FILES[cut].filter(
      ({ ranges }, i) => i === 0 || codes.some((code) => within(ranges, code)),
    );
    return (await Promise.all(files.map(open))) as [OutlineFont, ...OutlineFont[]];
  };
  const [serif, regular, semibold] = await Promise.all([
    fontsOf('serif'),
    fontsOf('regular'),
    fontsOf('semibold'),
  ]);
  return { serif, regular, semibold };
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

/** Whether a letter is of ranges such as `U+0100-0107`. */
const within = (ranges: readonly string[], code: number): boolean =>
  ranges.some((range) => {
    const [first = '', last = first] = range.slice(2).split('-');
    return code >= parseInt(first, 16) && code <= parseInt(last, 16);
  });

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Failure('picture.fonts', {}, new Error(`${response.status} for ${url}`));
  return new Uint8Array(await response.arrayBuffer());
}
