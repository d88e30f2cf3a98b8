import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import outlineText from '../../../geo/basemap/outline.json?raw';

// Kept as text until asked for: a bundle for a browser then leaves these files out.
const routeTexts = import.meta.glob<string>('/geo/stories/*/routes.geojson', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export type OutlinePart = 'land' | 'lakes' | 'boundaries' | 'disputed';

/** The generalised world that the drawn map is cut from; made by `geo/basemap`. */
export function outline(): Record<OutlinePart, Geometry> {
  const topology = JSON.parse(outlineText) as Topology<Record<OutlinePart, GeometryObject>>;
  const part = (name: OutlinePart) => {
    const shape = feature(topology, topology.objects[name]);
    if (shape.type !== 'Feature') throw new Error(`outline.json: "${name}" must be one geometry.`);
    return shape.geometry;
  };
  return {
    land: part('land'),
    lakes: part('lakes'),
    boundaries: part('boundaries'),
    disputed: part('disputed'),
  };
}

/** A story's routes; checked when the story itself was read. */
export function routesOf(slug: string): FeatureCollection {
  const text = routeTexts[`/geo/stories/${slug}/routes.geojson`];
  return text
    ? (JSON.parse(text) as FeatureCollection)
    : { type: 'FeatureCollection', features: [] };
}
