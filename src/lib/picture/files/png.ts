import encodeChunks from 'png-chunks-encode';
import extractChunks, { type Chunk } from 'png-chunks-extract';
import { PROGRAM, type Metadata } from './metadata';
import { xmpPacket } from './xmp';

const METRES_PER_INCH = 0.0254;

/**
 * Adds resolution and metadata to a PNG: chunks `pHYs`, `iTXt` and, in one of those, an XMP packet
 * (PNG, third edition, sections 11.3.3.2 and 11.3.4.3). The pixels stay as they are, bit for bit.
 * @throws {Error} where the bytes are no PNG, or are damaged
 */
export function withPngMetadata(png: Uint8Array, metadata: Metadata): Uint8Array {
  const [header, ...rest] = extractChunks(png);
  if (!header) throw new Error('The picture is an empty PNG.');
  const kept = rest.filter(({ name }) => name !== 'pHYs');
  return encodeChunks([header, ...chunksOf(metadata), ...kept]);
}

function chunksOf(metadata: Metadata): Chunk[] {
  const { title, alt, language, credit, source, licence, address, dpi } = metadata;
  // Keywords as the specification registers them, and `URL`, which exiftool knows too.
  const texts = [
    internationalText('Title', title, language),
    internationalText('Description', alt, language),
    internationalText('Author', credit),
    internationalText('Copyright', licence),
    internationalText('Source', source),
    internationalText('URL', address),
    internationalText('Software', PROGRAM),
    internationalText('XML:com.adobe.xmp', xmpPacket(metadata)),
  ];
  return dpi === null ? texts : [resolution(dpi), ...texts];
}

/** Pixels per metre, whole, across and down; the unit is 1, the metre. */
function resolution(dpi: number): Chunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  view.setUint8(8, 1);
  return { name: 'pHYs', data };
}

/** Keyword, 0, not compressed, method 0, language, 0, no translated keyword, 0, text in UTF-8. */
const internationalText = (keyword: string, text: string, language = ''): Chunk => ({
  name: 'iTXt',
  data: new TextEncoder().encode(`${keyword}\0\0\0${language}\0\0${text.replaceAll('\0', '')}`),
});
