import { joined } from './bytes';
import { PROGRAM, type Metadata } from './metadata';

/** What an APP1 segment of Exif begins with (CIPA DC-008, section 4.7.2). */
const EXIF = 'Exif\0\0';
/** Of the TIFF in it: the highest byte first, 42, and where its only directory begins. */
const HEADER = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
const ENTRY = 12;
const INCH = 2;

/** An entry of the directory: a tag, the type of its values, how many there are, their bytes. */
interface Field {
  tag: number;
  type: number;
  count: number;
  data: Uint8Array;
}

/** Title, licence and resolution as Exif. */
export const exifOf = (metadata: Metadata): Uint8Array =>
  joined([new TextEncoder().encode(EXIF), tiffOf(metadata)]);

/** The same as a TIFF (6.0, section 2) without a picture. Exif knows no credit, and an artist nobody has named. */
export function tiffOf({ title, licence, dpi }: Metadata): Uint8Array {
  // In the order of their tags, as TIFF wants them.
  const fields = [
    text(0x010e, title),
    ...(dpi === null ? [] : [ratio(0x011a, dpi), ratio(0x011b, dpi), short(0x0128, INCH)]),
    text(0x0131, PROGRAM),
    text(0x8298, licence),
  ];
  const directory = new Uint8Array(2 + ENTRY * fields.length + 4);
  const view = new DataView(directory.buffer);
  view.setUint16(0, fields.length);
  const behind: Uint8Array[] = [];
  let next = HEADER.length + directory.length;
  for (const [i, { tag, type, count, data }] of fields.entries()) {
    const at = 2 + ENTRY * i;
    view.setUint16(at, tag);
    view.setUint16(at + 2, type);
    view.setUint32(at + 4, count);
    // What is longer than four bytes stands behind the directory, at an even place.
    if (data.length <= 4) directory.set(data, at + 8);
    else {
      view.setUint32(at + 8, next);
      const even = data.length % 2 === 0 ? data : joined([data, Uint8Array.of(0)]);
      behind.push(even);
      next += even.length;
    }
  }
  return joined([Uint8Array.from(HEADER), directory, ...behind]);
}

/** ASCII, ended by a zero. Exif names no encoding for other letters; what reads it takes it for UTF-8. */
function text(tag: number, value: string): Field {
  const data = new TextEncoder().encode(`${value}\0`);
  return { tag, type: 2, count: data.length, data };
}

const short = (tag: number, value: number): Field => ({
  tag,
  type: 3,
  count: 1,
  data: Uint8Array.of(value >> 8, value),
});

/** A whole number as a fraction. */
function ratio(tag: number, value: number): Field {
  const data = new Uint8Array(8);
  const view = new DataView(data.buffer);
  view.setUint32(0, value);
  view.setUint32(4, 1);
  return { tag, type: 5, count: 1, data };
}
