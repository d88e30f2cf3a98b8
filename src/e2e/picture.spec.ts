import { readFile } from 'node:fs/promises';
import { PALETTES } from '../lib/model/palette';
import { expect, test } from './fixtures';
import { LAND, SEA } from './mapColours';
import { around, Picture, rgb } from './png';
import { place } from './story';
import { pixelOf } from './view';

const { light } = PALETTES;

test('the picture has the asked size, title, scale and credit, its markers stand where the projection puts them, and the map does not move', async ({
  reader,
}) => {
  await reader.open('?place=sweida#map=5.50/34.30/36.40');
  await reader.waitForMap('idle');
  const where = async () => [reader.page.url(), await reader.boxOf(reader.marker('jobar'))];
  const before = await where();
  const pane = await reader.mapBox();
  await reader.openStudio();
  // It proposes the place that is selected.
  const shows = reader.studio.getByRole('combobox', { name: 'Shows', exact: true });
  await expect(shows).toHaveValue('place sweida');
  await shows.selectOption('view');
  await reader.waitForPicture();
  const map = await reader.mapInPicture();
  const { name, path } = await reader.saveFile();
  const picture = new Picture(await readFile(path));
  await reader.closeStudio();
  expect(await where()).toEqual(before);
  expect(name).toBe('al-sharaa-in-moscow-1600x900.png');
  expect([picture.width, picture.height]).toEqual([1600, 900]);

  // Land and sea, both as the palette has them, and neither all of it.
  expect(picture.shareOf(LAND, undefined, 6)).toBeGreaterThan(0.3);
  expect(picture.shareOf(SEA, undefined, 6)).toBeGreaterThan(0.1);

  // Title above the map, credit and attribution below it, scale in its corner.
  expect(picture.hasInk({ x: 0, y: 0, width: 1600, height: 92 })).toBe(true);
  expect(picture.hasInk({ x: 0, y: 852, width: 700, height: 46 })).toBe(true);
  expect(picture.hasInk({ x: 1200, y: 852, width: 400, height: 46 })).toBe(true);
  expect(
    picture.shareOf(rgb(light.ink), { x: 20, y: 690, width: 220, height: 130 }),
  ).toBeGreaterThan(0.01);

  // The picture shows what the pane shows, as large as it fits.
  const larger = Math.min(map.width / pane.width, map.height / pane.height);
  const view = { zoom: 5.5 + Math.log2(larger), lat: 34.3, lon: 36.4 };
  for (const id of ['tartous', 'latakia']) {
    const { x, y } = pixelOf(place(id), view, map);
    const dot = picture.shareOf(rgb(light.ink), around({ x, y }, 5));
    expect(dot, `${id} at ${x}, ${y}`).toBeGreaterThan(0.9);
  }
  // What is singled out is told by its form too: a ring.
  const { x, y } = pixelOf(place('sweida'), view, map);
  expect(picture.shareOf(rgb(light.paper), around({ x, y }, 2))).toBeGreaterThan(0.9);
  for (const side of [-9.5, 9.5])
    expect(picture.shareOf(rgb(light.accent), around({ x: x + side, y }, 2))).toBeGreaterThan(0.9);
});
