/**
 * Notes at each build which modules the page loads before anything is asked for, and which module
 * first imports each, which a test reads; and the files of the live map, which the page asks for early.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ENGINE_WORKER } from './engineOnce.js';

/** Where the notes are kept, from the root of the repository: of a site that is built elsewhere, with it. */
export const FIRST_VIEW = `${process.env.DATELINE_BUILD ?? '.svelte-kit'}/first-view.json`;

/**
 * The notes of the last build.
 * @returns {{ modules: string[], importers: Record<string, string | null>,
 *   live: { modules: string[], worker: string, fonts: Record<string, string> } }}
 */
export const notesOfBuild = () => JSON.parse(readFileSync(FIRST_VIEW, 'utf8'));

/** The path from the repository's root; of a package, from its own. */
const short = (id) => id.replace(/^.*\/node_modules\//, '').replace(`${process.cwd()}/`, '');

/** In the file that the live map comes with. */
const LIVE = /\/src\/lib\/map\/MapView\.ts$/;
/** In which the map names countries, by the script of their letters. */
const SEMIBOLD = {
  // A house's own stands in for ours.
  Latn: [/\/house-bold-basic.*\.woff2$/, /\/noto-sans-basic-600.*\.woff2$/],
  Cyrl: [/\/noto-sans-cyrillic-600.*\.woff2$/],
  Arab: [/\/noto-sans-arabic-arabic-600.*\.woff2$/],
};

/**
 * `modules`: those that are in the files of the first view, with code of theirs; `importers`: for each
 * module the one that first imports it, null for an entry; `live`: the modules of the live map that the
 * first view has not, the largest first, its worker, and its fonts.
 * @returns {import('vite').Plugin}
 */
export const firstView = () => ({
  name: 'first-view',
  // For whoever reads the notes while the pages are made.
  config: () => ({ define: { 'import.meta.env.FIRST_VIEW': JSON.stringify(FIRST_VIEW) } }),
  generateBundle(_options, bundle) {
    if (this.environment.name !== 'client') return;
    const entries = Object.values(bundle).filter(({ isEntry }) => isEntry);
    const worker = entries.find(({ facadeModuleId }) => facadeModuleId === ENGINE_WORKER);
    const files = new Set(entries.flatMap((one) => (one === worker ? [] : one.fileName)));
    for (const file of files) for (const next of bundle[file]?.imports ?? []) files.add(next);
    const modules = [...files].flatMap((file) =>
      Object.entries(bundle[file]?.modules ?? {})
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([id]) => short(id)),
    );
    const importers = {};
    const open = [...this.getModuleIds()].filter(
      (id) => this.getModuleInfo(id)?.isEntry && id !== ENGINE_WORKER,
    );
    for (const id of open) importers[short(id)] = null;
    // Breadth first: each chain of imports is the shortest.
    for (const id of open)
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) {
        if (short(next) in importers) continue;
        importers[short(next)] = short(id);
        open.push(next);
      }
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const view = chunks.filter(({ modules }) => Object.keys(modules).some((id) => LIVE.test(id)));
    const live = new Set(view.map(({ fileName }) => fileName));
    for (const file of live) for (const next of bundle[file].imports) live.add(next);
    const late = [...live]
      .filter((file) => !files.has(file))
      .toSorted((a, b) => bundle[b].code.length - bundle[a].code.length);
    const named = (name) => Object.keys(bundle).find((file) => name.test(file));
    const fonts = Object.entries(SEMIBOLD).map(([script, names]) => [
      script,
      names.map(named).find(Boolean),
    ]);
    const parts = { modules: late, worker: worker?.fileName, fonts: Object.fromEntries(fonts) };
    mkdirSync(dirname(FIRST_VIEW), { recursive: true });
    writeFileSync(FIRST_VIEW, JSON.stringify({ modules, importers, live: parts }, null, 1));
  },
});

/**
 * The chain of imports by which a module comes into the first view, the entry first.
 * @param {string} id @param {Record<string, string | null>} importers @returns {string}
 */
export function chainTo(id, importers) {
  const before = importers[id];
  return before ? `${chainTo(before, importers)} → ${id}` : id;
}
