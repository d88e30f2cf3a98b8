import type { DrawnPicture } from '../draw/drawnPicture';
import type { MapDrawing } from '../draw/mapDrawing';
import { PROGRAM, type Metadata } from './metadata';
import { loadOutlineFonts, type OutlineFonts } from './outlineFonts';
import { documentWith } from './patched/pdfkit';
import { pdfPen } from './pdfPen';
import { xmpPacket } from './xmp';

/** PostScript points, 72 to an inch. */
const POINTS_PER_MM = 72 / 25.4;

/** What a PDF is made of besides the map. */
export type PdfSource = Pick<
  DrawnPicture,
  'measures' | 'draw' | 'words' | 'alt' | 'language' | 'metadata'
>;

/**
 * A drawn picture as a PDF of one page as large as its sheet: vectors and text, tagged. The same picture
 * gives the same bytes: the file states no time.
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
  { measures, draw, alt, language, metadata }: PdfSource,
  map: readonly MapDrawing[] | ArrayBuffer,
  fonts: OutlineFonts,
  logo: ArrayBuffer | null = null,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const { sheet, layout } = measures;
  const size: [number, number] = [sheet.width * POINTS_PER_MM, sheet.height * POINTS_PER_MM];
  const document = documentWith(xmpPacket(metadata), {
    size,
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
    document.scale(size[0] / layout.width, size[1] / layout.height);
    draw(pdfPen({ document, fonts, map, logo, alt }));
    document.end();
  });
}

/** What readers show as the document's properties; pdfkit makes the file's identity of them. */
const infoOf = ({ title, alt, credit, address }: Metadata) => ({
  Title: title,
  Author: credit,
  Subject: alt,
  Creator: PROGRAM,
  // Told apart by it: two pictures may have all the rest in common.
  Keywords: address,
  CreationDate: new Date(0),
});
