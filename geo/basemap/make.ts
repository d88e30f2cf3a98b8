import type { FeatureCollection } from 'geojson';
import { airports } from './airports.ts';
import { areasOf } from './areas.ts';
import { labels } from './labels.ts';
import { layersAt } from './layers.ts';
import { groundAt, readGround } from './levelOfZoom.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { generalise } from './level.ts';
import { outlineOf } from './outline.ts';
import { partition } from './partition.ts';
import { places } from './places.ts';
import { gzip, TileArchive } from './pmtilesWriter.ts';
import { OUTLINE_ZOOM, ZOOMS } from './scales.ts';
import { readAdmin1, readUnCountries } from './sources.ts';
import { cutTiles, type ZoomStatistics } from './tiles.ts';

const ARCHIVE = 'static/basemap/world.pmtiles';
const OUTLINE = 'geo/basemap/outline.json';
const AREAS = 'geo/basemap/areas.json.gz';

/** Credits that every map must carry, see geo/SOURCES.md. */
const ATTRIBUTION =
  'Natural Earth; United Nations Geospatial; GeoNames (CC BY 4.0); OurAirports; Unicode CLDR';

const metadata = (zooms: readonly number[]): object => ({
  name: 'Dateline world basemap',
  description: 'Land, water, boundaries (disputed ones apart), places, airports, labels',
  attribution: ATTRIBUTION,
  type: 'baselayer',
  version: '1',
  vector_layers: Object.entries({
    land: {},
    lakes: { rank: 'Number' },
    rivers: { rank: 'Number' },
    depths: { depth: 'Number' },
    relief: { height: 'Number' },
    urban: {},
    boundaries: { kind: 'String', rank: 'Number' },
    places: { name: 'String', rank: 'Number', capital: 'String', population: 'Number' },
    airports: { name: 'String', icao: 'String', iata: 'String', rank: 'Number' },
    labels: { kind: 'String', 'name:en': 'String', rank: 'Number', minzoom: 'Number' },
  }).map(([id, fields]) => ({ id, fields, minzoom: zooms[0], maxzoom: zooms.at(-1) })),
});

/** Metres: room for a label is measured on land as exact as this. */
const LABEL_DETAIL = 1700;

const json = (value: object): Uint8Array => Buffer.from(`${JSON.stringify(value)}\n`);

export interface Made {
  /** By path from the root of the repository. */
  files: Record<string, Uint8Array>;
  manifest: Manifest;
}

/** Builds the basemap in memory. `say` is told of each step. */
export async function make(say: (step: string) => void): Promise<Made> {
  say('Reading the sources, cutting land along the disputed lines');
  const admin1 = readAdmin1();
  const pieces = await partition(admin1, readUnCountries());
  const all = readGround(pieces);

  say('Places, airports, labels');
  const fine = await generalise(pieces, LABEL_DETAIL, 0);
  const settlements = places(pieces);
  const points = {
    places: settlements.towns,
    airports: airports(),
    labels: labels(fine, admin1, settlements) as FeatureCollection,
  };

  const archive = new TileArchive();
  const statistics: ZoomStatistics[] = [];
  const files: Record<string, Uint8Array> = {};
  for (const zoom of ZOOMS) {
    const ground = await groundAt(zoom, all);
    const found = cutTiles(zoom, await layersAt(zoom, ground, points), archive);
    statistics.push(found);
    say(
      `Zoom ${zoom}: ${found.tiles} tiles, ${Math.round(found.bytes / 1000)} kB, ` +
        `largest ${Math.round(found.largest / 1000)} kB (${Math.round(found.largestRaw / 1000)} kB raw)`,
    );
    if (zoom === OUTLINE_ZOOM) files[OUTLINE] = json(outlineOf(ground, admin1));
    if (zoom === ZOOMS.at(-1)) files[AREAS] = gzip(json(areasOf(ground.level, admin1)));
  }
  files[ARCHIVE] = archive.write({
    metadata: metadata(ZOOMS),
    minZoom: ZOOMS[0],
    maxZoom: ZOOMS.at(-1)!,
    rootZoom: 5,
    center: [38, 44, 3],
  });
  return { files, manifest: manifestOf(files, statistics) };
}
