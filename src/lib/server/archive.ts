import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { PMTiles } from 'pmtiles';
import type { MercatorBox } from '$lib/space/mercator';

export const ARCHIVE = 'static/basemap/world.pmtiles';

const buffer = ({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer =>
  buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;

/**
 * The basemap's archive, read from the disk.
 * @param asked is told of each part that is read, in bytes
 * @throws {Error} where it is missing
 */
export function openArchive(asked: (from: number, length: number) => void = () => {}): PMTiles {
  const file = readFileSync(ARCHIVE);
  return new PMTiles(
    {
      getKey: () => 'world.pmtiles',
      getBytes: (from, length) => {
        asked(from, length);
        return Promise.resolve({ data: buffer(file.subarray(from, from + length)) });
      },
    },
    undefined,
    (packed) => Promise.resolve(buffer(gunzipSync(new Uint8Array(packed)))),
  );
}

/** Columns and rows of a zoom's tiles that lie under a part of the world, of which x may pass its edge. */
export function tilesUnder(
  { x, y, width, height }: MercatorBox,
  zoom: number,
): [column: number, row: number][] {
  const across = 2 ** zoom;
  const between = (from: number, to: number) => {
    const first = Math.floor(from * across);
    return Array.from({ length: Math.floor(to * across) - first + 1 }, (_, i) => first + i);
  };
  const rows = between(Math.max(0, y), Math.min(0.999, y + height));
  return between(x, x + width)
    .slice(0, across)
    .flatMap((column) => rows.map((row): [number, number] => [(column + across) % across, row]));
}
