import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import basic from '../../lib/styles/fonts/basic.json';
import { ARABIC, CYRILLIC, EXTENDED, LATIN } from '../../lib/styles/ranges';
import { cut, letters } from '../subsetFonts';

/** What a font of the house is for. */
export const ROLES = ['headings', 'text', 'bold'] as const;
export type Role = (typeof ROLES)[number];

/** A font of the house, cut into files as our own type is. */
export interface HouseFont {
  /** The font's own name. */
  family: string;
  /** For pages: first the letters of most pages, then the others, where it has some. */
  pages: FontPart[];
  /** For documents that carry their fonts within: all its letters, as WOFF. */
  whole: FontPart;
  /** How wide its letters are for those of our own type. */
  width: number;
}

export interface FontPart {
  bytes: Uint8Array;
  /** As in CSS's `unicode-range`. */
  ranges: string[];
  /** The same in fewer: some of these letters it may lack, which a browser then finds out. */
  roughly: string[];
}

/** What is wrong with a font, and what to do. */
export class UnfitFont extends Error {
  constructor(
    message: string,
    readonly expected: string,
  ) {
    super(message);
  }
}

const FIRST = new Set(letters(basic));
/** Of currencies, and of trade marks. */
const SIGNS = ['U+20A0-20C0', 'U+2122'];
/** All letters that pages and pictures are set in. */
const KNOWN = [...letters([...LATIN, ...EXTENDED, ...CYRILLIC, ...ARABIC, ...SIGNS])].filter(
  // None of Arabic's, though among its ranges: it marks the order of bytes.
  (letter) => letter >= ' ' && letter !== '\uFEFF',
);

/**
 * Checks a font and cuts it into files: WOFF 2 for pages, WOFF for documents.
 * @param bytes TTF, OTF, WOFF or WOFF 2
 * @throws {UnfitFont} saying what is wrong and what to do
 */
export async function houseFont(bytes: Uint8Array): Promise<HouseFont> {
  const font = opened(bytes);
  const own = new Set(font.characterSet);
  const known = KNOWN.filter((letter) => own.has(letter.codePointAt(0) ?? 0));
  if (known.length === 0)
    throw new UnfitFont(
      'this font has no letter that the pages are written in',
      'take one with Latin, Cyrillic or Arabic letters',
    );
  const first = known.filter((letter) => FIRST.has(letter));
  const others = known.filter((letter) => !FIRST.has(letter));
  const part = async (some: string[], format: 'woff' | 'woff2'): Promise<FontPart> => ({
    bytes: await cut(bytes, some.join(''), format, {
      noLayoutClosure: some === first,
      // Half the bytes; no screen or paper of today needs it.
      noHinting: true,
    }),
    ranges: rangesOf(some),
    roughly: some === others ? blocksOf(some) : rangesOf(some),
  });
  return {
    family: font.familyName,
    pages: await Promise.all(
      [first, others].filter(({ length }) => length > 0).map((some) => part(some, 'woff2')),
    ),
    whole: await part(known, 'woff'),
    width: await widthOf(font),
  };
}

function opened(bytes: Uint8Array): Font {
  let font;
  try {
    font = create(bytes as Buffer);
  } catch {
    throw new UnfitFont('this is no font', 'expected a TTF, OTF, WOFF or WOFF 2 file');
  }
  if (!('characterSet' in font))
    throw new UnfitFont('this file holds several fonts', 'expected a file for each');
  if (Object.keys(font.variationAxes).length > 0)
    throw new UnfitFont(
      'this font is variable, which documents cannot hold',
      'expected a file for each weight: most makers have static ones too',
    );
  // Of OpenType's OS/2 table.
  const { noEmbedding, noSubsetting, bitmapOnly } = font['OS/2'].fsType as unknown as Record<
    string,
    boolean
  >;
  if (noEmbedding || noSubsetting || bitmapOnly)
    throw new UnfitFont(
      'its maker does not allow that parts of this font are embedded (OS/2 fsType)',
      'ask for a licence that does, and for the file that goes with it',
    );
  return font;
}

/** Scripts and signs, as our own style sheet has them: what is said twice is packed well. */
const BLOCKS = [
  ['U+0000-024F', 'U+2000-206F', 'U+2190-21FF'],
  ['U+0400-04FF'],
  ['U+1E00-1EFF'],
  ARABIC,
  SIGNS,
];

/** The blocks of which a font has letters, without those that are in its first file. */
const blocksOf = (some: readonly string[]): string[] =>
  BLOCKS.map(letters)
    .filter((block) => some.some((letter) => block.includes(letter)))
    .flatMap((block) => rangesOf([...block].filter((letter) => !FIRST.has(letter))));

/** The ranges of letters in the order of Unicode, as in CSS's `unicode-range`. */
export function rangesOf(some: readonly string[]): string[] {
  const codes = [...new Set(some)].map((one) => one.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`);
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** How wide a font's alphabet is for that of the type by which labels find their room. */
async function widthOf(font: Font): Promise<number> {
  const path = '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff';
  const ours = create(await readFile(createRequire(import.meta.url).resolve(path))) as Font;
  const ems = (one: Font) => one.layout(ALPHABET).advanceWidth / one.unitsPerEm;
  return Math.round((100 * ems(font)) / ems(ours)) / 100;
}
