import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { REFERENCES } from '../scripts/references.js';
import { PALETTES } from '../lib/model/palette';
import { difference } from './likeness';
import { Picture, rgb, type Region } from './png';

const bytes = readFileSync(new URL('opening.png', REFERENCES));
const opening = new Picture(bytes);

/** The town’s name in it, which stands on plain land, and as much below it. */
const TEHRAN = { x: 408, y: 410, width: 48, height: 28 };

/** The opening with each byte of a pixel's channels as this says. */
function changed(change: (png: PNG, at: number) => number, where?: Region): Picture {
  const [png, out] = [PNG.sync.read(bytes), PNG.sync.read(bytes)];
  const { x = 0, y = 0, width = png.width, height = png.height } = where ?? {};
  for (let row = y; row < y + height; row++)
    for (let column = x; column < x + width; column++)
      for (let i = 0; i < 3; i++) {
        const at = (row * png.width + column) * 4 + i;
        out.data[at] = change(png, at);
      }
  return new Picture(PNG.sync.write(out));
}

it('finds no difference where edges are smoothed in another way', () => {
  // A quarter of each pixel comes from its neighbour.
  const smoothed = changed(
    (png, at) => 0.75 * (png.data[at] ?? 0) + 0.25 * (png.data[at + 4] ?? 0),
  );
  expect(difference(opening, smoothed)).toBeNull();
});

it('finds a label that moved by its own height', () => {
  const height = 14;
  const moved = changed((png, at) => png.data[at - height * png.width * 4] ?? 0, TEHRAN);
  expect(difference(opening, moved)).toMatch(/cells/);
});

it('finds a layer that is missing: boundaries, thin as they are', () => {
  const [boundary, land] = [rgb(PALETTES.light.boundary), rgb(PALETTES.light.land)];
  const without = changed((png, at) => {
    const first = at - (at % 4);
    const drawn = boundary.every((value, i) => Math.abs((png.data[first + i] ?? 0) - value) < 24);
    return (drawn ? land[at % 4] : png.data[at]) ?? 0;
  });
  expect(difference(opening, without)).toMatch(/cells/);
});

it('finds thin lines all over it, none of which makes a cell another', () => {
  const lined = changed((png, at) => {
    const row = Math.floor(at / 4 / png.width);
    return Math.max(0, (png.data[at] ?? 0) - (row % 60 === 0 ? 90 : 0));
  });
  expect(difference(opening, lined)).toMatch(/more than 10 of 255/);
});

it('finds another size', () => {
  expect(
    difference(opening, new Picture(PNG.sync.write(new PNG({ width: 3, height: 2 })))),
  ).toMatch(/3 × 2/);
});
