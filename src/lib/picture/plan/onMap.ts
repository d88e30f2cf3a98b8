import { booleanIntersects, polygon } from '@turf/turf';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { positionOnPane, type Camera, type Size } from '$lib/space/camera';

/** The outlines of areas and the lines of journeys that a map draws. */
export interface Drawn {
  areas: FeatureCollection;
  routes: FeatureCollection;
  /** Boundaries that are in dispute, each a feature. */
  disputed: FeatureCollection;
}

/** Steps along a side of the map: one that is turned is bent in degrees. */
const STEPS = 8;

/** Of the items with a feature those of which a map shows some part. */
export function onMap<Item extends { id: string }>(
  items: readonly Item[],
  features: readonly Feature[],
  camera: Camera,
  map: Size,
): Item[] {
  const edge = edgeOf(camera, map);
  const frames = [-360, 0, 360].map((turn) =>
    polygon([edge.map(([lon = 0, lat = 0]) => [lon + turn, lat])]),
  );
  const byId = new Map(features.map((drawn) => [drawn.properties?.['id'] as unknown, drawn]));
  return items.filter(({ id }) => {
    const drawn = byId.get(id);
    return drawn && frames.some((frame) => booleanIntersects(drawn, frame));
  });
}

/** The edge of a map in degrees, which go on beyond ±180. */
function edgeOf(camera: Camera, { width, height }: Size): Position[] {
  const sides = [
    [0, 0, width, 0],
    [width, 0, 0, height],
    [width, height, -width, 0],
    [0, height, 0, -height],
  ] as const;
  const edge: Position[] = [];
  for (const [left, top, across, down] of sides)
    for (let step = 0; step < STEPS; step++) {
      const [x, y] = [left + (across * step) / STEPS, top + (down * step) / STEPS];
      const [lon, lat] = positionOnPane({ x, y }, camera, { width, height });
      const before = edge.at(-1)?.[0] ?? lon;
      edge.push([lon + 360 * Math.round((before - lon) / 360), lat]);
    }
  return [...edge, ...edge.slice(0, 1)];
}
