import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { gzip, type TileArchive } from './pmtilesWriter.ts';

/** Layers of one zoom by name: GeoJSON, lon lat. */
export type Layers = Record<string, FeatureCollection>;

/** Units along a tile's side: a unit is a CSS pixel or less even when enlarged to twice. */
const extentOf = (zoom: number): number => (zoom < 4 ? 1024 : zoom < 6 ? 2048 : 4096);

/** Beyond a tile's edge, in 64ths of its side: lines that are drawn wide do not end at the seam. */
const BUFFER = 1 / 64;

export interface ZoomStatistics {
  zoom: number;
  tiles: number;
  /** Sum and largest, in bytes, as stored (gzip) and as drawn. */
  bytes: number;
  largest: number;
  largestRaw: number;
}

/** Cuts the layers of a zoom into tiles and adds them to the archive. Empty tiles are left out. */
export function cutTiles(zoom: number, layers: Layers, archive: TileArchive): ZoomStatistics {
  const extent = extentOf(zoom);
  const indexes = Object.entries(layers).map(([name, data]): [string, GeoJSONVT] => [
    name,
    new GeoJSONVT(data, {
      maxZoom: zoom,
      indexMaxZoom: zoom,
      indexMaxPoints: 0,
      tolerance: 0,
      extent,
      buffer: extent * BUFFER,
    }),
  ]);
  const statistics = { zoom, tiles: 0, bytes: 0, largest: 0, largestRaw: 0 };
  for (let x = 0; x < 2 ** zoom; x++) {
    for (let y = 0; y < 2 ** zoom; y++) {
      const found = indexes.flatMap(([name, index]) => {
        const tile = index.getTile(zoom, x, y);
        return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
      });
      if (found.length === 0) continue;
      const raw = fromGeojsonVt(Object.fromEntries(found), { version: 2, extent });
      const bytes = gzip(raw);
      archive.add(zoom, x, y, bytes);
      statistics.tiles++;
      statistics.bytes += bytes.length;
      statistics.largest = Math.max(statistics.largest, bytes.length);
      statistics.largestRaw = Math.max(statistics.largestRaw, raw.length);
    }
  }
  return statistics;
}
