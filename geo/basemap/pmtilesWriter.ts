import { createHash } from 'node:crypto';
import { gzipSync } from 'fflate';
import { Compression, TileType, zxyToTileId } from 'pmtiles';

/**
 * Writes PMTiles version 3 archives by the published specification
 * (github.com/protomaps/PMTiles, spec/v3/spec.md). npm has readers of the format, but no writer
 * that runs without a native program.
 */

/** fflate and a zero time stamp, not zlib: the same bytes on every Node. */
export const gzip = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9, mtime: 0 });

/** One row of a directory; `run` 0 says that the bytes are a leaf directory (4.1). */
interface Entry {
  id: number;
  run: number;
  offset: number;
  length: number;
}

/** Unsigned LEB128, as in Protocol Buffers. Values stay below 2^53. */
function pushVarint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    out.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  out.push(rest);
}

/** Chapter 4.2: counts, then the columns one after the other, compressed. */
function encodeDirectory(entries: Entry[]): Uint8Array {
  const out: number[] = [];
  pushVarint(out, entries.length);
  entries.forEach((e, i) => pushVarint(out, e.id - (i > 0 ? entries[i - 1]!.id : 0)));
  entries.forEach((e) => pushVarint(out, e.run));
  entries.forEach((e) => pushVarint(out, e.length));
  entries.forEach((e, i) => {
    const before = entries[i - 1];
    const follows = before !== undefined && e.offset === before.offset + before.length;
    pushVarint(out, follows ? 0 : e.offset + 1);
  });
  return gzip(Uint8Array.from(out));
}

export interface Archive {
  metadata: object;
  minZoom: number;
  maxZoom: number;
  /** Zooms up to this one are listed in the root directory: one request finds their tiles. */
  rootZoom: number;
  /** Lon, lat in degrees, and zoom. */
  center: [number, number, number];
}

/** Rows of a leaf directory: about 6 kB compressed. */
const LEAF_ROWS = 2048;

/** The first 16 KiB of an archive must hold header and root directory (2). */
const FIRST_REQUEST = 16_384;
const HEADER_BYTES = 127;

/** Collects tiles, stores equal ones once, and lays out the archive in the order of tile ids. */
export class TileArchive {
  readonly #tiles = new Map<number, string>();
  readonly #contents = new Map<string, Uint8Array>();

  /** Adds a tile already compressed by `gzip`. */
  add(z: number, x: number, y: number, bytes: Uint8Array): void {
    const hash = createHash('sha256').update(bytes).digest('hex');
    this.#contents.set(hash, bytes);
    this.#tiles.set(zxyToTileId(z, x, y), hash);
  }

  /** Entries in the order of tile ids, equal neighbours as runs; and the tile data. */
  #layOut(): { entries: Entry[]; data: Uint8Array[] } {
    const offsets = new Map<string, number>();
    const entries: Entry[] = [];
    const data: Uint8Array[] = [];
    let end = 0;
    for (const [id, hash] of [...this.#tiles].sort(([a], [b]) => a - b)) {
      const bytes = this.#contents.get(hash)!;
      if (!offsets.has(hash)) {
        offsets.set(hash, end);
        data.push(bytes);
        end += bytes.length;
      }
      const offset = offsets.get(hash)!;
      const last = entries.at(-1);
      if (last && last.offset === offset && last.id + last.run === id) last.run++;
      else entries.push({ id, run: 1, offset, length: bytes.length });
    }
    return { entries, data };
  }

  write(archive: Archive): Uint8Array {
    const { entries, data } = this.#layOut();
    const firstInLeaves = zxyToTileId(archive.rootZoom + 1, 0, 0);
    const rootRows = entries.filter((e) => e.id < firstInLeaves);
    const leafRows = entries.filter((e) => e.id >= firstInLeaves);
    const leaves: Uint8Array[] = [];
    let leafEnd = 0;
    for (let i = 0; i < leafRows.length; i += LEAF_ROWS) {
      const rows = leafRows.slice(i, i + LEAF_ROWS);
      const bytes = encodeDirectory(rows);
      rootRows.push({ id: rows[0]!.id, run: 0, offset: leafEnd, length: bytes.length });
      leaves.push(bytes);
      leafEnd += bytes.length;
    }
    const root = encodeDirectory(rootRows);
    if (HEADER_BYTES + root.length > FIRST_REQUEST)
      throw new Error(`Root directory of ${root.length} bytes: lower rootZoom`);
    const metadata = gzip(new TextEncoder().encode(JSON.stringify(archive.metadata)));
    const dataBytes = data.reduce((sum, d) => sum + d.length, 0);
    const header = encodeHeader(archive, {
      sections: [root.length, metadata.length, leafEnd, dataBytes],
      counts: [this.#tiles.size, entries.length, this.#contents.size],
    });
    return Buffer.concat([header, root, metadata, ...leaves, ...data]);
  }
}

/** Chapter 3: 127 bytes, little-endian; positions in units of 1e-7 degrees. */
function encodeHeader(
  archive: Archive,
  layout: { sections: number[]; counts: number[] },
): Uint8Array {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  let offset = HEADER_BYTES;
  layout.sections.forEach((length, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + i * 16);
    header.writeBigUInt64LE(BigInt(length), 16 + i * 16);
    offset += length;
  });
  layout.counts.forEach((count, i) => header.writeBigUInt64LE(BigInt(count), 72 + i * 8));
  header.writeUInt8(1, 96);
  header.writeUInt8(Compression.Gzip, 97);
  header.writeUInt8(Compression.Gzip, 98);
  header.writeUInt8(TileType.Mvt, 99);
  header.writeUInt8(archive.minZoom, 100);
  header.writeUInt8(archive.maxZoom, 101);
  const degrees = (value: number, at: number): number =>
    header.writeInt32LE(Math.round(value * 1e7), at);
  degrees(-180, 102);
  degrees(-85.0511287, 106);
  degrees(180, 110);
  degrees(85.0511287, 114);
  header.writeUInt8(archive.center[2], 118);
  degrees(archive.center[0], 119);
  degrees(archive.center[1], 123);
  return header;
}
