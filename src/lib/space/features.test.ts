import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { alignedRoutes, placeFeatures, precisionFeatures } from './features';
import { point } from '$lib/model/fixture';

describe('features for the map', () => {
  it('are points, longitude first, known by their id', () => {
    const [feature] = placeFeatures([point('damascus', 36.3, 33.5)]).features;
    expect(feature).toMatchObject({
      properties: { id: 'damascus' },
      geometry: { coordinates: [36.3, 33.5] },
    });
  });

  it('draw a city above a district of it, and both above a building, however exactly they are known', () => {
    const places = [
      point('damascus', 36.3, 33.5, { precision: 'approximate' }),
      point('palace', 36.3, 33.5, { type: 'building', precision: 'city' }),
      point('jobar', 36.3, 33.5, { type: 'district', precision: 'city' }),
    ];
    const drawn = placeFeatures(places).features.map(({ properties }) =>
      String(properties?.['id']),
    );
    expect(drawn).toEqual(['palace', 'jobar', 'damascus']);
  });

  it('draw a circle where a place is not known to the site', () => {
    const [ring] = precisionFeatures(point('jobar', 36.3, 33.5, { radius: 1500 })).features;
    // 1,500 m are 0.01349° of latitude on the mean sphere.
    const lats =
      ring?.geometry.type === 'Polygon'
        ? ring.geometry.coordinates.flat().map((p) => p[1] ?? 0)
        : [];
    expect(Math.max(...lats) - 33.5).toBeCloseTo(0.01349, 4);
    expect(precisionFeatures(point('kremlin', 37.6, 55.8, { precision: 'site' })).features).toEqual(
      [],
    );
    expect(precisionFeatures(null).features).toEqual([]);
  });

  it('lay routes that share their way upon one another', () => {
    const route = (from: string, to: string, coordinates: number[][]) => ({
      type: 'Feature' as const,
      properties: { from, to },
      geometry: { type: 'LineString' as const, coordinates },
    });
    const there = [
      [0, 0],
      [1, 1],
      [2, 0],
    ];
    const routes: FeatureCollection = {
      type: 'FeatureCollection',
      features: [route('a', 'b', there), route('b', 'a', there.toReversed())],
    };
    const [first, second] = alignedRoutes(routes).features;
    expect(second?.geometry).toEqual(first?.geometry);
  });
});
