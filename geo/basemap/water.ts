import { area, length } from '@turf/turf';
import type { Feature, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { shape, type Collection } from './mapshaper.ts';
import type { PlotlyWorld } from './sources.ts';

/** `rank` 0 is the most important. */
export interface Water {
  rank: number;
}
export type Lakes = Collection<Water, Polygon | MultiPolygon>;
export type Rivers = Collection<Water, LineString | MultiLineString>;

/** The index of the first limit that `size` reaches: the source's own ranks are not in the file. */
const rankBy = (limits: number[], size: number): number => {
  const rank = limits.findIndex((limit) => size >= limit);
  return rank < 0 ? limits.length : rank;
};

const LAKE_LIMITS_KM2 = [20_000, 5_000, 1_500, 500, 150];
const RIVER_LIMITS_KM = [1_500, 800, 400, 200, 100];

/** Lakes with a rank by area. The source has a few of them twice. */
export function rankLakes(lakes: PlotlyWorld['lakes']): Lakes {
  const seen = new Set<string>();
  const features = lakes.features.flatMap((f) => {
    const text = JSON.stringify(f.geometry);
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ ...f, properties: { rank: rankBy(LAKE_LIMITS_KM2, area(f) / 1e6) } }];
  });
  return { type: 'FeatureCollection', features };
}

/** Rivers with a rank by the length of the drawn line. */
export function rankRivers(rivers: PlotlyWorld['rivers']): Rivers {
  const features = rivers.features.map((f) => ({
    ...f,
    properties: { rank: rankBy(RIVER_LIMITS_KM, length(f, { units: 'kilometers' })) },
  }));
  return { type: 'FeatureCollection', features };
}

/** Generalises lakes or rivers to `interval` metres. */
export async function generaliseWater<T extends Lakes | Rivers>(
  water: T,
  interval: number,
): Promise<T> {
  if (water.features.length === 0) return water;
  const { 'out.json': out } = await shape<{ 'out.json': T }>(
    { 'in.json': water },
    `-i in.json -simplify interval=${interval} keep-shapes -o out.json`,
  );
  return { ...out, features: (out.features as Feature[]).filter((f) => f.geometry) } as T;
}
