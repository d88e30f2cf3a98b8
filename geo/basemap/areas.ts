import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import disputeLabels from './dispute-labels.json' with { type: 'json' };
import { disputedAreas, type DisputedArea } from './disputedAreas.ts';
import { union, type Level } from './level.ts';
import type { Collection } from './mapshaper.ts';
import { nameProperties, namesOf, territoryNames } from './names.ts';
import type { Admin1 } from './sources.ts';

/** Steps of the grid across the world: ten metres at the equator. */
const GRID = 4e6;

type Properties = Record<string, string | number>;
export type Shape<P extends object = Properties> = Feature<MultiPolygon, P>;

const shapes = <P extends object>(all: Shape<P>[]): Shape<P>[] =>
  all.filter(({ geometry }) => geometry.coordinates.length > 0);

/**
 * Countries without what is disputed. `id`: ISO 3166-1 alpha-2 in lower case, or Natural Earth's
 * `adm0_a3` where there is none; `code`: that; the names that are known.
 */
export function countries(level: Level, admin1: Collection<Admin1>): Shape[] {
  const iso = new Map(admin1.features.map(({ properties: p }) => [p.adm0_a3, p.iso_a2]));
  const codes = [...new Set(level.pieces.map((p) => p.properties.country))].sort();
  return shapes(
    codes.map((code) => {
      const known = /^[A-Z]{2}$/.test(iso.get(code) ?? '') ? iso.get(code)! : null;
      const id = (known ?? code).toLowerCase();
      const names = known ? nameProperties(territoryNames(known)) : {};
      return {
        type: 'Feature',
        properties: { id, code, ...names },
        geometry: union(level, (p) => p.country === code && p.area === ''),
      };
    }),
  );
}

/** First-level units without what is disputed. `id`: ISO 3166-2; `code`: Natural Earth's `adm1_code`. */
function divisions(level: Level, admin1: Collection<Admin1>): Shape[] {
  const country = new Map(level.pieces.map(({ properties: p }) => [p.region, p.country]));
  const units = admin1.features.map(({ properties }) => properties);
  const kept = units.filter((unit) => country.has(unit.adm1_code));
  return shapes(
    kept
      .sort((a, b) => (a.adm1_code < b.adm1_code ? -1 : 1))
      .map((unit) => ({
        type: 'Feature',
        properties: {
          id: unit.iso_3166_2,
          code: unit.adm1_code,
          country: country.get(unit.adm1_code)!,
          ...nameProperties(namesOf(unit)),
        },
        geometry: union(level, (p) => p.region === unit.adm1_code && p.area === ''),
      })),
  );
}

/** Names of disputed areas in our own words, by id. */
const DISPUTE_NAMES = new Map(
  disputeLabels.labels.map(({ area, en, ar, ru, ku }) => [
    area,
    nameProperties({ en, ar, ru, ...(ku && { ku }) }),
  ]),
);

const disputed = (level: Level, admin1: Collection<Admin1>): Shape<DisputedArea>[] =>
  disputedAreas(level, admin1).map(({ properties, ...rest }) => ({
    ...rest,
    properties: { ...properties, ...DISPUTE_NAMES.get(properties.id) },
  }));

const collection = (features: Shape<object>[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

/**
 * The areas of the world as TopoJSON, for whoever marks one: the objects `countries`, `divisions`,
 * and, apart from both, `disputed`. Their lines are those of the tiles.
 */
export function areasOf(level: Level, admin1: Collection<Admin1>): Topology {
  const world: Topology = topology({
    countries: collection(countries(level, admin1)),
    divisions: collection(divisions(level, admin1)),
    disputed: collection(disputed(level, admin1)),
  });
  return quantize(world as Topology<Objects<object>>, GRID);
}
