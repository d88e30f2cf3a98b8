import { Failure } from '$lib/model/failure';
import { joined } from './bytes';
import { exifOf } from './exif';
import type { Metadata } from './metadata';
import { xmpPacket } from './xmp';

/** What an APP1 segment of XMP begins with (XMP Specification, part 3, section 1.1.3). */
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const [START, JFIF, APP1] = [0xffd8, 0xffe0, 0xffe1];
/** Bytes that fit into a segment besides its marker and its length. */
const SEGMENT = 65_533;

/**
 * Adds resolution and metadata to a JPEG as Exif, and as XMP, which alone knows alternative text.
 * The pixels stay as they are. Exif takes the place of a JFIF header, which would state another
 * resolution.
 * @throws {Error} where the bytes are no JPEG, or the words do not fit into it
 */
export function withJpegMetadata(jpeg: Uint8Array, metadata: Metadata): Uint8Array {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  if (jpeg.length < 6 || view.getUint16(0) !== START) throw new Error('The picture is no JPEG.');
  const rest = view.getUint16(2) === JFIF ? 4 + view.getUint16(4) : 2;
  return joined([
    jpeg.subarray(0, 2),
    segment(exifOf(metadata)),
    segment(new TextEncoder().encode(XMP + xmpPacket(metadata))),
    jpeg.subarray(rest),
  ]);
}

function segment(data: Uint8Array): Uint8Array {
  if (data.length > SEGMENT)
    throw new Failure('picture.tooLong', { bytes: data.length, most: SEGMENT });
  const bytes = new Uint8Array(4 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, APP1);
  view.setUint16(2, data.length + 2);
  bytes.set(data, 4);
  return bytes;
}
