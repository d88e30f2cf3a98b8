import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { distance, length } from '@turf/turf';
import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { arc, positions, routesText, withRoutes } from './arcs.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const folders = [HERE, fileURLToPath(new URL('../../bench/stories/', import.meta.url))].flatMap(
  withRoutes,
);

it('are made where a story asks for it; another is left as it is', () => {
  expect(folders.map((folder) => basename(folder))).toContain('al-sharaa-in-moscow');
  const stories = mkdtempSync(join(tmpdir(), 'stories-'));
  for (const name of ['with', 'without']) mkdirSync(join(stories, name));
  writeFileSync(join(stories, 'with', 'routes.json'), '[]');
  writeFileSync(join(stories, 'without', 'routes.geojson'), '{}');
  expect(withRoutes(`${stories}/`)).toEqual([`${stories}/with`]);
});

describe.each(folders)('the routes of %s', (folder) => {
  const text = readFileSync(`${folder}/routes.geojson`, 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection<
    LineString | MultiLineString,
    Record<string, string>
  >;
  const at = positions(folder);

  it('are what `npm run routes` makes', async () => {
    expect(await routesText(folder)).toBe(text);
  });

  it('run between their places, as the shortest way on the sphere', () => {
    for (const route of features) {
      const { geometry, properties } = route;
      const ends = [at.get(properties['from']!)!, at.get(properties['to']!)!] as const;
      const line =
        geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
      expect(distance(line[0]!, ends[0])).toBeLessThan(0.02);
      expect(distance(line.at(-1)!, ends[1])).toBeLessThan(0.02);
      expect(length(route) / distance(...ends)).toBeCloseTo(1, 4);
    }
  });
});

describe('an arc', () => {
  it('is cut at the antimeridian', () => {
    const { type, coordinates } = arc([139.7, 35.7], [-122.4, 37.8]);
    expect(type).toBe('MultiLineString');
    const parts = coordinates as [number, number][][];
    expect(parts).toHaveLength(2);
    expect(parts[0]!.at(-1)![0]).toBe(180);
    expect(parts[1]![0]![0]).toBe(-180);
    expect(parts[0]!.at(-1)![1]).toBe(parts[1]![0]![1]);
  });
});
