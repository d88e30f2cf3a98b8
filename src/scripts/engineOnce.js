/**
 * Builds MapLibre from the sources in its package, so that the page and the map's worker share one copy of
 * what both need. The package's own two files each bring theirs: a fifth of the first view, sent twice.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { normalizePath, transformWithOxc } from 'vite';

const PACKAGE = realpathSync(
  fileURLToPath(new URL('../../node_modules/maplibre-gl', import.meta.url)),
);
/** As the bundler calls them. */
const SOURCES = `${normalizePath(PACKAGE)}/src/`;
const PAGE = 'maplibre-gl';
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_URL = '\0maplibre-worker-url';

/** The module that the worker begins with. */
export const ENGINE_WORKER = `${SOURCES}source/worker.ts`;

/** As the package's own files name it. */
const LICENCE =
  '/** @license MapLibre GL JS, 3-Clause BSD: https://github.com/maplibre/maplibre-gl-js/blob/main/LICENSE.txt */\n';

const { dependencies } = JSON.parse(readFileSync(`${PACKAGE}/package.json`, 'utf8'));
const MADE_OF = new RegExp(`/node_modules/(maplibre-gl|${Object.keys(dependencies).join('|')})/`);

/** @param {string} id of a module @returns {boolean} whether the engine is made of it: its own, or a library of its */
export const isEngine = (id) => MADE_OF.test(id);

/** @returns {import('vite').Plugin} */
export const engineOnce = () => ({
  name: 'engine-once',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  enforce: 'pre',
  resolveId(source) {
    if (source === PAGE) return `${SOURCES}index.ts`;
    return source === WORKER ? WORKER_URL : null;
  },
  load(id) {
    if (id !== WORKER_URL) return null;
    const worker = this.emitFile({ type: 'chunk', id: ENGINE_WORKER });
    return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
  },
  transform(code, id) {
    if (!id.startsWith(SOURCES) || !id.endsWith('.ts')) return null;
    // As MapLibre's own build: a field that is only declared is none.
    return transformWithOxc(code, id, {
      lang: 'ts',
      typescript: { removeClassFieldsWithoutInitializer: true },
      assumptions: { setPublicClassFields: true },
    });
  },
  generateBundle(_options, bundle) {
    // The minifier takes comments out.
    for (const one of Object.values(bundle))
      if (one.facadeModuleId === ENGINE_WORKER) one.code = LICENCE + one.code;
  },
});
