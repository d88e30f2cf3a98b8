import type { MultiPolygon, Polygon } from 'geojson';
import { generalise, union, type Level } from './level.ts';
import type { Collection } from './mapshaper.ts';
import type { Pieces } from './partition.ts';
import { depthsAt, readRelief, reliefAt, type Depths, type Relief } from './relief.ts';
import { scaleOf } from './scales.ts';
import { readLayer } from './sources.ts';
import { generaliseShapes, readLakes, readRivers, type Lakes, type Rivers } from './water.ts';

type Areas<P extends object> = Collection<P, Polygon | MultiPolygon>;

/** Everything with a shape, at full detail. */
export interface Ground {
  pieces: Pieces;
  lakes: Lakes;
  rivers: Rivers;
  /** Islands that the partition, which has first-level units, does not have. */
  islands: Areas<object>;
  depths: Depths;
  relief: Relief;
  urban: Areas<{ min_zoom: number }>;
}

/** The same, generalised for one zoom; the partition as lines that neighbours share. */
export type GroundAt = Omit<Ground, 'pieces'> & {
  level: Level;
};

/** @param pieces the partition of the land */
export const readGround = (pieces: Pieces): Ground => ({
  pieces,
  lakes: readLakes(),
  rivers: readRivers(),
  islands: readLayer('islands'),
  depths: readLayer('depths'),
  relief: readRelief(),
  urban: readLayer('urban-areas'),
});

/** Highest rank of lakes and rivers that a zoom shows. */
const LAKE_RANK = [0, 0, 1, 1, 2, 3, 5, 7];
const RIVER_RANK = [-1, -1, -1, 1, 2, 4, 6, 7];
const ISLANDS_FROM = 6;
const URBAN_FROM = 5;

/**
 * Tints are quieter than coasts, and coarser: so many times the coast's detail, more from afar,
 * where they cost most, and none on areas smaller than so many times the islands that are left out.
 */
const TINT = { afar: 3, near: 1.5, area: 60 };
const NEAR = 4;
/** Metres and km² at least: what the grid of heights knows, and what is worth its bytes at sea. */
const RELIEF_LEAST = { interval: 2500, area: 15 };
const DEPTH_LEAST = { interval: 4000, area: 1500 };

export async function groundAt(zoom: number, ground: Ground): Promise<GroundAt> {
  const { interval, island } = scaleOf(zoom);
  const tint = interval * (zoom < NEAR ? TINT.afar : TINT.near);
  const coarse = (least: typeof RELIEF_LEAST): [interval: number, area: number] => [
    Math.max(least.interval, tint),
    Math.max(least.area, island * TINT.area),
  ];
  const upTo = <T extends Lakes | Rivers>(water: T, rank: number): T =>
    ({ ...water, features: water.features.filter((f) => f.properties.rank <= rank) }) as T;
  const from = <T extends Collection>(areas: T, first: number): T =>
    zoom >= first ? areas : { ...areas, features: [] };
  const level = await generalise(ground.pieces, interval, island);
  return {
    level,
    lakes: await generaliseShapes(upTo(ground.lakes, LAKE_RANK[zoom]!), interval),
    rivers: await generaliseShapes(upTo(ground.rivers, RIVER_RANK[zoom]!), interval),
    islands: await generaliseShapes(from(ground.islands, ISLANDS_FROM), interval),
    depths: await depthsAt(ground.depths, ...coarse(DEPTH_LEAST)),
    relief: await reliefAt(
      ground.relief,
      union(level, () => true),
      ...coarse(RELIEF_LEAST),
    ),
    urban: await generaliseShapes(from(ground.urban, URBAN_FROM), interval),
  };
}
