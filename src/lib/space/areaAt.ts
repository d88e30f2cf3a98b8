import { area, booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '$lib/model/geo';

/** The id of the smallest area that holds a position; null where none does. */
export function areaAt(areas: FeatureCollection, at: LonLat): string | null {
  const holding = areas.features.filter(
    ({ geometry }) => isPolygon(geometry) && booleanPointInPolygon([...at], geometry),
  );
  const [smallest] = holding.toSorted((a, b) => area(a) - area(b));
  return smallest?.id === undefined ? null : String(smallest.id);
}

const isPolygon = (geometry: { type: string }): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
