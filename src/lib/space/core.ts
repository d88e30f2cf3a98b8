import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Bounds, LonLat } from '$lib/model/geo';
import { fromMercator, toMercator, type MercatorPoint } from './mercator';

type Edge = readonly [MercatorPoint, MercatorPoint];
/** Left, top, right, bottom in the unit square of Web Mercator. */
type Sides = [left: number, top: number, right: number, bottom: number];

/** In halvings of the world: a rectangle's sides are found to a few metres. */
const STEPS = 24;

/**
 * An upright rectangle (in Web Mercator) around a position that lies wholly inside an area: first
 * grown to all sides alike, then to each as far as it goes. A rectangle without extent where the
 * position lies outside of the area.
 */
export function coreOf(area: Polygon | MultiPolygon, at: LonLat): Bounds {
  if (!booleanPointInPolygon([...at], area)) return [...at, ...at];
  const edges = edgesOf(area);
  const [x, y] = toMercator(at);
  let sides: Sides = [x, y, x, y];
  const grow = (by: Sides) => {
    for (let step = 1; step <= STEPS; step++) {
      const grown = sides.map((side, i) => side + (by[i] ?? 0) / 2 ** step) as Sides;
      if (!edges.some((edge) => touches(edge, grown))) sides = grown;
    }
  };
  grow([-1, -1, 1, 1]);
  for (const by of [
    [-1, 0, 0, 0],
    [0, 0, 1, 0],
    [0, -1, 0, 0],
    [0, 0, 0, 1],
  ] as Sides[])
    grow(by);
  const [left, top, right, bottom] = sides;
  const [west, north] = fromMercator([left, top]);
  const [east, south] = fromMercator([right, bottom]);
  return [west, south, east, north].map((degrees) => Math.round(degrees * 1e3) / 1e3) as [
    number,
    number,
    number,
    number,
  ];
}

function edgesOf({ type, coordinates }: Polygon | MultiPolygon): Edge[] {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  return rings.flatMap((ring) => {
    const points = ring.map(([lon = 0, lat = 0]) => toMercator([lon, lat]));
    return points.slice(1).map((point, i): Edge => [points[i] as MercatorPoint, point]);
  });
}

/** Whether a stretch of line reaches into a rectangle: clipped by its sides (Liang and Barsky). */
function touches([[x1, y1], [x2, y2]]: Edge, [left, top, right, bottom]: Sides): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}
