/** The site's house style, `site.yaml` beside the stories, as modules: a plug-in for Vite. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VIRTUAL = 'virtual:house-style/';
/** What there is where no style is given. */
const NONE = {
  'style.js': 'export default {};\n',
  'look.css': '',
  'fonts.js': 'export default {};\n',
  'outlines.js': 'export default {};\n',
};

/** Where stories are, as in `src/lib/server/stories.ts`. */
const folders = () => (process.env.DATELINE_STORIES ?? 'geo/stories').split(',');

/** The site.yaml of the site; undefined where there is none. @throws {Error} where there are several */
export function siteFile() {
  const files = folders()
    .map((folder) => join(folder, 'site.yaml'))
    .filter((file) => existsSync(file));
  if (files.length > 1)
    throw new Error(`${files.join(' and ')}: a site has one house style. Keep one of them.`);
  return files[0];
}

/** The modules by name. @returns {Promise<Record<string, string | Uint8Array>>} */
export async function houseFiles() {
  const file = siteFile();
  if (!file) return NONE;
  const { module } = await runnerImport(fileURLToPath(new URL('house/make.ts', import.meta.url)), {
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { $lib: `${ROOT}src/lib` } },
  });
  return module.makeHouse(file);
}

/** @returns {import('vite').Plugin} */
export const houseStyle = () => {
  // Beside what Kit makes of the sources: a build beside Vitest has a folder of its own.
  const folder = resolve(process.env.DATELINE_KIT ?? '.svelte-kit', 'house-style');
  /** @type {Promise<void> | undefined} */
  let written;
  const write = async () => {
    const files = await houseFiles();
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  };
  return {
    name: 'house-style',
    enforce: 'pre',
    async resolveId(id) {
      if (!id.startsWith(VIRTUAL)) return null;
      await (written ??= write());
      return join(folder, id.slice(VIRTUAL.length));
    },
    configureServer(server) {
      server.watcher.add(folders());
      server.watcher.on('all', (_event, file) => {
        if (file.endsWith('/site.yaml')) void server.restart();
      });
    },
  };
};
