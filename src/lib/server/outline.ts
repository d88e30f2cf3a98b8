import { readFileSync } from 'node:fs';
import type { FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

const PARTS = ['land', 'lakes', 'boundaries', 'disputed'] as const;
type Part = (typeof PARTS)[number];
type World = Record<Part, Geometry> & {
  /** By their ids, each without what is disputed. */
  countries: ReadonlyMap<string, Geometry>;
};

let read: World | null = null;

/** The generalised world that drawn maps are cut from; made by `geo/basemap`. @throws {Error} where it is not so */
export function outline(): World {
  return (read ??= readOutline());
}

/**
 * The boundaries that the basemap draws as disputed, generalised, each a feature.
 * @throws {Error} where the outline is not so
 */
export function disputedLines(): FeatureCollection {
  const { disputed } = outline();
  if (disputed.type !== 'MultiLineString')
    throw new Error('outline.json: "disputed" must be lines.');
  return {
    type: 'FeatureCollection',
    features: disputed.coordinates.map((coordinates, i) => ({
      type: 'Feature',
      properties: { id: `line-${i}` },
      geometry: { type: 'LineString', coordinates },
    })),
  };
}

function readOutline(): World {
  const text = readFileSync('geo/basemap/outline.json', 'utf8');
  const topology = JSON.parse(text) as Topology<
    Record<Part, GeometryObject> & { countries: GeometryCollection<{ id: string }> }
  >;
  const part = (name: Part) => {
    const shape = feature(topology, topology.objects[name]);
    if (shape.type !== 'Feature') throw new Error(`outline.json: "${name}" must be one geometry.`);
    return [name, shape.geometry] as const;
  };
  const parts = Object.fromEntries(PARTS.map(part)) as Record<Part, Geometry>;
  const { features } = feature(topology, topology.objects.countries);
  const countries = new Map(features.map(({ properties: { id }, geometry }) => [id, geometry]));
  return { ...parts, countries };
}
