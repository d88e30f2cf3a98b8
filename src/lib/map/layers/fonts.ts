import type { FontFacesSpecification } from 'maplibre-gl';
import arabic400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import arabic600 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url';
import accents400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-latin-ext-400-normal.woff2?url';
import accents600 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-latin-ext-600-normal.woff2?url';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import extended400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import extended600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import serifCyrillic400 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2?url';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';

/** The fonts that labels may name in `text-font`. */
export const REGULAR = 'Noto Sans Regular';
export const SEMIBOLD = 'Noto Sans Semibold';
/** Of waters; in the page's serif, which is there already. */
export const SERIF = 'Source Serif 4 Regular';

const LATIN = ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+02BB-02BC', 'U+2000-206F', 'U+2212'];
/**
 * What the Latin of Noto Sans Arabic has beyond that: the same letters as Noto Sans in 6 kB, not
 * 56. The whole file comes where this lacks a letter, as in GeoNames' romanised Arabic.
 */
const ACCENTS = [
  'U+0100-0107',
  'U+010A-0113',
  'U+0116-011B',
  'U+011E-0123',
  'U+0126-0127',
  'U+012A-012B',
  'U+012E-0130',
  'U+0136-0137',
  'U+0139-013E',
  'U+0141-0148',
  'U+014A-014D',
  'U+0150-0151',
  'U+0154-015B',
  'U+015E-0161',
  'U+0164-0165',
  'U+016A-017E',
  'U+0218-021B',
];
const EXTENDED = ['U+0100-02BA', 'U+1D00-1DBF', 'U+1E00-1E9F', 'U+1EF2-1EFF'];
const CYRILLIC = ['U+0400-045F', 'U+0490-0491', 'U+04B0-04B1', 'U+2116'];
/** With the forms that shaping puts in the letters' stead. */
const ARABIC = ['U+0600-06FF', 'U+0750-077F', 'U+08A0-08FF', 'U+FB50-FDFF', 'U+FE70-FEFF'];

/** A worker has no page to resolve an address against. */
const absolute = (url: string): string => new URL(url, import.meta.url).href;
const face = (url: string, range: string[]) => ({ url: absolute(url), 'unicode-range': range });

/** Our own font files by the names above; of each only what a label needs is loaded. */
export function fontFaces(): FontFacesSpecification {
  return {
    [REGULAR]: [
      face(latin400, LATIN),
      face(accents400, ACCENTS),
      face(extended400, EXTENDED),
      face(cyrillic400, CYRILLIC),
      face(arabic400, ARABIC),
    ],
    [SEMIBOLD]: [
      face(latin600, LATIN),
      face(accents600, ACCENTS),
      face(extended600, EXTENDED),
      face(cyrillic600, CYRILLIC),
      face(arabic600, ARABIC),
    ],
    [SERIF]: [
      face(serif400, LATIN),
      face(accents400, ACCENTS),
      face(extended400, EXTENDED),
      face(serifCyrillic400, CYRILLIC),
      face(arabic400, ARABIC),
    ],
  };
}
