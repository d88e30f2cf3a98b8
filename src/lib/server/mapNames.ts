import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import type { Point } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';
import type { LonLat } from '$lib/model/geo';

/** A name that the basemap sets on the map. */
export interface MapName {
  kind: 'country' | 'sea' | 'capital';
  at: LonLat;
  /** Of a capital: GeoNames' id. */
  id?: number;
  /** By language. */
  names: Record<string, string>;
  /** The zoom from which on there is room for it, as the basemap has it. */
  minzoom: number;
}

/** Tiles of this zoom hold all names that a printed map has room for. */
const ZOOM = 6;
/** From this zoom on the live map names capitals. */
const CAPITAL_FROM = 3;
/** Tiles across the world. */
const ACROSS = 2 ** ZOOM;

const buffer = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
  buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;

/** A rectangle in the unit square of Web Mercator: x grows east, y grows south. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The names of countries, seas and capitals in a part of the world, from the basemap's archive. @throws {Error} where that is missing */
export async function mapNames({ x, y, width, height }: Box): Promise<MapName[]> {
  const file = readFileSync('static/basemap/world.pmtiles');
  const archive = new PMTiles(
    {
      getKey: () => 'world.pmtiles',
      getBytes: (from, length) =>
        Promise.resolve({ data: buffer(file.subarray(from, from + length)) }),
    },
    undefined,
    (packed) => Promise.resolve(buffer(gunzipSync(new Uint8Array(packed)))),
  );
  const columns = tilesBetween(x, x + width);
  const rows = tilesBetween(Math.max(0, y), Math.min(0.999, y + height));
  const tiles = columns
    .slice(0, ACROSS)
    .flatMap((x) => rows.map((y) => namesIn(archive, (x + ACROSS) % ACROSS, y)));
  return (await Promise.all(tiles)).flat();
}

async function namesIn(archive: PMTiles, x: number, y: number): Promise<MapName[]> {
  const tile = await archive.getZxy(ZOOM, x, y);
  if (!tile) return [];
  const { labels, places } = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers;
  const found = [labels, places].flatMap((layer) =>
    layer ? Array.from({ length: layer.length }, (_, i) => layer.feature(i)) : [],
  );
  return (
    found
      .filter(({ properties: { kind, capital } }) =>
        ['country', 'sea'].includes(String(capital ?? kind)),
      )
      // A tile has what stands just beyond its edge too.
      .filter((label) => {
        const [[at] = []] = label.loadGeometry();
        return at && [at.x, at.y].every((side) => side >= 0 && side < label.extent);
      })
      .map((label) => label.toGeoJSON(x, y, ZOOM))
      .map(({ geometry, properties }) => ({
        kind: (properties?.['kind'] ?? 'capital') as MapName['kind'],
        ...(properties?.['kind'] ? {} : { id: Number(properties?.['id']) }),
        at: (geometry as Point).coordinates as [lon: number, lat: number],
        minzoom: Number(properties?.['minzoom'] ?? CAPITAL_FROM),
        names: Object.fromEntries(
          Object.entries(properties ?? {}).flatMap(([key, name]) =>
            key.startsWith('name:') ? [[key.slice('name:'.length), String(name)]] : [],
          ),
        ),
      }))
  );
}

/** The columns, or rows, of tiles from one place to another of the unit square. */
const tilesBetween = (from: number, to: number): number[] => {
  const first = Math.floor(from * ACROSS);
  return Array.from({ length: Math.floor(to * ACROSS) - first + 1 }, (_, i) => first + i);
};
