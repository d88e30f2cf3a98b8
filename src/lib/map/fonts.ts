import type { FontFacesSpecification } from 'maplibre-gl';
import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url';
import latinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url';
import latinBold from '@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2?url';

export const REGULAR = ['Noto Sans'];
export const BOLD = ['Noto Sans Bold', 'Noto Sans'];

/**
 * The page's own font files, for the map's names: no glyph server is asked. Each is fetched when a
 * letter of its range is drawn.
 */
export function fontFaces(): FontFacesSpecification {
  const face = (file: string, ...ranges: string[]) => ({
    url: new URL(file, location.href).href,
    'unicode-range': ranges,
  });
  return {
    'Noto Sans': [
      face(latin, 'U+0000-00FF', 'U+2000-206F'),
      face(latinExtended, 'U+0100-024F', 'U+1E00-1EFF'),
    ],
    'Noto Sans Bold': [face(latinBold, 'U+0000-00FF', 'U+2000-206F')],
  };
}
