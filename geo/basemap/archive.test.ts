import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../static/basemap/manifest.json';
import { LABEL_LANGUAGES } from '../../src/lib/model/story';
import { readOutline } from './readOutline';
import { archive, covers, featuresIn, highest, lastUnpacked, ranges, tileAt } from './tileReader';

const root = new URL('../../', import.meta.url);

describe('The archive', () => {
  it.each(manifest.outputs)('$file is what the manifest says', ({ file, bytes, sha256 }) => {
    const found = readFileSync(new URL(file, root));
    expect(found.length).toBe(bytes);
    expect(createHash('sha256').update(found).digest('hex')).toBe(sha256);
  });

  it('is PMTiles 3, clustered, gzip, zoom 0 to 7, at most 15 MB', async () => {
    const header = await archive.getHeader();
    expect(header).toMatchObject({
      specVersion: 3,
      clustered: true,
      internalCompression: 2,
      tileCompression: 2,
      tileType: 1,
      minZoom: 0,
      maxZoom: 7,
    });
    const size = manifest.outputs.find((o) => o.file.endsWith('.pmtiles'))!.bytes;
    expect(size).toBeLessThanOrEqual(15_000_000);
  });

  it('names the British bases on Cyprus, whose lines nothing else explains', async () => {
    for (const [at, name] of [
      [[32.97, 34.6], 'Akrotiri (UK)'],
      [[33.8, 35.01], 'Dhekelia (UK)'],
    ] as const) {
      const labels = await featuresIn('labels', 7, ...tileAt([...at], 7));
      expect(labels.map(({ properties }) => properties?.['name:en'])).toContain(name);
    }
  });

  it('tells where its tiles are in the bytes that the map asks for at first', async () => {
    const header = await archive.getHeader();
    // As in src/lib/map/engine.ts.
    const HEAD = 3072;
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(HEAD);
  });

  it('has no tile above 500 kB, or 150 kB as sent', async () => {
    const largest = { stored: 0, raw: 0 };
    let tiles = 0;
    for (let z = 0; z <= 7; z++)
      for (let x = 0; x < 2 ** z; x++)
        for (let y = 0; y < 2 ** z; y++)
          if (await archive.getZxy(z, x, y)) {
            tiles++;
            largest.stored = Math.max(largest.stored, lastUnpacked.stored);
            largest.raw = Math.max(largest.raw, lastUnpacked.raw);
          }
    expect(tiles).toBe(manifest.tiles.reduce((sum, zoom) => sum + zoom.tiles, 0));
    expect(largest.raw).toBeLessThanOrEqual(500_000);
    expect(largest.stored).toBeLessThanOrEqual(150_000);
    expect(largest.stored).toBe(Math.max(...manifest.tiles.map((zoom) => zoom.largest)));
  }, 60_000);

  it.each([2, 3])('needs at most 60 kB of tiles for the first view at zoom %i', async (z) => {
    const [west, north] = tileAt([5, 61], z);
    const [east, south] = tileAt([75, 26], z);
    ranges.length = 0;
    for (let x = west; x <= east; x++)
      for (let y = north; y <= south; y++) await archive.getZxy(z, x, y);
    const tiles = ranges.reduce((sum, range) => sum + range.length, 0);
    expect(tiles).toBeLessThanOrEqual(60_000);
  });

  it('names its sources with origin, hash, vintage, licence and credit', () => {
    for (const source of manifest.sources) {
      const origin =
        'package' in source
          ? {
              package: expect.stringMatching(/^[\w.-]+$/),
              version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
            }
          : { origin: expect.stringMatching(/commit [0-9a-f]{40}|Debian package/) };
      expect(source).toMatchObject({
        ...origin,
        vintage: expect.stringMatching(/./),
        licence: expect.stringMatching(/./),
        credit: expect.stringMatching(/./),
      });
      for (const file of source.files) expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

const land: [string, Position][] = [
  ['Moscow', [37.6156, 55.7522]],
  ['Damascus', [36.2913, 33.5102]],
  ['Erbil', [44.0119, 36.1833]],
  ['Hmeimim', [35.9487, 35.4011]],
  ['Cyprus', [33.2, 34.95]],
  ['Crete', [24.9, 35.2]],
  ['Gotland', [18.5, 57.5]],
  ['Chukotka, west of 180°', [178.5, 67.5]],
  ['Chukotka, east of 180°', [-175, 66.5]],
  ['Wrangel Island', [-179.3, 71.2]],
  ['Viti Levu, Fiji', [178.0, -17.8]],
  ['Antarctica', [0, -80]],
  ['Antarctica beside 180°', [175, -84.5]],
  ['Greenland', [-40, 72]],
];
const sea: [string, Position][] = [
  ['Baltic', [19.5, 58]],
  ['Gulf of Finland', [25.5, 59.8]],
  ['Black Sea', [34, 43.3]],
  ['Sea of Azov', [36.6, 46.1]],
  ['Caspian', [50.6, 41.6]],
  ['Levantine basin', [34.5, 34.5]],
  ['off Tartus', [35.75, 34.9]],
  ['Bering Strait', [-168.9, 66.2]],
  ['Greenland Sea', [0, 75]],
  ['Atlantic', [-30, 40]],
];
const lakes: [string, Position][] = [
  ['Ladoga', [31.5, 60.9]],
  ['Van', [42.9, 38.65]],
  ['Victoria', [33, -1]],
  ['Superior', [-88, 47.7]],
];

describe('Land and sea', () => {
  it.each(land)('%s is land', async (_name, at) => expect(await covers('land', at)).toBe(true));
  it.each(sea)('%s is sea', async (_name, at) => expect(await covers('land', at)).toBe(false));
  it.each(lakes)('%s is a lake', async (_name, at) => expect(await covers('lakes', at)).toBe(true));

  /** Open sea on the parallels of Fiji, the Aleutians and Wrangel Island, which reach ±180°. */
  const openSea: Position[] = [
    ...[-165, -160, -154, -120, -100, -22, -15].map((lon): Position => [lon, -16.8]),
    ...[-160, -150, -140, -45, -30, -20].map((lon): Position => [lon, 51.5]),
    ...[-165, -15, -9, 0, 3].map((lon): Position => [lon, 71.6]),
  ];
  it.each([0, 3, 5, 7])('no land runs across ±180° at zoom %i', async (z) => {
    for (const at of openSea) expect([at, await covers('land', at, z)]).toEqual([at, false]);
  });

  it('has land that goes on across 180°, so that no edge stands there', async () => {
    // Chukotka: the last column of zoom 5. Land cut at the meridian would end on it.
    const [x, y] = tileAt([179.9, 67.5], 5);
    const land = await featuresIn('land', 5, x, y);
    const east = Math.max(
      ...land.flatMap(({ geometry }) =>
        [...JSON.stringify(geometry).matchAll(/\[(-?[\d.]+),-?[\d.]+\]/g)].map(([, lon]) =>
          Number(lon),
        ),
      ),
    );
    expect(east).toBeGreaterThan(180.05);
  });

  it('has no Kakhovka reservoir, but the Dnieper through its bed', async () => {
    expect(await covers('lakes', [34.2, 47.45])).toBe(false);
    const rivers = await featuresIn('rivers', 7, ...tileAt([34.2, 47.45], 7));
    expect(Math.min(...rivers.map((f) => Number(f.properties!['rank'])))).toBe(2);
  });

  it.each<[string, Position, number]>([
    ['The Netherlands', [5, 52.3], 0],
    ['Moscow', [37.6, 55.75], 0],
    ['Amman', [35.93, 31.95], 500],
    ['Ankara', [32.85, 39.93], 1000],
    ['The Caucasus', [43.1, 43.0], 2000],
    ['Tibet', [88, 32], 3500],
    ['off Jounieh, below Mount Lebanon', [35.55, 34.0], 0],
  ])('%s is land above its step of relief, if any', async (_name, at, height) => {
    expect(await highest('relief', 'height', at)).toBe(height);
  });

  it.each<[string, Position, number]>([
    ['Sea of Azov', [36.6, 46.1], 0],
    ['Black Sea', [34, 43.3], 2000],
    ['Atlantic', [-30, 45], 2000],
    ['Sahara', [10, 25], 0],
  ])('%s is sea below its step of depth, if any', async (_name, at, depth) => {
    expect(await highest('depths', 'depth', at)).toBe(depth);
  });

  it('has Damascus and Moscow as capitals, Hmeimim as an airport', async () => {
    const places = await featuresIn('places', 4, ...tileAt([36.29, 33.51], 4));
    expect(places.find((f) => f.properties!['id'] === 170654)?.properties).toMatchObject({
      'name:en': 'Damascus',
      'name:ar': 'دمشق',
      'name:ru': 'Дамаск',
      'name:ku': 'Şam',
      capital: 'country',
      rank: 0,
    });
    const airports = await featuresIn('airports', 7, ...tileAt([35.9487, 35.4011], 7));
    expect(airports.map((f) => f.properties!['icao'])).toContain('OSLK');
  });

  it('has names in the languages that the page offers, and in no others', async () => {
    const [x, y] = tileAt([36.29, 33.51], 4);
    const names = (await featuresIn('places', 4, x, y)).flatMap(({ properties }) =>
      Object.keys(properties!).filter((key) => key.startsWith('name:')),
    );
    const offered = LABEL_LANGUAGES.map((language) => `name:${language}`);
    expect([...new Set(names)].toSorted()).toEqual(offered.toSorted());
  });
});

describe('The outline for the drawn map', () => {
  let outline: MultiPolygon;
  beforeAll(() => {
    outline = readOutline();
  });

  it.each([3, 4])(
    'agrees with the land of the tiles at zoom %i',
    async (z) => {
      let points = 0;
      let differ = 0;
      const polygons = outline.coordinates.filter(([ring]) =>
        ring!.some(([x, y]) => x! > -31 && x! < 111 && y! > 4 && y! < 76),
      );
      for (let lon = -29.7; lon < 110; lon += 1.1)
        for (let lat = 5.3; lat < 75; lat += 1.1) {
          points++;
          const drawn = polygons.some((rings) =>
            booleanPointInPolygon([lon, lat], { type: 'Polygon', coordinates: rings }),
          );
          if (drawn !== (await covers('land', [lon, lat], z))) differ++;
        }
      expect(differ / points).toBeLessThanOrEqual(0.02);
    },
    120_000,
  );
});
