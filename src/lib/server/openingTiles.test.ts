import { expect, it } from 'vitest';
import type { Bounds } from '$lib/model/geo';
import { cameraFor } from '$lib/space/camera';
import { mercatorBox } from '$lib/space/mercator';
import { openArchive, tilesUnder } from './archive';
import { openingTiles } from './openingTiles';
import { story } from './stories';

const { opening } = story('al-sharaa-in-moscow');

it('holds each tile of the opening view on a phone and on a desk, and not much besides', async () => {
  const found = await openingTiles(opening);
  for (const side of [390, 860]) {
    const zoom = Math.floor(cameraFor(opening, { width: side, height: side }).zoom);
    const [from, length] = found[zoom] ?? [NaN, NaN];
    const read: [from: number, length: number][] = [];
    const archive = openArchive((...part) => read.push(part));
    await archive.getHeader();
    read.length = 0;
    for (const [x, y] of tilesUnder(mercatorBox(opening), zoom)) await archive.getZxy(zoom, x, y);
    expect(read.length).toBeGreaterThan(0);
    for (const [start, size] of read) {
      expect(start).toBeGreaterThanOrEqual(from);
      expect(start + size).toBeLessThanOrEqual(from + length);
    }
    // The opening view's tiles may have 60 kB.
    expect(length).toBeLessThan(60_000);
  }
});

it('finds the tiles on both sides of 180°', () => {
  const pacific: Bounds = [170, -40, -170, -10];
  const columns = tilesUnder(mercatorBox(pacific), 4).map(([column]) => column);
  expect(new Set(columns)).toEqual(new Set([15, 0]));
});
