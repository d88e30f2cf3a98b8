import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { cellAt, decodeGround } from '$lib/space/ground';
import { toMercator } from '$lib/space/mercator';
import { story } from './stories';

const TALE = story('al-sharaa-in-moscow');
const code = TALE.ground!;
const ground = decodeGround(code, TALE.opening);
const what = (lon: number, lat: number): string | null => {
  const cell = cellAt(ground, toMercator([lon, lat]));
  return cell === null ? null : (['water', 'land', ...ground.areas][cell] ?? 'another country');
};

it.each([
  ['Palmyra', 38.28, 34.56, 'syria'],
  ['Voronezh', 39.2, 51.66, 'russia'],
  ['Kaliningrad, which is apart', 21.5, 54.7, 'russia'],
  ['Shiraz', 52.53, 29.6, 'iran'],
  ['the Black Sea', 34, 43.3, 'water'],
  ['the Caspian Sea', 51, 40, 'water'],
  ['the Golan Heights, which are nobody’s here', 35.78, 33, 'land'],
  ['the sea south of it', 33, 33.5, 'water'],
])('%s is known', (_, lon, lat, found) => {
  expect(what(lon, lat)).toBe(found);
});

const cell = (lon: number, lat: number) => cellAt(ground, toMercator([lon, lat]));

it('tells neighbours apart that the story does not name', () => {
  const [mosul, diyarbakir, ankara] = [cell(43.13, 36.34), cell(40.2, 37.9), cell(32.86, 39.93)];
  expect(diyarbakir).toBe(ankara);
  expect(mosul).not.toBe(diyarbakir);
  expect(what(43.13, 36.34)).toBe('another country');
});

it('takes at most 2.7 kB', () => {
  expect(gzipSync(code.code).length).toBeLessThan(2700);
});
