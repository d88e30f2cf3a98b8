import type { FontFacesSpecification } from 'maplibre-gl';
import { FONT_FILES, type FontFile } from '$lib/styles/fontFiles';

/** The fonts that labels may name in `text-font`. */
export const REGULAR = 'Noto Sans Regular';
export const SEMIBOLD = 'Noto Sans Semibold';
/** Of waters; in the page's serif, which is there already. */
export const SERIF = 'Source Serif 4 Regular';

/** Of landscapes. */
export const ITALIC = 'Source Serif 4 Italic';

const faces = (files: readonly FontFile[]) =>
  files.map(({ url, ranges }) => ({ url, 'unicode-range': ranges }));

/** Our own font files by the names above; of each only what a label needs is loaded. */
export const fontFaces = (): FontFacesSpecification => ({
  [REGULAR]: faces(FONT_FILES.regular),
  [SEMIBOLD]: faces(FONT_FILES.semibold),
  [SERIF]: faces(FONT_FILES.serif),
  [ITALIC]: faces(FONT_FILES.italic),
});
