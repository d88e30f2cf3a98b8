import { readFile } from 'node:fs/promises';
import { PALETTES } from '../lib/model/palette';
import { PICTURE } from '../lib/model/picture';
import { ATTRIBUTION } from '../lib/model/credits';
import type { Bounds } from '../lib/model/geo';
import { Words } from '../lib/messages/words';
import { story } from '../lib/model/fixture';
import { planPicture } from '../lib/picture/plan/plan';
import type { PlanSession } from '../lib/picture/plan/session';
import { expect, test } from './fixtures';
import { around, Picture, rgb } from './png';
import { place } from './story';
import { pixelOf } from './view';

const { light } = PALETTES;
const STORY = story([], []);

test('the picture has the asked size, title, scale and credit; the next is the same, and the map does not move', async ({
  reader,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  const where = async () => [reader.page.url(), await reader.boxOf(reader.marker('jobar'))];
  const before = await where();
  await reader.openStudio();
  const { name, path } = await reader.saveFile();
  const picture = new Picture(await readFile(path));
  const next = await readFile((await reader.saveFile()).path);
  expect(next.equals(picture.bytes)).toBe(true);
  await reader.closeStudio();
  expect(await where()).toEqual(before);
  expect(name).toBe('al-sharaa-in-moscow-1600x900.png');
  expect([picture.width, picture.height]).toEqual([1600, 900]);

  // Land and sea, both as the palette has them, and neither all of it.
  expect(picture.shareOf(rgb(light.land), undefined, 6)).toBeGreaterThan(0.3);
  expect(picture.shareOf(rgb(light.sea), undefined, 6)).toBeGreaterThan(0.1);

  // Title above the map, credit and attribution below it, scale in its corner.
  expect(picture.hasInk({ x: 0, y: 0, width: 1600, height: 92 })).toBe(true);
  expect(picture.hasInk({ x: 0, y: 852, width: 700, height: 46 })).toBe(true);
  expect(picture.hasInk({ x: 1200, y: 852, width: 400, height: 46 })).toBe(true);
  expect(
    picture.shareOf(rgb(light.ink), { x: 30, y: 800, width: 260, height: 50 }),
  ).toBeGreaterThan(0.01);
});

test('each marker stands in the picture where the projection puts it', async ({ reader }) => {
  await reader.open('?place=sweida#map=5.50/34.30/36.40');
  await reader.waitForMap('idle');
  const box = await reader.mapBox();
  const { picture } = await reader.savePicture();

  // The picture shows what the pane shows, as large as it fits.
  const half = (pixels: number) => pixels / 2 / (512 * 2 ** 5.5);
  const turn = { x: 36.4 / 360 + 0.5, y: mercatorY(34.3) };
  const shown = [
    (turn.x - half(box.width) - 0.5) * 360,
    latitude(turn.y + half(box.height)),
    (turn.x + half(box.width) - 0.5) * 360,
    latitude(turn.y - half(box.height)),
  ] as const;
  const { map, camera, measures } = planPicture(PICTURE, sittingAt(shown), measured);
  const { ratio } = measures;
  const view = { zoom: camera.zoom, lat: camera.center[1], lon: camera.center[0] };
  for (const id of ['sweida', 'tartous', 'latakia']) {
    const { x, y } = pixelOf(place(id), view, { x: map.left, y: map.top, ...map });
    const colour = rgb(id === 'sweida' ? light.accent : light.ink);
    const dot = picture.shareOf(colour, around({ x: x * ratio, y: y * ratio }, 5));
    expect(dot, `${id} at ${x * ratio}, ${y * ratio}`).toBeGreaterThan(0.9);
  }
});

/** What the page hands over, as far as the layout hangs on it: the words' number and length. */
const sittingAt = (view: Bounds): PlanSession => ({
  story: { ...STORY, title: 'A title of one line' },
  view,
  selection: { type: 'none' },
  attribution: ATTRIBUTION,
  words: new Words('en', {}, {}),
});
/** As wide as our type is on average. */
const measured = (text: string, { size }: { size: number }) => 0.52 * size * text.length;

const mercatorY = (lat: number) =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
const latitude = (y: number) => (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
