import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { circle } from '@turf/turf';
import type { Place, PointPlace } from '$lib/model/story';
import { rankOf } from '$lib/story/rank';

/** The points of a story's places as GeoJSON, for the map's dots: those drawn later lie above. */
export function placeFeatures(points: readonly PointPlace[]): FeatureCollection<Point> {
  const ordered = points.toSorted((a, b) => rankOf(b) - rankOf(a));
  const features = ordered.map(({ id, at, capital }): Feature<Point> => ({
    type: 'Feature',
    properties: { id, ...(capital && { capital }) },
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

/**
 * Routes as lines to be drawn dotted: those that share their way begin at the same end, so that
 * their dots fall on one another. The way somebody went is in the properties, not in the line.
 */
export function alignedRoutes(routes: FeatureCollection): FeatureCollection {
  const features = routes.features.map((route) => {
    const { from, to } = route.properties ?? {};
    return String(from) <= String(to) ? route : { ...route, geometry: reversed(route.geometry) };
  });
  return { ...routes, features };
}

function reversed(line: Geometry): Geometry {
  switch (line.type) {
    case 'LineString':
      return { ...line, coordinates: line.coordinates.toReversed() };
    case 'MultiLineString':
      return {
        ...line,
        coordinates: line.coordinates.toReversed().map((part) => part.toReversed()),
      };
    default:
      return line;
  }
}
