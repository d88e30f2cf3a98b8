import { feature } from 'topojson-client';
import type { MultiPolygon } from 'geojson';
import type { MultiPolygon as Arcs, Topology } from 'topojson-specification';
import outline from './outline.json';

/** Land of the outline as GeoJSON, decoded from its TopoJSON: for the tests. */
export function readOutline(): MultiPolygon {
  const topology = outline as unknown as Topology<{ land: Arcs }>;
  return feature(topology, topology.objects.land).geometry;
}
