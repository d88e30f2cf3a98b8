import { joined } from './bytes';
import { PROGRAM, type Metadata } from './metadata';
import { xmpPacket } from './xmp';

const METRES_PER_INCH = 0.0254;
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Adds colour space, resolution and metadata to a PNG: chunks `sRGB`, `pHYs`, `iTXt` and, in one of
 * those, an XMP packet (PNG, third edition, sections 11.3.2.5, 11.3.4.3 and 11.3.3.4). The pixels stay as they are, bit for bit.
 * @throws {Error} where the bytes are no PNG, or not a whole one
 */
export function withPngMetadata(png: Uint8Array, metadata: Metadata): Uint8Array {
  if (SIGNATURE.some((byte, i) => png[i] !== byte)) throw new Error('The picture is no PNG.');
  const [header, ...rest] = chunksIn(png);
  if (!header || nameOf(rest.at(-1)) !== 'IEND')
    throw new Error('The picture is a PNG without its end.');
  return joined([
    png.subarray(0, SIGNATURE.length),
    header,
    ...chunksOf(metadata),
    ...rest.filter((one) => !['sRGB', 'pHYs'].includes(nameOf(one))),
  ]);
}

/** The chunks of a PNG as they stand in it: length, name, data, sum. */
function chunksIn(png: Uint8Array): Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = SIGNATURE.length, next; at + 12 <= png.length; at = next) {
    next = at + 12 + view.getUint32(at);
    chunks.push(png.subarray(at, next));
  }
  return chunks;
}

const nameOf = (chunk?: Uint8Array): string => String.fromCharCode(...(chunk?.slice(4, 8) ?? []));

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** The sum that a chunk ends with (the same, section D); bit by bit, as metadata are short. */
function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

function chunksOf(metadata: Metadata): Uint8Array[] {
  const { title, titleLanguage, alt, language, source, licence, address, dpi } = metadata;
  // Keywords as the specification registers them, and `URL`, which exiftool knows too.
  const texts = [
    internationalText('Title', title, titleLanguage),
    internationalText('Description', alt, language),
    internationalText('Copyright', licence),
    internationalText('Source', source),
    internationalText('URL', address),
    internationalText('Software', PROGRAM),
    internationalText('XML:com.adobe.xmp', xmpPacket(metadata)),
  ];
  return dpi === null ? [SRGB, ...texts] : [SRGB, resolution(dpi), ...texts];
}

/** A canvas is in sRGB; rendering intent 0, perceptual, is for pictures. */
const SRGB = chunk('sRGB', new Uint8Array([0]));

/** Pixels per metre, whole, across and down; the unit is 1, the metre. */
function resolution(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return chunk('pHYs', data);
}

/** Keyword, 0, not compressed, method 0, language, 0, no translated keyword, 0, text in UTF-8. */
const internationalText = (keyword: string, text: string, language = ''): Uint8Array =>
  chunk(
    'iTXt',
    new TextEncoder().encode(`${keyword}\0\0\0${language}\0\0${text.replaceAll('\0', '')}`),
  );
