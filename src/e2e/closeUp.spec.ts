import { expect, test } from './fixtures';
import { around } from './png';
import { place } from './story';
import { pixelOf } from './view';

/** Where one comes to from a place, a short way along a bearing: flat is exact enough for a pixel. */
function away(from: { lat: number; lon: number }, km: number, bearing: number) {
  const turn = (bearing * Math.PI) / 180;
  const lat = from.lat + (km * Math.cos(turn)) / 111.195;
  const shrink = Math.cos((((from.lat + lat) / 2) * Math.PI) / 180);
  return { lat, lon: from.lon + (km * Math.sin(turn)) / (111.195 * shrink) };
}

test('rings of distance stand round the place from which another’s position is told', async ({
  reader,
}) => {
  await reader.open('?place=jobar#map=9/33.5/36.2');
  await reader.waitForMap('idle');
  const picture = await reader.mapScreenshot();
  const box = await reader.mapBox();
  const view = { zoom: 9, lat: 33.5, lon: 36.2 };
  const pane = { x: 0, y: 0, width: box.width, height: box.height };
  const inked = (km: number) => {
    // West and north-west: no label of ours stands there.
    const bearings = [265, 275, 285, 295, 305, 315, 325];
    const hits = bearings.filter((bearing) => {
      const { x, y } = pixelOf(away(place('damascus'), km, bearing), view, pane);
      return picture.hasInk(around({ x, y }, 3), 0.08);
    });
    return hits.length / bearings.length;
  };
  expect(inked(10)).toBeGreaterThan(0.8);
  expect(inked(20)).toBeGreaterThan(0.8);
  expect(inked(15)).toBeLessThan(0.5);
});
