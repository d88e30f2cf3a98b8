import { describe, expect, it } from 'vitest';
import type { PictureSize } from '$lib/model/picture';
import { measures, pixelsFor } from './pictureSize';

const paper = (preset: 'a5' | 'a4' | 'a3' | 'letter', dpi: number): PictureSize => ({
  preset,
  orientation: 'portrait',
  dpi,
});

describe('the size of a picture', () => {
  it.each([
    [paper('a5', 150), 874, 1240],
    [paper('a5', 300), 1748, 2480],
    [paper('a4', 150), 1240, 1754],
    [paper('a4', 300), 2480, 3508],
    [paper('a3', 150), 1754, 2480],
    [paper('a3', 300), 3508, 4961],
    [paper('letter', 150), 1275, 1650],
    [paper('letter', 300), 2550, 3300],
    [{ preset: 'millimetres', width: 86, height: 54, dpi: 300 } as const, 1016, 638],
    [{ preset: 'pixels', width: 1601, height: 17 } as const, 1601, 17],
    [{ preset: 'open-graph' } as const, 1200, 630],
  ])('%o is %i × %i pixels', (size, width, height) => {
    expect(measures({ size, scale: 1 }).pixels).toEqual({ width, height });
  });

  it('rounds to the nearest pixel, halves up', () => {
    expect(pixelsFor(25.4, 150.5)).toBe(151);
    expect(pixelsFor(25.4, 150.4)).toBe(150);
  });

  it('turns a sheet', () => {
    const size: PictureSize = { preset: 'a4', orientation: 'landscape', dpi: 300 };
    const { pixels, sheet, dpi } = measures({ size, scale: 1 });
    expect([pixels, sheet, dpi]).toEqual([
      { width: 3508, height: 2480 },
      { width: 297, height: 210 },
      300,
    ]);
  });

  it('lays out in the page’s own pixels, whatever the resolution', () => {
    const at = (dpi: number) => measures({ size: paper('a4', dpi), scale: 1 });
    expect(at(300).ratio).toBe(3.125);
    expect(at(300).layout.width).toBeCloseTo(at(150).layout.width, 0);
    expect(at(300).layout.width).toBeCloseTo((210 / 25.4) * 96, 0);
    const article = { preset: 'article' } as const;
    expect(measures({ size: article, scale: 1 })).toMatchObject({
      ratio: 2,
      layout: { width: 800, height: 450 },
      dpi: null,
    });
    expect(measures({ size: paper('a4', 150), scale: 1, bleed: 3 }).bleed).toBe(3);
    expect(measures({ size: article, scale: 2 }).layout).toEqual({ width: 400, height: 225 });
  });
});
