import { readFileSync } from 'node:fs';
import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readAreas, shapesIn, type Shape } from './readAreas';
import { archive, covers, crossed, featuresIn, tileAt } from './tileReader';

const world = readAreas();

/** Lines that must be crossed on a straight way, first-level lines left out. */
const ways: [area: string, what: string, from: Position, to: Position, kinds: string[]][] = [
  ['Golan Heights', 'from Israel', [35.55, 33.05], [35.75, 33.05], ['disputed']],
  ['Golan Heights', 'from Syria', [36.0, 33.0], [35.77, 33.0], ['disputed']],
  ['West Bank', 'from Israel', [34.88, 32.1], [35.2, 32.1], ['disputed']],
  ['West Bank', 'from Jordan', [35.7, 32.0], [35.4, 32.0], ['country']],
  ['East Jerusalem', 'from the west of the city', [35.14, 31.79], [35.24, 31.79], ['disputed']],
  ['East Jerusalem', 'from the West Bank', [35.32, 31.79], [35.24, 31.79], ['disputed']],
  ['Crimea', 'from Ukraine', [34.0, 46.6], [34.2, 45.5], ['disputed']],
  ['Crimea', 'from Russia, over the strait', [37.0, 45.3], [36.0, 45.3], []],
  ['Kashmir', 'over the line of control', [73.6, 34.0], [75.0, 34.0], ['disputed']],
  ['Kashmir', 'from India', [75.6, 31.4], [75.4, 33.2], ['disputed']],
  ['Kashmir', 'from China', [82.5, 35.5], [77.6, 34.2], ['disputed']],
  ['Western Sahara', 'from Morocco', [-10.0, 28.6], [-12.0, 26.6], ['disputed']],
  ['Western Sahara', 'from Mauritania', [-8.0, 26.4], [-9.5, 26.4], ['country']],
  ['Kosovo', 'from Serbia', [20.9, 43.4], [20.9, 42.7], ['disputed']],
  ['Kosovo', 'from Albania', [19.9, 42.2], [20.7, 42.4], ['country']],
  ['Northern Cyprus', 'from the south', [33.0, 34.95], [33.1, 35.3], ['disputed']],
  ['Abkhazia', 'from Georgia', [42.4, 42.5], [41.3, 43.0], ['disputed']],
  ['Abkhazia', 'from Russia', [40.0, 43.7], [41.0, 43.1], ['country']],
  ['South Ossetia', 'from Georgia', [43.9, 41.95], [43.97, 42.3], ['disputed']],
  ['South Ossetia', 'from Russia', [44.05, 42.85], [44.0, 42.4], ['country']],
  ['Taiwan', 'from China, over the strait', [119.5, 25.2], [121.0, 24.2], []],
];

describe('Boundaries of disputed areas', () => {
  it.each(ways)('%s, %s', async (_area, _what, from, to, kinds) => {
    const found = await crossed(from, to);
    expect(found.filter((kind) => !kind.endsWith('region'))).toEqual(kinds);
  });

  it.each(ways.filter(([, , , , kinds]) => kinds.length > 0))(
    '%s, %s, is the same in the first view',
    async (area, _what, from, to, kinds) => {
      if (area === 'East Jerusalem') return; // too small for this scale
      const found = await crossed(from, to, 4);
      expect(found.filter((kind) => !kind.endsWith('region'))).toEqual(kinds);
    },
  );

  it('tells every line by its kind and draws none that both sources lack', async () => {
    expect(await crossed([33, 40], [36, 40])).not.toContain('country'); // within Turkey
    expect(await crossed([38, 36], [38, 37.5])).toContain('country'); // Syria to Turkey
    expect(await crossed([40, 36], [40, 32])).toContain('country'); // Syria to Iraq
  });
});

describe('No fill settles a claim', () => {
  it('the tiles have land, but no polygon of a country', async () => {
    const { vector_layers } = (await archive.getMetadata()) as { vector_layers: { id: string }[] };
    expect(vector_layers.map((l) => l.id)).toEqual([
      'land',
      'lakes',
      'rivers',
      'depths',
      'relief',
      'urban',
      'boundaries',
      'places',
      'airports',
      'labels',
    ]);
    const land = await featuresIn('land', 5, ...tileAt([35.7, 33], 5));
    expect(land.map((f) => f.properties)).toEqual([{}]);
  });

  it.each<[string, Position, string]>([
    ['golan-heights', [35.78, 33.0], 'il sy lb'],
    ['west-bank', [35.2, 32.2], 'il ps'],
    ['east-jerusalem', [35.236, 31.778], 'il ps'],
    ['crimea', [34.1, 45.2], 'ru ua'],
    ['kashmir', [75, 34], 'in pk cn'],
    ['western-sahara', [-13, 25], 'ma eh'],
    ['kosovo', [20.9, 42.6], 'xk rs'],
    ['northern-cyprus', [33.5, 35.3], 'cy'],
    ['abkhazia', [41.0, 43.0], 'ge'],
    ['south-ossetia', [43.97, 42.3], 'ge'],
    ['taiwan', [121, 24], 'tw cn'],
  ])('%s is apart, no country’s, and known by its claimants', (id, at, claimants) => {
    const found = shapesIn(world, 'disputed').filter((f) => booleanPointInPolygon(at, f));
    expect(found.map((f) => f.properties)).toMatchObject([
      {
        id,
        status: expect.stringMatching(/^(occupied|disputed)$/),
        claimants,
        'name:en': expect.stringMatching(/./),
      },
    ]);
    const [lon, lat] = at as [number, number];
    const near = (f: Shape) => {
      const [west, south, east, north] = bbox(f);
      return west <= lon && lon <= east && south <= lat && lat <= north;
    };
    for (const name of ['countries', 'divisions'])
      for (const f of shapesIn(world, name).filter(near))
        expect(booleanPointInPolygon(at, f), String(f.properties['name:en'])).toBe(false);
  });

  it.each<[string, Position, string, string]>([
    ['Damascus', [36.29, 33.51], 'sy', 'SY-DI'],
    ['Gaziantep', [37.38, 37.06], 'tr', 'TR-27'],
    ['Haifa', [35.05, 32.75], 'il', 'IL-HA'],
  ])('%s lies in its country and its first-level unit', (_, at, country, unit) => {
    const idsIn = (name: string) =>
      shapesIn(world, name)
        .filter((f) => booleanPointInPolygon(at, f))
        .map((f) => f.properties['id']);
    expect(idsIn('countries')).toEqual([country]);
    expect(idsIn('divisions')).toEqual([unit]);
  });

  const areas = JSON.parse(
    readFileSync(new URL('../stories/al-sharaa-in-moscow/areas.geojson', import.meta.url), 'utf8'),
  ) as FeatureCollection<Polygon | MultiPolygon>;
  // The geometry, not the feature: Turf trusts a feature's bbox, and RFC 7946's may run from east
  // to west over the antimeridian, as Russia's does.
  const countriesAt = (at: Position): string[] =>
    areas.features
      .filter((f) => f.properties!['type'] === 'country' && booleanPointInPolygon(at, f.geometry))
      .map((f: Feature) => String(f.id));

  it.each<[string, Position, string[]]>([
    ['Golan Heights', [35.78, 33.0], []],
    ['Shebaa farms', [35.7, 33.29], []],
    ['East Jerusalem', [35.236, 31.778], []],
    ['West Bank', [35.2, 32.2], []],
    ['Gaza Strip', [34.4, 31.42], []],
    ['Crimea', [34.1, 45.2], []],
    ['Sevastopol', [33.6, 44.6], []],
    ['Abkhazia', [41.0, 43.0], []],
    ['Haifa', [35.05, 32.75], ['israel']],
    ['Quneitra', [35.9, 33.05], ['syria']],
    ['Damascus', [36.29, 33.51], ['syria']],
    ['Moscow', [37.6, 55.75], ['russia']],
    ['Chukotka, beyond 180°', [-175, 66.5], ['russia']],
    ['Kaliningrad', [21.0, 54.7], ['russia']],
    ['Tehran', [51.4, 35.7], ['iran']],
    ['Hatay', [36.2, 36.3], []],
  ])('%s (%j) lies in the fill of %j', (_name, at, ids) => {
    expect(countriesAt(at)).toEqual(ids);
  });

  it('the disputed areas themselves are on land', async () => {
    for (const at of [
      [35.78, 33],
      [34.1, 45.2],
      [-13, 25],
      [75, 34],
      [121, 24],
      [33.5, 35.3],
    ])
      expect(await covers('land', at)).toBe(true);
  });
});
