import { readFileSync } from 'node:fs';
import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';

const PARTS = ['land', 'lakes', 'boundaries', 'disputed'] as const;
type Part = (typeof PARTS)[number];

/** The generalised world that drawn maps are cut from; made by `geo/basemap`. @throws {Error} where it is not so */
export function outline(): Record<Part, Geometry> {
  const text = readFileSync('geo/basemap/outline.json', 'utf8');
  const topology = JSON.parse(text) as Topology<Record<Part, GeometryObject>>;
  const part = (name: Part) => {
    const shape = feature(topology, topology.objects[name]);
    if (shape.type !== 'Feature') throw new Error(`outline.json: "${name}" must be one geometry.`);
    return [name, shape.geometry] as const;
  };
  return Object.fromEntries(PARTS.map(part)) as Record<Part, Geometry>;
}
