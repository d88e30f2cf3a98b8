import ExifReader from 'exifreader';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { RasterFormat } from '$lib/model/picture';
import { METADATA, WEBP } from './fixture';
import { rasterFile } from './raster';

/** A canvas whose browser knows some formats, and makes PNG of the others, as browsers do. */
function canvas(known: readonly string[]) {
  const asked: (number | undefined)[] = [];
  const toBlob = (done: (blob: Blob | null) => void, type = '', quality?: number) => {
    asked.push(quality);
    const png = new Uint8Array(PNG.sync.write(new PNG({ width: 2, height: 2 })));
    const own = known.includes(type) ? type : 'image/png';
    done(new Blob([own === 'image/webp' ? new Uint8Array(WEBP) : png], { type: own }));
  };
  return { asked, canvas: { width: 2, height: 2, toBlob } as unknown as HTMLCanvasElement };
}

const file = (known: readonly string[], format: RasterFormat) =>
  rasterFile(canvas(known).canvas, format, 80, METADATA);

describe('a raster file', () => {
  it('has resolution and metadata', async () => {
    const blob = await file(['image/png'], 'png');
    expect(blob.type).toBe('image/png');
    const tags = ExifReader.load(await blob.arrayBuffer());
    expect(tags['Pixels Per Unit X']?.value).toBe(11811);
  });

  it('is made with the quality asked for', async () => {
    const { asked, canvas: one } = canvas(['image/webp']);
    const blob = await rasterFile(one, 'webp', 80, METADATA);
    expect(blob.type).toBe('image/webp');
    expect(asked).toEqual([0.8]);
  });

  it('is refused, not made in another format, where the browser does not know it', async () => {
    await expect(file(['image/png'], 'webp')).rejects.toMatchObject({
      reason: 'picture.format',
      values: { format: 'WebP', width: 2, height: 2 },
    });
    await expect(file([], 'jpeg')).rejects.toMatchObject({ values: { format: 'JPEG' } });
  });

  it('is refused where the browser has no room for the pixels', async () => {
    const none = {
      width: 10000,
      height: 10000,
      toBlob: (done: (blob: null) => void) => done(null),
    };
    await expect(
      rasterFile(none as unknown as HTMLCanvasElement, 'png', 80, METADATA),
    ).rejects.toMatchObject({ values: { format: 'PNG', width: 10000, height: 10000 } });
  });
});
