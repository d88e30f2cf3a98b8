import { PbfWriter } from 'pbf';
import { Compression, TileType } from 'pmtiles';

const EXTENT = 4096;

/** A vector tile whose layers are each one square that fills it (Mapbox Vector Tile 2.1). */
export function tileOf(layers: readonly string[]): Buffer {
  const tile = new PbfWriter();
  for (const name of layers) tile.writeMessage(3, writeLayer, name);
  return Buffer.from(tile.finish());
}

function writeLayer(name: string, layer?: PbfWriter): void {
  layer?.writeVarintField(15, 2);
  layer?.writeStringField(1, name);
  layer?.writeMessage(2, writeSquare, null);
  layer?.writeVarintField(5, EXTENT);
}

function writeSquare(_: null, feature?: PbfWriter): void {
  const [polygon, moveTo, lineTo, closePath] = [3, 9, 26, 15];
  const [along, back] = [EXTENT * 2, EXTENT * 2 - 1];
  feature?.writeVarintField(3, polygon);
  // Commands and zigzag steps: right, down, left.
  feature?.writePackedVarint(4, [moveTo, 0, 0, lineTo, along, 0, 0, along, back, 0, closePath]);
}

/** A PMTiles archive, version 3, with one tile for the whole world. */
export function archiveOf(
  tile: Uint8Array,
  layers: readonly string[],
  attribution = 'Their mappers',
): Buffer {
  const metadata = Buffer.from(
    JSON.stringify({ attribution, vector_layers: layers.map((id) => ({ id })) }),
  );
  const directory = new PbfWriter();
  // One row: id 0, a run of one tile, its length, its offset plus one.
  for (const value of [1, 0, 1, tile.length, 1]) directory.writeVarint(value);
  const parts = [directory.finish(), metadata, Buffer.alloc(0), tile];
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'ascii');
  header.writeUInt8(3, 7);
  let offset = header.length;
  parts.forEach((part, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * i);
    header.writeBigUInt64LE(BigInt(part.length), 16 + 16 * i);
    offset += part.length;
  });
  for (const at of [72, 80, 88]) header.writeBigUInt64LE(1n, at);
  header.writeUInt8(1, 96);
  header.writeUInt8(Compression.None, 97);
  header.writeUInt8(Compression.None, 98);
  header.writeUInt8(TileType.Mvt, 99);
  header.writeInt32LE(-180e7, 102);
  header.writeInt32LE(-85e7, 106);
  header.writeInt32LE(180e7, 110);
  header.writeInt32LE(85e7, 114);
  return Buffer.concat([header, ...parts]);
}
