import type { Measures } from '$lib/space/pictureSize';
import type { Document } from './patched/pdfkit';

/** PostScript points, 72 to an inch. */
const POINTS_PER_MM = 72 / 25.4;
/** Millimetres of crop marks: from the bleed, along one, and of the white beyond it. */
const MARK = { off: 1, length: 5, beyond: 1 };
/** Points across a mark: a hairline. */
const HAIR = 0.25;

/** A page of a PDF in points: the sheet, and what is beyond each of its edges. */
export interface SheetBoxes {
  /** Of the sheet as it is cut. */
  width: number;
  height: number;
  bleed: number;
  /** All beyond an edge: bleed, and marks. */
  beyond: number;
}

/** How large a picture's page is: without bleed nothing is beyond the sheet. */
export function boxesOf({ sheet, bleed }: Pick<Measures, 'sheet' | 'bleed'>): SheetBoxes {
  const marks = bleed > 0 ? MARK.off + MARK.length + MARK.beyond : 0;
  return {
    width: sheet.width * POINTS_PER_MM,
    height: sheet.height * POINTS_PER_MM,
    bleed: bleed * POINTS_PER_MM,
    beyond: (bleed + marks) * POINTS_PER_MM,
  };
}

/**
 * Says where a page is cut (ISO 32000-1, section 14.11.2), and draws crop marks at its corners, outside of the
 * bleed. A program that places the page takes its trim or its bleed box, without the marks.
 */
export function cropped(document: Document, { width, height, bleed, beyond }: SheetBoxes): void {
  const box = (by: number) => [beyond - by, beyond - by, beyond + width + by, beyond + height + by];
  Object.assign(document.page.dictionary.data, { TrimBox: box(0), BleedBox: box(bleed) });
  const near = bleed + MARK.off * POINTS_PER_MM;
  const far = near + MARK.length * POINTS_PER_MM;
  document.markContent('Artifact', { type: 'Page' });
  document.lineWidth(HAIR).strokeColor('#000000');
  for (const [x, outX] of [
    [beyond, -1],
    [beyond + width, 1],
  ] as const)
    for (const [y, outY] of [
      [beyond, -1],
      [beyond + height, 1],
    ] as const) {
      document.moveTo(x + outX * near, y).lineTo(x + outX * far, y);
      document.moveTo(x, y + outY * near).lineTo(x, y + outY * far);
    }
  document.stroke();
  document.endMarkedContent();
}
