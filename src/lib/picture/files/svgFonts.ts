import { FONT_FILES, HOUSE_FONTS } from '$lib/styles/fontFiles';
import type { MapCut } from '../draw/pen';
import { asked } from './outlineFonts';

/** What a cut is in CSS. */
export interface Face {
  /** The font's own name, which a drawing program knows it by where it is installed. */
  family: string;
  /** What is taken where it is not. */
  instead: string;
  weight: number;
  style: 'normal' | 'italic';
}

const SANS = { family: 'Noto Sans', instead: "'Noto Sans Arabic', sans-serif" } as const;
const SERIF = { family: 'Source Serif 4', instead: "'Noto Sans Arabic', serif" } as const;
/** A face of the house, before ours; ours where the house has none. */
const ofHouse = (
  cut: keyof typeof HOUSE_FONTS,
  { family, instead }: typeof SANS | typeof SERIF,
) => {
  const own = HOUSE_FONTS[cut]?.family;
  return own ? { family: own, instead: `'${family}', ${instead}` } : { family, instead };
};

export const FACES: Record<MapCut, Face> = {
  serif: { ...ofHouse('serif', SERIF), weight: 400, style: 'normal' },
  italic: { ...SERIF, weight: 400, style: 'italic' },
  regular: { ...ofHouse('regular', SANS), weight: 400, style: 'normal' },
  semibold: { ...ofHouse('semibold', SANS), weight: 600, style: 'normal' },
};

/**
 * The fonts of a drawing as a style sheet that holds their files: of each cut those that the letters need.
 * @param words by cut
 * @param read the bytes at an address
 * @throws {Error} where a file cannot be had
 */
export async function fontSheet(
  words: ReadonlyMap<MapCut, string>,
  read: (url: string) => Promise<Uint8Array>,
): Promise<string> {
  const faces = [...words].flatMap(([cut, text]) =>
    asked(FONT_FILES[cut], text).map(async ({ url, ranges }) => {
      const { family, weight, style } = FACES[cut];
      const data = base64(await read(url));
      return (
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};` +
        `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${ranges.join()}}`
      );
    }),
  );
  // Of two that have a letter, the one said later is taken.
  return (await Promise.all(faces)).toReversed().join('\n');
}

export function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
