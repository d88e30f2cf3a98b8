import { escaped } from '$lib/story/outsideText';
import type { DrawnPicture } from '../draw/drawnPicture';
import type { MapDrawing } from '../draw/mapDrawing';
import { download, loadOutlineFonts } from './outlineFonts';
import { base64, fontSheet } from './svgFonts';
import { svgDrawing } from './svgPen';
import { xmpDescription } from './xmp';

/** What an SVG is made of besides the maps. */
export type SvgSource = Pick<
  DrawnPicture,
  'measures' | 'draw' | 'words' | 'logo' | 'alt' | 'language' | 'metadata'
>;

/**
 * A drawn picture as SVG 1.1 without any pixels, but for a logo that has some: text as text in fonts that the
 * file holds, in groups that Inkscape, Illustrator and Figma open as layers. The same picture gives the same bytes.
 * @param maps the maps as shapes
 * @param read the bytes at an address
 * @throws {Error} where a font cannot be loaded
 */
export async function svgFile(
  { measures, draw, words, logo, alt, language, metadata }: SvgSource,
  maps: readonly MapDrawing[],
  read: (url: string) => Promise<Uint8Array> = download,
): Promise<Blob> {
  const image = logo && (await asAddress(logo.url, read));
  const drawing = svgDrawing(await loadOutlineFonts(words, read), maps, image);
  draw(drawing.pen);
  const fonts = await fontSheet(drawing.words, read);
  const { layout, pixels, sheet, dpi } = measures;
  // On paper it is as large as its sheet, on a screen as its pixels.
  const [width, height] =
    dpi === null ? [pixels.width, pixels.height] : [`${sheet.width}mm`, `${sheet.height}mm`];
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"${image ? XLINK : ''} \
version="1.1" width="${width}" height="${height}" viewBox="0 0 ${round(layout.width)} ${round(layout.height)}" \
xml:lang="${escaped(language)}" role="img" aria-labelledby="picture-title picture-description">
<title id="picture-title">${escaped(metadata.title)}</title>
<desc id="picture-description">${escaped(alt)}</desc>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${xmpDescription(metadata)}
</rdf:RDF></metadata>
<style>${fonts}</style>
${drawing.elements()}
</svg>
`;
  return new Blob([text], { type: 'image/svg+xml' });
}

/** Only the older way to refer to an image is known to all drawing programs. */
const XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

/** A logo's file as an address that holds it. */
const asAddress = async (url: string, read: (url: string) => Promise<Uint8Array>) =>
  `data:image/${/\.png(\?|$)/.test(url) ? 'png' : 'svg+xml'};base64,${base64(await read(url))}`;

const round = (length: number): number => Math.round(length * 100) / 100;
