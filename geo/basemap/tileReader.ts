import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { booleanPointInPolygon, lineIntersect } from '@turf/turf';
import type {
  Feature,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';

/**
 * For the tests: reads the committed archive as a map would. Positions are lon, lat in degrees.
 * Imports only what the app's own package has.
 */
const bytes = readFileSync(new URL('../../static/basemap/world.pmtiles', import.meta.url));

/** Sizes in bytes of what was last unpacked: as stored and as drawn. */
export const lastUnpacked = { stored: 0, raw: 0 };

/** Every range that was read from the archive. */
export const ranges: { offset: number; length: number }[] = [];

const source = {
  getKey: () => 'world.pmtiles',
  getBytes: (offset: number, length: number) => {
    ranges.push({ offset, length });
    return Promise.resolve({
      data: Uint8Array.from(bytes.subarray(offset, offset + length)).buffer,
    });
  },
};

const unpack = (stored: ArrayBuffer): Promise<ArrayBuffer> => {
  const raw = Uint8Array.from(gunzipSync(new Uint8Array(stored)));
  Object.assign(lastUnpacked, { stored: stored.byteLength, raw: raw.byteLength });
  return Promise.resolve(raw.buffer);
};

export const archive = new PMTiles(source, undefined, unpack);

const tiles = new Map<string, VectorTile | null>();

async function readTile(z: number, x: number, y: number): Promise<VectorTile | null> {
  const key = `${z}/${x}/${y}`;
  if (!tiles.has(key)) {
    const found = await archive.getZxy(z, x, y);
    tiles.set(key, found ? new VectorTile(new PbfReader(new Uint8Array(found.data))) : null);
  }
  return tiles.get(key)!;
}

/** Column and row of the tile that holds a position. */
export function tileAt([lon, lat]: Position, z: number): [x: number, y: number] {
  const radians = (lat! * Math.PI) / 180;
  const north = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
  return [Math.floor(((lon! + 180) / 360) * 2 ** z), Math.floor(north * 2 ** z)];
}

/** The features of a layer in one tile as GeoJSON. */
export async function featuresIn(
  layer: string,
  z: number,
  x: number,
  y: number,
): Promise<Feature[]> {
  const found = (await readTile(z, x, y))?.layers[layer];
  if (!found) return [];
  return Array.from({ length: found.length }, (_, i) => found.feature(i).toGeoJSON(x, y, z));
}

const cache = new Map<string, Feature[]>();
async function featuresAt(layer: string, z: number, x: number, y: number): Promise<Feature[]> {
  const key = `${layer} ${z}/${x}/${y}`;
  if (!cache.has(key)) cache.set(key, await featuresIn(layer, z, x, y));
  return cache.get(key)!;
}

/** True when the tiles of zoom `z` have `layer` (land or lakes) at the position. */
export async function covers(layer: string, at: Position, z = 7): Promise<boolean> {
  const features = await featuresAt(layer, z, ...tileAt(at, z));
  return features.some((f) => booleanPointInPolygon(at, f as Feature<Polygon | MultiPolygon>));
}

/** The largest value of a property among a layer's areas at the position; 0 where there is none. */
export async function highest(layer: string, property: string, at: Position): Promise<number> {
  const features = await featuresAt(layer, 7, ...tileAt(at, 7));
  const here = features.filter((f) => booleanPointInPolygon(at, f as Feature<Polygon>));
  return Math.max(0, ...here.map((f) => Number(f.properties![property])));
}

/** The kinds of boundary that the straight line between two positions crosses, each once. */
export async function crossed(from: Position, to: Position, z = 7): Promise<string[]> {
  const [ax, ay] = tileAt(from, z);
  const [bx, by] = tileAt(to, z);
  const kinds = new Set<string>();
  const line: Feature<LineString> = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: [from, to] },
  };
  for (let x = Math.min(ax, bx); x <= Math.max(ax, bx); x++)
    for (let y = Math.min(ay, by); y <= Math.max(ay, by); y++)
      for (const f of await featuresAt('boundaries', z, x, y))
        if (lineIntersect(line, f as Feature<MultiLineString>).features.length > 0)
          kinds.add(String(f.properties!['kind']));
  return [...kinds].sort();
}
