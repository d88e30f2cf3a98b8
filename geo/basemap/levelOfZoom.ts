import { generalise, type Level } from './level.ts';
import type { Pieces } from './partition.ts';
import { scaleOf } from './scales.ts';
import { generaliseWater, type Lakes, type Rivers } from './water.ts';

/** Everything with a shape, generalised for one zoom. */
export interface Ground {
  level: Level;
  lakes: Lakes;
  rivers: Rivers;
}

/** Highest rank of lakes and rivers that a zoom shows. */
const LAKE_RANK = [0, 0, 1, 2, 3, 4, 5, 5];
const RIVER_RANK = [-1, -1, -1, 1, 2, 3, 5, 5];

export async function groundAt(
  zoom: number,
  pieces: Pieces,
  lakes: Lakes,
  rivers: Rivers,
): Promise<Ground> {
  const { interval, island } = scaleOf(zoom);
  const upTo = <T extends Lakes | Rivers>(water: T, rank: number): T =>
    ({
      ...water,
      features: water.features.filter((f) => f.properties.rank <= rank),
    }) as T;
  return {
    level: await generalise(pieces, interval, island),
    lakes: await generaliseWater(upTo(lakes, LAKE_RANK[zoom]!), interval),
    rivers: await generaliseWater(upTo(rivers, RIVER_RANK[zoom]!), interval),
  };
}
