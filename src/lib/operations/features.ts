import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import { circle } from '@turf/turf';
import type { Bounds } from '$lib/model/geo';
import type { Place, PointPlace } from '$lib/model/story';
import { LABEL_SIZE, placeMarkers } from './markers';

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

/**
 * The room that the markers' dots and labels take at a step of zoom, as text for the map to leave
 * free: of a dot's size an "O", of a label's the label.
 */
export function roomFeatures(
  points: readonly PointPlace[],
  opening: Bounds,
  step: number,
  row: number,
): FeatureCollection<Point> {
  const placements = placeMarkers(points, opening, step, row);
  const features = points.flatMap(({ id, name, at }): Feature<Point>[] => {
    const geometry: Point = { type: 'Point', coordinates: [...at] };
    const room = (text: string, anchor: string, offset: number[]): Feature<Point> => ({
      type: 'Feature',
      properties: { id, text, anchor, offset },
      geometry,
    });
    const dot = room('O', 'center', [0, 0]);
    const placement = placements.get(id);
    if (!placement) return [dot];
    const { dx, dy, side } = placement;
    const offset = [dx / LABEL_SIZE, dy / LABEL_SIZE];
    return [dot, room(name, side === 'right' ? 'left' : 'right', offset)];
  });
  return { type: 'FeatureCollection', features };
}
