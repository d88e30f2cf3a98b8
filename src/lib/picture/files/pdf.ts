import type { DrawnPicture } from '../draw/drawnPicture';
import type { MapDrawing } from '../draw/mapDrawing';
import { PROGRAM, type Metadata } from './metadata';
import { loadOutlineFonts, type OutlineFonts } from './outlineFonts';
import { documentWith } from './patched/pdfkit';
import { pdfPen } from './pdfPen';
import { boxesOf, cropped } from './sheetBoxes';
import profile from './sRGB.icc?url&inline';
import { xmpPacket } from './xmp';

/** What a PDF is made of besides the map. */
export type PdfSource = Pick<
  DrawnPicture,
  'measures' | 'draw' | 'words' | 'alt' | 'language' | 'languageOf' | 'metadata'
>;

/** The small sRGB profile of the Compact ICC Profiles: `geo/SOURCES.md` says whence it is. */
const sRgb = (): Uint8Array =>
  Uint8Array.from(atob(profile.slice(profile.indexOf(',') + 1)), (byte) => byte.charCodeAt(0));

/**
 * A drawn picture as a PDF of one page as large as its sheet, and as its bleed and crop marks where it is to be
 * cut: vectors and text, tagged, in sRGB. The same picture gives the same bytes: the file states no time.
 * @param map the maps as shapes; or the map's own picture, an opaque PNG or a JPEG
 * @param logo an opaque PNG or a JPEG; null where there is none
 * @throws {Error} where a font cannot be loaded
 */
export async function pdfFile(
  drawn: PdfSource,
  map: readonly MapDrawing[] | ArrayBuffer,
  logo: ArrayBuffer | null,
  signal?: AbortSignal,
): Promise<Blob> {
  const fonts = await loadOutlineFonts(drawn.words);
  signal?.throwIfAborted();
  return new Blob(await pdfOf(drawn, map, fonts, logo), { type: 'application/pdf' });
}

/** The bytes of `pdfFile`, in pieces. */
export function pdfOf(
  { measures, draw, alt, language, languageOf, metadata }: PdfSource,
  map: readonly MapDrawing[] | ArrayBuffer,
  fonts: OutlineFonts,
  logo: ArrayBuffer | null = null,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const { layout } = measures;
  const boxes = boxesOf(measures);
  const { width, height, bleed, beyond } = boxes;
  const document = documentWith(xmpPacket(metadata), sRgb(), {
    size: [width + 2 * beyond, height + 2 * beyond],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // None of the fonts that readers have.
    font: '',
    info: infoOf(metadata),
  });
  // Only its identity is made of it.
  delete document.info.CreationDate;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    document.on('end', () => resolve(chunks));
    document.on('error', reject);
    if (bleed > 0) {
      cropped(document, boxes);
      const side = beyond - bleed;
      document.rect(side, side, width + 2 * bleed, height + 2 * bleed).clip();
    }
    document.translate(beyond, beyond).scale(width / layout.width, height / layout.height);
    draw(pdfPen({ document, fonts, map, logo, alt, language, languageOf }));
    document.end();
  });
}

/** What readers show as the document's properties; pdfkit makes the file's identity of them. */
const infoOf = ({ title, alt, address }: Metadata) => ({
  Title: title,
  Subject: alt,
  Creator: PROGRAM,
  // Told apart by it: two pictures may have all the rest in common.
  Keywords: address,
  CreationDate: new Date(0),
});
