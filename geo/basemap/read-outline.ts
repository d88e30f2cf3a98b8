import type { MultiPolygon, Position } from 'geojson';
import outline from './outline.json';

/** Land of the outline as GeoJSON, decoded from its TopoJSON: for the tests. */
export function readOutline(): MultiPolygon {
  const { scale, translate } = outline.transform as { scale: Position; translate: Position };
  const arcs = (outline.arcs as number[][][]).map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]): Position => {
      x += dx!;
      y += dy!;
      return [x * scale[0]! + translate[0]!, y * scale[1]! + translate[1]!];
    });
  });
  const ring = (indexes: number[]): Position[] =>
    indexes.flatMap((index, i) => {
      const arc = index < 0 ? [...arcs[~index]!].reverse() : arcs[index]!;
      return i > 0 ? arc.slice(1) : arc;
    });
  const { land } = outline.objects as unknown as { land: { arcs: number[][][] } };
  return {
    type: 'MultiPolygon',
    coordinates: land.arcs.map((polygon) => polygon.map(ring)),
  };
}
