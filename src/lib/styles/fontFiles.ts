import basic from './fonts/basic.json';
import basic400 from './fonts/noto-sans-basic-400.woff2?url';
import basic600 from './fonts/noto-sans-basic-600.woff2?url';
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

/** A face of the page's type, by file; each is asked only for the letters of its `ranges`, in
 * this order. */
export interface FontFile {
  /** Absolute: a worker has no page to resolve an address against. */
  url: string;
  ranges: string[];
}

const file = (url: string, ranges: string[]): FontFile => ({
  url: new URL(url, import.meta.url).href,
  ranges,
});

/** Our own type as files, for whoever draws letters by other means than the page's style sheet. */
export const FONT_FILES: Record<'regular' | 'semibold' | 'serif', FontFile[]> = {
  regular: [
    file(basic400, basic),
    file(latin400, LATIN),
    file(accents400, ACCENTS),
    file(extended400, EXTENDED),
    file(cyrillic400, CYRILLIC),
    file(arabic400, ARABIC),
  ],
  semibold: [
    file(basic600, basic),
    file(latin600, LATIN),
    file(accents600, ACCENTS),
    file(extended600, EXTENDED),
    file(cyrillic600, CYRILLIC),
    file(arabic600, ARABIC),
  ],
  serif: [
    file(serif400, LATIN),
    file(accents400, ACCENTS),
    file(extended400, EXTENDED),
    file(serifCyrillic400, CYRILLIC),
    file(arabic400, ARABIC),
  ],
};
