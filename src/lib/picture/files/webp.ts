import type { Size } from '$lib/space/camera';
import { joined } from './bytes';
import { tiffOf } from './exif';
import type { Metadata } from './metadata';
import { xmpPacket } from './xmp';

/** Flags of the header: what else is in the file. */
const [ALPHA, EXIF, XMP] = [0x10, 0x08, 0x04];

/**
 * Adds resolution and metadata to a WebP as Exif and XMP (WebP container, RFC 9649, section 2.7): chunks behind the
 * picture, of which a header tells that one without more has not. The pixels stay as they are.
 * @param size in pixels
 * @throws {Error} where the bytes are no WebP
 */
export function withWebpMetadata(webp: Uint8Array, metadata: Metadata, size: Size): Uint8Array {
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  if (nameAt(webp, 0) !== 'RIFF' || nameAt(webp, 8) !== 'WEBP')
    throw new Error('The picture is no WebP.');
  const chunks: Uint8Array[] = [];
  for (let at = 12; at + 8 <= webp.length;) {
    const end = at + 8 + even(view.getUint32(at + 4, true));
    chunks.push(webp.subarray(at, end));
    at = end;
  }
  const [first, ...rest] = chunks;
  if (!first) throw new Error('The picture is a WebP without a picture.');
  const known = nameAt(first, 0) === 'VP8X';
  const header = known ? first.slice() : headerOf(first, size);
  header[8] = (header[8] ?? 0) | EXIF | XMP;
  const body = joined([
    new TextEncoder().encode('WEBP'),
    header,
    ...(known ? rest : chunks),
    chunk('EXIF', tiffOf(metadata)),
    chunk('XMP ', new TextEncoder().encode(xmpPacket(metadata))),
  ]);
  return chunk('RIFF', body);
}

/** A header for a file that has none. @param picture its only chunk; one without loss says whether it has alpha */
function headerOf(picture: Uint8Array, { width, height }: Size): Uint8Array {
  const data = new Uint8Array(10);
  const view = new DataView(data.buffer);
  // After the chunk's name and length: a signature, twice 14 bits of size, the flag.
  const alpha = nameAt(picture, 0) === 'VP8L' && ((picture[12] ?? 0) & 0x10) !== 0;
  data[0] = alpha ? ALPHA : 0;
  // In 24 bits, less one.
  view.setUint32(4, width - 1, true);
  view.setUint16(7, (height - 1) & 0xffff, true);
  data[9] = (height - 1) >> 16;
  return chunk('VP8X', data);
}

const even = (length: number): number => length + (length % 2);
const nameAt = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(8 + even(data.length));
  bytes.set(new TextEncoder().encode(name));
  new DataView(bytes.buffer).setUint32(4, data.length, true);
  bytes.set(data, 8);
  return bytes;
}
