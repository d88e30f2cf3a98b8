import type { MultiLineString, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import { quantize } from 'topojson-client';
import type { Objects, Topology } from 'topojson-specification';
import { borders, union, type Level, type LineKind } from './level.ts';
import type { Lakes } from './water.ts';

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
 * What the drawn map of a page is made of: TopoJSON with the objects `land`, `lakes`,
 * `boundaries` and `disputed`, from the same generalised partition as the tiles.
 */
export function outlineOf(level: Level, lakes: Lakes): Topology {
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
  });
  return quantize(world as Topology<Objects<object>>, GRID);
}
