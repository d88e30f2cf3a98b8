import { contours } from 'd3-contour';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { shape, type Collection } from './mapshaper.ts';
import { readHeights, type Heights } from './sources.ts';

/** Land at or above `height` metres. The areas lie on one another, the lowest first. */
export type Relief = Collection<{ height: number }, Polygon | MultiPolygon>;

/** Metres: steps that a reader can tell apart as plain, hills, highland, mountains. */
const STEPS = [500, 1000, 2000, 3500];
const METRES = 25;

/** Weights of a cell's neighbours, so that a contour shows the land's shape and not the grid's. */
const BELL = [1, 6, 15, 20, 15, 6, 1].map((weight) => weight / 64);
const REACH = 3;

/** The heights in metres with each row, then each column, blurred; rows go on across ±180°. */
function blurred({ columns, rows, cells }: Heights): Float64Array {
  const along = new Float64Array(cells.length);
  const out = new Float64Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const row = Math.floor(i / columns);
    BELL.forEach((weight, k) => {
      const column = ((i % columns) + k - REACH + columns) % columns;
      along[i]! += weight * METRES * cells[row * columns + column]!;
    });
  }
  for (let i = 0; i < cells.length; i++) {
    const row = Math.floor(i / columns);
    BELL.forEach((weight, k) => {
      const near = Math.min(rows - 1, Math.max(0, row + k - REACH));
      out[i]! += weight * along[near * columns + (i % columns)]!;
    });
  }
  return out;
}

/** Areas above each step, from ETOPO5's grid. Coordinates are lon, lat in degrees. */
export function readRelief(): Relief {
  const heights = readHeights();
  const { columns, rows } = heights;
  // d3 puts a cell's value in its middle; ETOPO5's stand on the lines of the grid.
  const toDegrees = ([x, y]: Position): Position =>
    [((x! - 0.5) * 360) / columns - 180, 90 - ((y! - 0.5) * 180) / (rows - 1)].map(
      (v) => Math.round(v * 1e4) / 1e4,
    );
  const found = contours().size([columns, rows]).thresholds(STEPS)(blurred(heights) as never);
  const features = found.map(({ value, coordinates }) => ({
    type: 'Feature' as const,
    properties: { height: value },
    geometry: {
      type: 'MultiPolygon' as const,
      coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(toDegrees))),
    },
  }));
  return { type: 'FeatureCollection', features };
}

/** Generalises to `interval` metres, drops areas under `least` km², and keeps what is on `land`. */
export async function reliefAt(
  relief: Relief,
  land: MultiPolygon,
  interval: number,
  least: number,
): Promise<Relief> {
  const features: Relief['features'] = [];
  // One step at a time: mapshaper gives what lies on one another to one of them when it clips.
  for (const step of relief.features) {
    const { 'out.json': out } = await shape<{ 'out.json': Collection<object, Polygon> }>(
      { 'in.json': { ...relief, features: [step] }, 'land.json': land },
      `-i in.json -simplify interval=${interval} -clip land.json`,
      `-explode -filter "this.area > ${least}e6" -o out.json`,
    );
    features.push({ ...step, geometry: together(out.features) });
  }
  return { ...relief, features };
}

/** Sea at least `depth` metres deep. The areas lie on one another, the shallowest first. */
export type Depths = Collection<{ depth: number }, Polygon | MultiPolygon>;

/** The edge of the shelf runs along the coast; what is deeper need not be as exact. */
const SHELF = 200;
const DEEPER = 2;

/** Natural Earth's areas of depth, generalised likewise, all of one depth in one feature. */
export async function depthsAt(depths: Depths, interval: number, least: number): Promise<Depths> {
  const features: Depths['features'] = [];
  const found = [...new Set(depths.features.map((f) => f.properties.depth))];
  for (const depth of found.sort((a, b) => a - b)) {
    const step = depths.features.filter((f) => f.properties.depth === depth);
    const detail = depth > SHELF ? interval * DEEPER : interval;
    const { 'out.json': out } = await shape<{ 'out.json': Collection<object, Polygon> }>(
      { 'in.json': { ...depths, features: step } },
      `-i in.json -simplify interval=${detail} -explode -filter "this.area > ${least}e6" -o out.json`,
    );
    features.push({
      type: 'Feature',
      properties: { depth },
      geometry: together(out.features),
    });
  }
  return { type: 'FeatureCollection', features };
}

const together = (parts: Feature<Polygon | null>[]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: parts.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : [])),
});
