import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import SevenZip from '7z-wasm';
import type { Feature, FeatureCollection, Position } from 'geojson';
import { NetCDFReader } from 'netcdfjs';

/**
 * Made the files beside it, once and by hand: the archive is built from them alone.
 *
 *     git clone https://github.com/martynafford/natural-earth-geojson    (commit 0b9a6ce)
 *     apt-get download ferret-datasets && dpkg-deb -x ferret-datasets_7.6.0-5_all.deb x
 *     npm run import-sources natural-earth-geojson/.git x/usr/share/ferret-vis/data/etopo5.cdf
 *
 * Of Natural Earth it keeps the properties that are used and as many decimals as the scale has;
 * of ETOPO5 the heights of land in steps of 25 m. What the files hold is told in geo/SOURCES.md.
 */
const [repository, etopo] = process.argv.slice(2);
if (!repository || !etopo)
  throw new Error(
    'Usage: tsx basemap/sources/import.ts GIT_DIR ETOPO5_CDF (see the comment above)',
  );

interface Layer {
  /** Paths in the repository, without `.7z`. */
  from: string[];
  /** Properties that are kept. */
  keep: string[];
  /** Decimals of degrees. */
  digits: number;
  /** Of all features, those that are kept. */
  only?: (properties: Record<string, unknown>) => boolean;
}

const WATER = ['featurecla', 'scalerank', 'min_zoom', 'name'];
const physical = (...names: string[]): string[] => names.map((n) => `10m/physical/ne_10m_${n}`);

const LAYERS: Record<string, Layer> = {
  rivers: {
    from: physical('rivers_lake_centerlines', 'rivers_europe'),
    keep: [...WATER, 'name_en'],
    digits: 4,
  },
  lakes: { from: physical('lakes', 'lakes_europe'), keep: WATER, digits: 4 },
  islands: { from: physical('minor_islands'), keep: ['scalerank'], digits: 4 },
  depths: {
    from: physical('bathymetry_K_200', 'bathymetry_I_2000', 'bathymetry_G_4000'),
    keep: ['depth'],
    digits: 3,
  },
  landscapes: {
    from: physical('geography_regions_polys'),
    keep: ['featurecla', 'name', 'scalerank', 'min_label'],
    digits: 2,
    only: ({ name }) => Boolean(name),
  },
  seas: {
    from: physical('geography_marine_polys'),
    keep: ['featurecla', 'name', 'scalerank', 'min_label'],
    digits: 2,
    only: ({ name }) => Boolean(name),
  },
  'urban-areas': { from: ['50m/cultural/ne_50m_urban_areas'], keep: ['min_zoom'], digits: 3 },
  disputed: {
    from: ['10m/cultural/ne_10m_admin_0_disputed_areas'],
    keep: ['BRK_NAME', 'NOTE_BRK', 'ADM0_A3'],
    digits: 5,
    only: ({ BRK_NAME }) => BRK_NAME === 'South Ossetia',
  },
  'populated-places': {
    from: ['10m/cultural/ne_10m_populated_places'],
    keep: [
      'FEATURECLA',
      'NAME',
      'NAME_EN',
      'NAME_RU',
      'ISO_A2',
      'POP_MAX',
      'GEONAMEID',
      'wikidataid',
    ],
    digits: 4,
  },
};

async function unpack(path: string): Promise<FeatureCollection> {
  const archive = execFileSync('git', ['--git-dir', repository!, 'show', `HEAD:${path}.7z`], {
    maxBuffer: 1e8,
  });
  const sevenZip = await SevenZip({ print: () => {}, printErr: () => {} });
  sevenZip.FS.writeFile('in.7z', archive);
  sevenZip.callMain(['x', 'in.7z']);
  const file = `${path.split('/').at(-1)}.json`;
  return JSON.parse(Buffer.from(sevenZip.FS.readFile(file)).toString('utf8'));
}

function rounded<T extends Position | unknown[]>(coordinates: T, digits: number): T {
  const unit = 10 ** digits;
  if (typeof coordinates[0] === 'number')
    return (coordinates as number[]).slice(0, 2).map((v) => Math.round(v * unit) / unit) as T;
  return (coordinates as unknown[][]).map((inner) => rounded(inner, digits)) as T;
}

const pick = (properties: Record<string, unknown>, keep: string[]): Record<string, unknown> =>
  Object.fromEntries(
    keep.flatMap((key) => ((properties[key] ?? null) === null ? [] : [[key, properties[key]]])),
  );

function write(file: string, bytes: Uint8Array): void {
  const packed = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(new URL(file, import.meta.url), packed);
  console.log(`${file}: ${(packed.length / 1e6).toFixed(2)} MB`);
}

for (const [name, { from, keep, digits, only }] of Object.entries(LAYERS)) {
  const features: Feature[] = [];
  for (const path of from)
    for (const { properties, geometry } of (await unpack(path)).features) {
      if (!geometry || !('coordinates' in geometry) || (only && !only(properties ?? {}))) continue;
      const coordinates = rounded(geometry.coordinates as unknown[], digits);
      features.push({
        type: 'Feature',
        properties: pick(properties ?? {}, keep),
        geometry: { ...geometry, coordinates } as Feature['geometry'],
      });
    }
  write(`${name}.json.br`, Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })));
}

/** ETOPO5: rows from the north, columns from 180° west; a byte a cell, its height in steps of 25 m. */
const grid = new NetCDFReader(readFileSync(etopo));
const [columns, rows] = grid.dimensions.map(({ size }) => size) as [number, number];
const heights = grid.getDataVariable(grid.variables.at(-1)!.name) as number[];
const bytes = new Uint8Array(columns * rows);
for (let row = 0; row < rows; row++)
  for (let column = 0; column < columns; column++) {
    const height = heights[(rows - 1 - row) * columns + ((column + columns / 2) % columns)]!;
    bytes[row * columns + column] = Math.min(255, Math.max(0, Math.round(height / 25)));
  }
write('heights.bin.br', bytes);
