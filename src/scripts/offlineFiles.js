/**
 * Tells the service worker of what its version of the site is made: which files a story's page needs, and
 * the hash of each, so that none of another version is ever kept with them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the bundler leaves the list of its files for `tellWorker`. */
const LIST = 'offline-files.json';

/** What makes PDFs: half as many bytes as all else together, and few readers want them. */
const OF_DOCUMENTS = /\/node_modules\/(pdfkit|fontkit)\//;

/** What belongs to one story. */
const OF_STORIES = /^stories\/[^/]+\/((areas|routes)\.geojson|(events|offline)\.json)$/;

/** The site's own map, and the parts in which it is kept whole. */
const ARCHIVE = 'basemap/world.pmtiles';
const ARCHIVE_PARTS = 'basemap/offline.json';
/** What the legends of pictures tell of, and the areas that they may mark. */
const OF_PICTURES = ['basemap/disputed.geojson', 'basemap/areas.json'];
/** The outlines of these: too many for each to be kept before it is used. */
const OF_AREAS = /^basemap\/areas\/[^/]+$/;

/**
 * Lists the files that the pages come to, by whichever import, without passing through what makes PDFs.
 * @returns {import('vite').Plugin}
 */
export const offlineFiles = () => ({
  name: 'offline-files',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_options, bundle) {
    const files = new Set(
      Object.values(bundle)
        .filter(({ isEntry }) => isEntry)
        .map(({ fileName }) => fileName),
    );
    for (const file of files) {
      const { modules = {}, imports = [], dynamicImports = [], viteMetadata } = bundle[file] ?? {};
      if (Object.keys(modules).some((id) => OF_DOCUMENTS.test(id))) {
        files.delete(file);
        continue;
      }
      const { importedCss = [], importedAssets = [] } = viteMetadata ?? {};
      // Vite has one of them by the name that it had before its hash was known.
      for (const next of [...imports, ...dynamicImports, ...importedCss, ...importedAssets])
        if (next in bundle) files.add(next);
    }
    this.emitFile({ type: 'asset', fileName: LIST, source: JSON.stringify([...files].sort()) });
  },
});

/** Writes it all into the built site's service worker. @param {string} folder of the site */
export function tellWorker(folder) {
  const read = (path) => readFileSync(join(folder, path));
  const withHashes = (paths) =>
    Object.fromEntries(
      paths.map((path) => [path, createHash('sha256').update(read(path)).digest('base64')]),
    );
  const list = JSON.parse(read(LIST).toString());
  rmSync(join(folder, LIST));
  const all = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
  const site = {
    shared: withHashes([...list, ARCHIVE_PARTS, ...OF_PICTURES]),
    ofStories: withHashes(all.filter((name) => OF_STORIES.test(name)).sort()),
    onUse: withHashes(all.filter((name) => OF_AREAS.test(name)).sort()),
    archive: {
      path: ARCHIVE,
      id: JSON.parse(read(ARCHIVE_PARTS).toString()).archive,
      size: statSync(join(folder, ARCHIVE)).size,
    },
  };
  const worker = join(folder, 'service-worker.js');
  const code = readFileSync(worker, 'utf8');
  writeFileSync(worker, `self.dateline=${JSON.stringify(site)};\n${code}`);
}
