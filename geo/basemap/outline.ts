import type { FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import { quantize } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import { countries } from './areas.ts';
import { borders, union, type Level, type LineKind } from './level.ts';
import type { GroundAt } from './levelOfZoom.ts';
import type { Collection } from './mapshaper.ts';
import type { Admin1 } from './sources.ts';

/** Steps of the grid across the world: 0.0072°, a seventh of a pixel in the first view. */
const GRID = 5e4;

/** All lines of one kind in one geometry. */
const linesOf = (level: Level, kind: LineKind): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: borders(level)
    .filter((line) => line.kind === kind)
    .flatMap((line) => line.geometry.coordinates),
});

/**
 * What the drawn map of a page is made of: TopoJSON with the objects `land`, `lakes`, `boundaries`
 * and `disputed`, and, a feature each, `countries` (with `id`), `relief` (with `height`) and `depths`
 * (with `depth`), from the same generalised ground as the tiles.
 */
export function outlineOf(
  { level, lakes, relief, depths }: GroundAt,
  admin1: Collection<Admin1>,
): Topology {
  const water: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: lakes.features.flatMap((f) =>
      f.geometry.type === 'Polygon' ? [f.geometry.coordinates] : f.geometry.coordinates,
    ),
  };
  const world: Topology = topology({
    land: union(level, () => true),
    lakes: water,
    boundaries: linesOf(level, 'country'),
    disputed: linesOf(level, 'disputed'),
    countries: {
      type: 'FeatureCollection',
      features: countries(level, admin1),
    } as FeatureCollection,
    relief: relief as FeatureCollection,
    depths: depths as FeatureCollection,
  });
  return quantize(world as Topology<Objects<object>>, GRID);
}
