import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { distance, length, lineString } from '@turf/turf';
import type { FeatureCollection, LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { story } from '../../src/lib/server/stories';
import { arc, positions, routesText } from './arcs.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(folders)('the routes of %s', (slug) => {
  const folder = `${HERE}${slug}`;
  const text = readFileSync(`${folder}/routes.geojson`, 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection<LineString, Record<string, string>>;
  const at = positions(folder);

  it('are what `npm run routes` makes', async () => {
    expect(await routesText(folder)).toBe(text);
  });

  it('run between their places, as the shortest way on the sphere', () => {
    for (const { geometry, properties } of features) {
      const ends = [at.get(properties['from']!)!, at.get(properties['to']!)!] as const;
      const line = geometry.coordinates;
      expect(distance(line[0]!, ends[0])).toBeLessThan(0.02);
      expect(distance(line.at(-1)!, ends[1])).toBeLessThan(0.02);
      expect(length(lineString(line)) / distance(...ends)).toBeCloseTo(1, 4);
    }
  });

  it('say that they are not the way taken', () => {
    for (const { note } of story(slug).routes)
      expect(note?.own).toMatch(/^A great-circle arc .*(?:not|nor) the way taken\.$/);
  });

  it('say so where the article names no city', () => {
    const { routes, places } = story(slug);
    const areas = new Set(places.filter(({ shape }) => shape === 'area').map(({ id }) => id));
    for (const { from, to, note } of routes)
      if (areas.has(from) || areas.has(to)) expect(note?.own).toMatch(/(?:ends|begins) inside /);
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
