import { bboxClip } from '@turf/turf';
import type { GeometryCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { shape } from './mapshaper.ts';

/** True when two neighbouring vertices lie more than half the world apart in longitude. */
const wraps = (ring: Position[]): boolean =>
  ring.some((point, i) => i > 0 && Math.abs(point[0]! - ring[i - 1]![0]!) > 180);

/** Shifts a ring's western vertices by 360° so that it runs on past +180° instead of back round. */
const unwrap = (ring: Position[]): Position[] =>
  ring.map(([lon, lat]) => [lon! < 0 ? lon! + 360 : lon!, lat!]);

/**
 * Cuts a polygon that was stored across ±180° without a cut (RFC 7946, 3.1.9).
 * Left alone, its edge runs back round the whole world and paints false land.
 */
export function cutAtAntimeridian(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.flatMap((rings) => {
    if (!rings.some(wraps)) return [rings];
    const whole: Polygon = { type: 'Polygon', coordinates: rings.map(unwrap) };
    return [...half(whole, 0), ...half(whole, 360)];
  });
  return { type: 'MultiPolygon', coordinates };
}

/** The part of an unwrapped polygon in [−180, 180] + `shift`, shifted back into [−180, 180]. */
function half(polygon: Polygon, shift: number): Position[][][] {
  const { geometry } = bboxClip(polygon, [shift - 180, -90, shift + 180, 90]);
  const parts = (
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  ) as Position[][][];
  return parts
    .filter((rings) => rings.length > 0)
    .map((rings) => rings.map((ring) => ring.map(([lon, lat]): Position => [lon! - shift, lat!])));
}

const snap = (lon: number): number => (Math.abs(lon - 180) < 1e-6 ? 180 : lon);

/** Of the Antarctic, which goes all round the pole, the seam cannot be joined. */
const SOUTHERNMOST = -60;

/**
 * Land with the parts on both sides of ±180° joined, going on past +180°. The tile cutter wraps
 * what lies beyond to the other side, so that no tile's land ends, and shows an edge, at the seam.
 */
export async function joinAtAntimeridian(land: MultiPolygon): Promise<MultiPolygon> {
  const touches = (rings: Position[][], lon: number): boolean =>
    rings[0]!.some(([x, y]) => Math.abs(x! - lon) < 1e-6 && y! > SOUTHERNMOST) &&
    !rings[0]!.some(([, y]) => y! < SOUTHERNMOST);
  const west = land.coordinates.filter((rings) => touches(rings, 180));
  const east = land.coordinates.filter((rings) => touches(rings, -180));
  const rest = land.coordinates.filter((rings) => !west.includes(rings) && !east.includes(rings));
  // The source stops at −179.999…: its edge is laid exactly on the other side's.
  const beyond = east.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]): Position => [snap(lon! + 360), lat!])),
  );
  if (west.length === 0) return land;
  const { 'out.json': joined } = await shape<{ 'out.json': GeometryCollection<MultiPolygon> }>(
    { 'in.json': { type: 'MultiPolygon', coordinates: [...west, ...beyond] } },
    '-i in.json -dissolve2 -o out.json',
  );
  const coordinates = joined.geometries.flatMap((g): Position[][][] =>
    (g.type as string) === 'Polygon' ? [g.coordinates as unknown as Position[][]] : g.coordinates,
  );
  return { type: 'MultiPolygon', coordinates: [...rest, ...coordinates] };
}
