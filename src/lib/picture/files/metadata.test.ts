import { crc32 } from 'node:zlib';
import ExifReader from 'exifreader';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { CLEAR_WEBP, METADATA, WEBP } from './fixture';
import { withJpegMetadata } from './jpeg';
import { withPngMetadata } from './png';
import { withWebpMetadata } from './webp';

/** What another program reads in a file: each property's description. */
function read(bytes: Uint8Array): Record<string, string> {
  const tags = ExifReader.load(Buffer.from(bytes)) as Record<string, { description: string }>;
  return Object.fromEntries(
    Object.entries(tags).map(([name, { description }]) => [name, description]),
  );
}

/** The same of a JPEG's Exif alone. */
const exif = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ExifReader.load(Buffer.from(bytes), { expanded: true }).exif ?? {}).map(
      ([name, tag]) => [name, (tag as { description: string }).description],
    ),
  );

function somePng(): Uint8Array {
  const png = new PNG({ width: 3, height: 2 });
  png.data.set(Array.from({ length: 24 }, (_, i) => (i * 37) % 256));
  return new Uint8Array(PNG.sync.write(png));
}

/** The chunks of a PNG, each checked against its sum. */
function chunks(png: Uint8Array): { name: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const found: { name: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at);
    const [name, data] = [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end)];
    expect([name, bytes.readUInt32BE(end)]).toEqual([name, crc32(bytes.subarray(at + 4, end))]);
    found.push({ name, data });
    at = end + 4;
  }
  return found;
}

// One grey pixel, 8 × 8, as libjpeg writes it, with a JFIF header of 72 dpi.
const JPEG = Uint8Array.from(
  atob(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  ),
  (letter) => letter.charCodeAt(0),
);

describe.each([
  ['PNG', withPngMetadata(somePng(), METADATA)],
  ['JPEG', withJpegMetadata(JPEG, METADATA)],
  ['WebP', withWebpMetadata(WEBP, METADATA, { width: 1, height: 1 })],
])('a %s with metadata', (_, bytes) => {
  it('tells alternative text, credit, licence and sources as XMP', () => {
    expect(read(bytes)).toMatchObject({
      title: METADATA.title,
      description: METADATA.alt,
      rights: METADATA.licence,
      source: METADATA.source,
      relation: METADATA.address,
      Credit: METADATA.credit,
      AltTextAccessibility: METADATA.alt,
    });
  });
});

describe('a PNG with metadata', () => {
  const before = somePng();
  const after = withPngMetadata(before, METADATA);

  it('has the same pixels', () => {
    expect(PNG.sync.read(Buffer.from(after)).data).toEqual(PNG.sync.read(Buffer.from(before)).data);
  });

  it('has its header first and its end last, and all chunks have their sums', () => {
    const names = chunks(after).map(({ name }) => name);
    expect([names.slice(0, 4), names.at(-1)]).toEqual([['IHDR', 'sRGB', 'pHYs', 'iTXt'], 'IEND']);
    expect(names.slice(1).indexOf('IHDR')).toBe(-1);
  });

  it('states its resolution in pixels per metre, once', () => {
    const again = withPngMetadata(after, { ...METADATA, dpi: 150 });
    const stated = chunks(again).filter(({ name }) => name === 'pHYs');
    expect(stated.map(({ data }) => [...data])).toEqual([[0, 0, 0x17, 0x12, 0, 0, 0x17, 0x12, 1]]);
    expect(read(after)).toMatchObject({ 'Pixel Units': 'meters', 'Pixels Per Unit X': '11811' });
    expect(read(withPngMetadata(before, { ...METADATA, dpi: null }))).not.toHaveProperty(
      'Pixel Units',
    );
  });

  it('tells title, alternative text, credit, licence and addresses as text', () => {
    expect(read(after)).toMatchObject({
      'Title (en)': METADATA.title,
      'Description (en)': METADATA.alt,
      Copyright: METADATA.licence,
      Source: METADATA.source,
      URL: METADATA.address,
    });
  });

  it('is the same bytes each time', () => {
    expect(withPngMetadata(before, METADATA)).toEqual(after);
  });

  it('is refused where the bytes are no PNG, or not a whole one', () => {
    expect(() => withPngMetadata(JPEG, METADATA)).toThrow('no PNG');
    for (const length of [8, before.length - 1, before.length - 20])
      expect(() => withPngMetadata(before.subarray(0, length), METADATA)).toThrow(
        'without its end',
      );
  });
});

describe('a JPEG with metadata', () => {
  const after = withJpegMetadata(JPEG, METADATA);

  it('states its resolution, and no other beside it', () => {
    expect(read(after)).toMatchObject({ XResolution: '300', ResolutionUnit: 'inches' });
    expect(Buffer.from(after).includes('JFIF')).toBe(false);
  });

  it('tells title, credit, licence and program as Exif', () => {
    expect(exif(after)).toMatchObject({
      ImageDescription: METADATA.title,
      Copyright: METADATA.licence,
      Software: 'Dateline',
      XResolution: '300',
      YResolution: '300',
    });
    const short = withJpegMetadata(JPEG, { ...METADATA, title: 'Map', dpi: null });
    expect(exif(short)).toMatchObject({ ImageDescription: 'Map' });
    expect(exif(short)).not.toHaveProperty('XResolution');
  });

  it('has all that is behind the header', () => {
    expect(Buffer.from(after).includes(Buffer.from(JPEG.subarray(20)))).toBe(true);
  });

  it('is refused where the words do not fit, or the bytes are no JPEG', () => {
    const long = { ...METADATA, alt: 'x'.repeat(70_000) };
    expect(() => withJpegMetadata(JPEG, long)).toThrow('picture.tooLong');
    expect(() => withJpegMetadata(somePng(), METADATA)).toThrow('no JPEG');
  });
});

describe('a WebP with metadata', () => {
  const size = { width: 700, height: 300 };
  /** The chunks' names, the header's flags, and the size that it states, less one. */
  function parts(webp: Uint8Array) {
    const bytes = Buffer.from(webp);
    const names: string[] = [];
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
    for (let at = 12; at < bytes.length;) {
      names.push(bytes.toString('latin1', at, at + 4));
      const length = bytes.readUInt32LE(at + 4);
      at += 8 + length + (length % 2);
    }
    return { names, flags: bytes[20], size: [bytes.readUIntLE(24, 3), bytes.readUIntLE(27, 3)] };
  }

  it('gets a header, which tells of them and of transparency, and keeps its picture', () => {
    const after = withWebpMetadata(WEBP, METADATA, size);
    const names = (picture: string) => ['VP8X', picture, 'EXIF', 'XMP '];
    expect(parts(after)).toEqual({ names: names('VP8 '), flags: 0x0c, size: [699, 299] });
    expect(Buffer.from(after).includes(Buffer.from(WEBP.subarray(12)))).toBe(true);
    const clear = withWebpMetadata(CLEAR_WEBP, METADATA, size);
    expect(parts(clear)).toEqual({ names: names('VP8L'), flags: 0x1c, size: [699, 299] });
  });

  it('keeps the header that it has', () => {
    const once = withWebpMetadata(CLEAR_WEBP, METADATA, size);
    const again = withWebpMetadata(once, METADATA, { width: 1, height: 1 });
    expect(parts(again)).toMatchObject({ flags: 0x1c, size: [699, 299] });
  });

  it('states its resolution', () => {
    const after = withWebpMetadata(WEBP, METADATA, size);
    expect(exif(after)).toMatchObject({ XResolution: '300', ImageDescription: METADATA.title });
  });

  it('is refused where the bytes are no WebP', () => {
    expect(() => withWebpMetadata(JPEG, METADATA, size)).toThrow('no WebP');
    expect(() => withWebpMetadata(WEBP.subarray(0, 12), METADATA, size)).toThrow(
      'without a picture',
    );
  });
});
