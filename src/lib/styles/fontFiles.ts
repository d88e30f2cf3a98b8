import house from 'virtual:house-style/fonts.js';
import basic from './fonts/basic.json';
import basic400 from './fonts/noto-sans-basic-400-600.woff2?url';
import basic600 from './fonts/noto-sans-basic-600.woff2?url';
import arabic400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2?url';
import arabic600 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff2?url';
import accents400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-latin-ext-400-normal.woff2?url';
import accents600 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-latin-ext-600-normal.woff2?url';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2?url';
import extended400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import extended600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff2?url';
import serifBasic from './fonts/source-serif-4-basic-400.woff2?url';
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import italic400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url';
import italicAccents400 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff2?url';
import italicCyrillic400 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff2?url';
import serifCyrillic400 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2?url';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';
import { ACCENTS, ARABIC, CYRILLIC, EXTENDED, LATIN } from './ranges';

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

/** The fonts of the house, where the site has some, which come first; by cut. */
export const HOUSE_FONTS = house;
const ofHouse = (cut: keyof typeof house): FontFile[] =>
  (house[cut]?.files ?? []).map(({ url, ranges }) => file(url, ranges));

/** Our own type as files, for whoever draws letters by other means than the page's style sheet. */
export const FONT_FILES: Record<'regular' | 'semibold' | 'serif' | 'italic', FontFile[]> = {
  regular: [
    ...ofHouse('regular'),
    file(basic400, basic),
    file(latin400, LATIN),
    file(accents400, ACCENTS),
    file(extended400, EXTENDED),
    file(cyrillic400, CYRILLIC),
    file(arabic400, ARABIC),
  ],
  semibold: [
    ...ofHouse('semibold'),
    file(basic600, basic),
    file(latin600, LATIN),
    file(accents600, ACCENTS),
    file(extended600, EXTENDED),
    file(cyrillic600, CYRILLIC),
    file(arabic600, ARABIC),
  ],
  serif: [
    ...ofHouse('serif'),
    file(serifBasic, basic),
    file(serif400, LATIN),
    file(accents400, ACCENTS),
    file(extended400, EXTENDED),
    file(serifCyrillic400, CYRILLIC),
    file(arabic400, ARABIC),
  ],
  // Arabic has no italic.
  italic: [
    file(italic400, LATIN),
    file(italicAccents400, [...ACCENTS, ...EXTENDED]),
    file(italicCyrillic400, CYRILLIC),
    file(arabic400, ARABIC),
  ],
};
