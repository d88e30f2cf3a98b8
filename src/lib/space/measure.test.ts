import { describe, expect, it } from 'vitest';
import { measure, measureFeatures } from './measure';

const end = (lon: number, lat: number) => ({ at: [lon, lat] as const, place: null });

describe('a measurement', () => {
  it('follows the great circle', () => {
    // A degree of a great circle on the mean sphere is 111.195 km.
    const north = measure([end(0, 0), end(0, 1)]);
    expect(north?.km).toBeCloseTo(111.195, 2);
    expect(north?.bearing).toBe(0);
    expect(measure([end(10, 60), end(-170, 60)])?.km).toBeCloseTo(60 * 111.195, 0);
    expect(measure([end(0, 0), end(-1, 0)])?.bearing).toBeCloseTo(270);
  });

  it('waits for both ends', () => {
    expect(measure([end(0, 0), null])).toBeNull();
    expect(measureFeatures([end(0, 0), null]).features).toHaveLength(1);
  });

  it('is drawn as its ends and the line between them, cut at the antimeridian', () => {
    const { features } = measureFeatures([end(170, 10), end(-170, 10)]);
    expect(features.map(({ geometry }) => geometry.type)).toEqual([
      'Point',
      'Point',
      'MultiLineString',
    ]);
    expect(measureFeatures([end(1, 1), end(1, 1)]).features).toHaveLength(2);
  });
});
