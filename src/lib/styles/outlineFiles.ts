import house from 'virtual:house-style/outlines.js';
import arabic400 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff?url';
import arabic600 from '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-600-normal.woff?url';
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff?url';
import cyrillic600 from '@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff?url';
import extended400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url';
import extended600 from '@fontsource/noto-sans/files/noto-sans-latin-ext-600-normal.woff?url';
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url';
import latin600 from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff?url';
import italic400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff?url';
import italicExtended400 from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff?url';
import italicCyrillic400 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff?url';
import serif400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?url';
import serifCyrillic400 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff?url';
import { ARABIC, CYRILLIC, EXTENDED, LATIN } from './ranges';
import type { FontFile } from './fontFiles';

const file = (url: string, ranges: string[]): FontFile => ({
  url: new URL(url, import.meta.url).href,
  ranges,
});

const ofHouse = (cut: keyof typeof house): FontFile[] =>
  (house[cut]?.files ?? []).map(({ url, ranges }) => file(url, ranges));

/**
 * Our own type for documents that carry their fonts within, in the form that fontkit can cut down
 * to the letters used: it fails at that on WOFF 2. The first file of a cut has its measures.
 */
export const OUTLINE_FILES: Record<'regular' | 'semibold' | 'serif' | 'italic', FontFile[]> = {
  regular: [
    ...ofHouse('regular'),
    file(latin400, LATIN),
    file(extended400, EXTENDED),
    file(cyrillic400, CYRILLIC),
    file(arabic400, ARABIC),
  ],
  semibold: [
    ...ofHouse('semibold'),
    file(latin600, LATIN),
    file(extended600, EXTENDED),
    file(cyrillic600, CYRILLIC),
    file(arabic600, ARABIC),
  ],
  serif: [
    ...ofHouse('serif'),
    file(serif400, LATIN),
    file(extended400, EXTENDED),
    file(serifCyrillic400, CYRILLIC),
    file(arabic400, ARABIC),
  ],
  // Arabic has no italic.
  italic: [
    file(italic400, LATIN),
    file(italicExtended400, EXTENDED),
    file(italicCyrillic400, CYRILLIC),
    file(arabic400, ARABIC),
  ],
};
