import { bboxPolygon, featureCollection } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { areaAt } from './areaAt';

const areas = featureCollection([
  bboxPolygon([0, 0, 10, 10], { id: 'country' }),
  bboxPolygon([2, 2, 4, 4], { id: 'province' }),
]);

describe('the area at a position', () => {
  it('is the smallest that holds it', () => {
    expect(areaAt(areas, [3, 3])).toBe('province');
    expect(areaAt(areas, [8, 8])).toBe('country');
    expect(areaAt(areas, [20, 8])).toBeNull();
  });
});
