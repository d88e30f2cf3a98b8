/** Builds the pages that ours is measured beside: a map by Leaflet, and two by MapLibre, and nothing else. */
import { linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { houseStyle } from '../../src/scripts/houseStyle.js';
import { messages } from '../../src/scripts/messages.js';
import { noise } from './noise.js';

const PAGES = ['leaflet.html', 'maplibre.html', 'named.html'];
const HERE = fileURLToPath(new URL('.', import.meta.url));
const LIB = fileURLToPath(new URL('../../src/lib', import.meta.url));
const PACKABLE = /\.(html|js|css)$/;
/** The levels of Leaflet's tiles beside the opening view's; four times as many each. */
const LEVELS = [4, 5];

/** The places of a story that are points: id, English name, `at` as lon, lat. */
function placesOf(file) {
  const { features } = JSON.parse(readFileSync(file, 'utf8'));
  return features.map(({ id, properties, geometry }) => ({
    id,
    name: properties.name,
    at: geometry.coordinates,
  }));
}

/** One picture, under the address of each tile of the world. */
function layTiles(folder) {
  mkdirSync(folder);
  const picture = join(folder, 'tile.png');
  writeFileSync(picture, noise());
  for (const z of LEVELS)
    for (let x = 0; x < 2 ** z; x++) {
      mkdirSync(join(folder, `${z}/${x}`), { recursive: true });
      for (let y = 0; y < 2 ** z; y++) linkSync(picture, join(folder, `${z}/${x}/${y}.png`));
    }
}

/**
 * By the bundler of our own page, as it builds for readers.
 * @param {string} folder that is served; they are in its `peers/`, and expect `basemap/` beside that
 * @param {{ story: string, camera: { center: [lon: number, lat: number], zoom: number } }} same as
 *   on our page: the GeoJSON of the places, and the opening view
 */
export async function buildPeers(folder, { story, camera }) {
  const outDir = join(folder, 'peers');
  await build({
    configFile: false,
    root: HERE,
    base: './',
    logLevel: 'error',
    define: { STORY: JSON.stringify({ places: placesOf(story), camera }) },
    // Of our own style.
    resolve: { alias: { $lib: LIB } },
    plugins: [messages(), houseStyle()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      // As with Leaflet's own files: each picture has its address.
      assetsInlineLimit: 0,
      rolldownOptions: { input: PAGES.map((name) => join(HERE, name)) },
    },
  });
  layTiles(join(outDir, 'tiles'));
  for (const name of readdirSync(outDir, { recursive: true }).filter((one) => PACKABLE.test(one)))
    writeFileSync(
      join(outDir, `${name}.gz`),
      gzipSync(readFileSync(join(outDir, name)), { level: 9 }),
    );
}
