import {
  area,
  bbox,
  bboxPolygon,
  difference,
  featureCollection,
  rewind,
  truncate,
} from '@turf/turf';
import type { BBox, Feature, MultiPolygon, Polygon, Position } from 'geojson';

export type Area = Feature<Polygon | MultiPolygon>;

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const asArea = (polygons: Position[][][]): Area => ({
  type: 'Feature',
  properties: {},
  geometry:
    polygons.length === 1
      ? { type: 'Polygon', coordinates: polygons[0]! }
      : { type: 'MultiPolygon', coordinates: polygons },
});

/** The largest water surface inside `limit` (a ring, lon lat) once `land` is taken away. */
export function seaWithin(limit: Position[], land: MultiPolygon): Area {
  const box: Polygon = { type: 'Polygon', coordinates: [limit] };
  const [west, south, east, north] = bbox(box) as [number, number, number, number];
  const window = bboxPolygon([west, south, east, north]);
  const near = land.coordinates.filter(
    ([ring]) =>
      ring!.some(([x, y]) => x! >= west && x! <= east && y! >= south && y! <= north) ||
      contains(ring!, window),
  );
  const water = difference(
    featureCollection<Polygon | MultiPolygon>([
      { type: 'Feature', properties: {}, geometry: box },
      asArea(near),
    ]),
  );
  if (!water) throw new Error('No water is left inside the given limit of the sea');
  const [largest] = polygonsOf(water.geometry).sort((a, b) => b[0]!.length - a[0]!.length);
  return asArea([largest!]);
}

/** True when the ring's bounding box holds the window: a continent round a lake. */
function contains(ring: Position[], window: Feature<Polygon>): boolean {
  const outer = bbox({ type: 'Polygon', coordinates: [ring] });
  const inner = bbox(window);
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  );
}

/** Drops parts below `part` km², rounds to `digits` decimals, drops rings that collapse, winds by the right-hand rule. */
export function tidy(geometry: Polygon | MultiPolygon, digits: number, part: number): Area {
  const rounded = polygonsOf(truncate(geometry, { precision: digits, coordinates: 2 }))
    .filter((rings) => area(asArea([rings])) >= part * 1e6)
    .map((rings) => rings.map(withoutRepeats))
    .map((rings) => rings.filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0)
    .sort((a, b) => b[0]!.length - a[0]!.length);
  return rewind(asArea(rounded), { reverse: false }) as Area;
}

const withoutRepeats = (ring: Position[]): Position[] =>
  ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);

/**
 * RFC 7946 bounding box: west > east when the area spans the antimeridian (section 5.2). Round the world the
 * widest gap between its parts is what the box leaves out.
 */
export function boundingBox(area: Area): BBox {
  const [, south, , north] = bbox(area) as [number, number, number, number];
  const parts = polygonsOf(area.geometry)
    .map((rings) => bbox(asArea([rings])) as [number, number, number, number])
    .sort((a, b) => a[0] - b[0]);
  let east = parts[0]![2];
  const gaps: [width: number, east: number, west: number][] = [];
  for (const [west, , end] of parts) {
    gaps.push([west - east, east, west]);
    east = Math.max(east, end);
  }
  gaps[0] = [parts[0]![0] + 360 - east, east, parts[0]![0]];
  const [, end, start] = gaps.reduce((widest, gap) => (gap[0] > widest[0] ? gap : widest));
  return [start, south, end, north];
}
