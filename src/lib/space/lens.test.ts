import { describe, expect, it } from 'vitest';
import type { LonLat } from '$lib/model/geo';
import { contains } from './bounds';
import { cameraFor, pointOnPane } from './camera';
import { lensFor } from './lens';

const SIZE = { width: 800, height: 450 };
const at = (lon: number, lat: number): { at: LonLat } => ({ at: [lon, lat] });
const MOSCOW = [at(37.6156, 55.7522), at(37.6177, 55.7517)];
const SYRIA = [
  at(36.2913, 33.5102),
  at(36.337, 33.531),
  at(35.8866, 34.889),
  at(35.9487, 35.4011),
  at(35.7778, 35.5317),
  at(36.5662, 32.709),
];
const ERBIL = at(44.0092, 36.1912);
const far = cameraFor([27, 28.5, 50, 58.5], SIZE);

describe('the lens', () => {
  it('holds the largest crowd, and nothing else', () => {
    const bounds = lensFor([...MOSCOW, ...SYRIA, ERBIL], far, SIZE);
    expect(bounds).not.toBeNull();
    for (const place of SYRIA) expect(contains(bounds!, place.at)).toBe(true);
    for (const place of [...MOSCOW, ERBIL]) expect(contains(bounds!, place.at)).toBe(false);
  });

  it('spreads what it holds over a lens', () => {
    const room = { width: 320, height: 180 };
    const camera = cameraFor(lensFor(SYRIA, far, SIZE)!, room);
    const tartous = pointOnPane(SYRIA[2]!.at, camera, room);
    const sweida = pointOnPane(SYRIA[5]!.at, camera, room);
    expect(Math.hypot(tartous.x - sweida.x, tartous.y - sweida.y)).toBeGreaterThan(60);
    expect(camera.zoom).toBeGreaterThan(far.zoom + 1);
  });

  it('is not there where nothing crowds, or no lens could part what does', () => {
    expect(lensFor([MOSCOW[0]!, SYRIA[0]!, ERBIL], far, SIZE)).toBeNull();
    expect(lensFor(MOSCOW, far, SIZE)).toBeNull();
    expect(lensFor([], far, SIZE)).toBeNull();
  });

  it('leaves out what the pane does not show', () => {
    const north = cameraFor([36, 54, 39, 57], SIZE);
    expect(lensFor([...MOSCOW, ...SYRIA], north, SIZE)).toBeNull();
  });

  it('works across the antimeridian, and on a map that is turned', () => {
    const fiji = [at(179.9, -17), at(-179.9, -17.1), at(179.8, -16.9)];
    const camera = { ...cameraFor([160, -30, -160, 0], SIZE), bearing: 120 };
    const bounds = lensFor(fiji, camera, SIZE)!;
    expect(bounds[0]).toBeGreaterThan(bounds[2]);
    for (const place of fiji) expect(contains(bounds, place.at)).toBe(true);
  });
});
