import { crc32 } from 'node:zlib';
import ExifReader from 'exifreader';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { METADATA } from './fixture';
import { withJpegMetadata } from './jpeg';
import { withPngMetadata } from './png';

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
      Author: METADATA.credit,
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
      Artist: METADATA.credit,
      Copyright: METADATA.licence,
      Software: 'Dateline',
      XResolution: '300',
      YResolution: '300',
    });
    const short = withJpegMetadata(JPEG, { ...METADATA, title: 'Map', dpi: null });
    expect(exif(short)).toMatchObject({ ImageDescription: 'Map', Artist: METADATA.credit });
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
