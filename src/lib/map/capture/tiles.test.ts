import { describe, expect, it } from 'vitest';
import { placementForgotten } from './placement';
import { movedVertices, tilesOf } from './tiles';

describe('the tiles of a picture', () => {
  it.each([
    [1600, 900, 4096, 1],
    [10000, 7000, 4096, 6],
    [4097, 10, 4096, 2],
    [1000, 999, 333, 12],
  ])('of %d × %d pixels, %d at a time, hold each pixel once', (width, height, most, count) => {
    const tiles = tilesOf({ width, height }, most);
    expect(tiles).toHaveLength(count);
    expect(tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0)).toBe(width * height);
    for (const [i, a] of tiles.entries()) {
      expect(Math.max(a.width, a.height)).toBeLessThanOrEqual(most);
      expect(a.left + a.width).toBeLessThanOrEqual(width);
      expect(a.top + a.height).toBeLessThanOrEqual(height);
      // The first is as large as any: the buffer has its size.
      expect(a.width).toBeLessThanOrEqual(tiles[0]!.width);
      expect(a.height).toBeLessThanOrEqual(tiles[0]!.height);
      for (const b of tiles.slice(i + 1))
        expect(
          a.left >= b.left + b.width ||
            b.left >= a.left + a.width ||
            a.top >= b.top + b.height ||
            b.top >= a.top + a.height,
        ).toBe(true);
    }
  });
});

describe('what is known of the engine', () => {
  it('is missed before a picture is drawn: where names stand, and a shader that can be moved', () => {
    const map = (style: object) => ({ style }) as Parameters<typeof placementForgotten>[0];
    expect(() => placementForgotten(map({}))).toThrow(/"placement" where maplibre-gl@/);
    expect(() => placementForgotten(map({ placement: null }))).toThrow(/"pauseablePlacement"/);
    expect(() => movedVertices('#version 300 es\nvoid start() {}')).toThrow(/"void main\(\)"/);
  });

  it('makes the names forget where they stood', () => {
    const style = { placement: 1, pauseablePlacement: 2, _layerOrderChanged: false, other: 3 };
    placementForgotten({ style } as unknown as Parameters<typeof placementForgotten>[0])();
    expect(style).toEqual({
      placement: undefined,
      pauseablePlacement: undefined,
      _layerOrderChanged: true,
      other: 3,
    });
  });
});
