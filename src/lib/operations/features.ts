import type { Feature, FeatureCollection, Point } from 'geojson';
import { circle } from '@turf/turf';
import type { Place, PointPlace } from '$lib/model/story';

/** The points of a story's places as GeoJSON, for the map's dots. */
export function placeFeatures(points: readonly PointPlace[]): FeatureCollection<Point> {
  const features = points.map(({ id, at }): Feature<Point> => ({
    type: 'Feature',
    properties: { id },
    geometry: { type: 'Point', coordinates: [...at] },
  }));
  return { type: 'FeatureCollection', features };
}

/** The circle in which a place lies, where it is known no better; else nothing. */
export function precisionFeatures(place: Place | null): FeatureCollection {
  if (place?.shape !== 'point' || !place.radius) return { type: 'FeatureCollection', features: [] };
  const { id, at, radius } = place;
  const ring = circle([...at], radius, { units: 'meters', steps: 96, properties: { id } });
  return { type: 'FeatureCollection', features: [ring] };
}
