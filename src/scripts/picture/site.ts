import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the built site is made of. */
const SOURCES = [
  'src',
  ...(process.env['DATELINE_STORIES'] ?? 'geo/stories').split(','),
  'geo/basemap/areas.json.gz',
  'static',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
];

/**
 * Builds the site where it is missing, or older than its sources: a picture must not show a story
 * as it was before somebody mended it.
 * @param root the project's folder
 * @returns the folder of the built site
 * @throws {Error} where the build fails; its own words are on stderr
 */
export function builtSite(root: string): string {
  const folder = join(root, 'build');
  const page = join(folder, 'index.html');
  const fresh = (source: string) => changed(resolve(root, source)) <= changed(page);
  if (existsSync(page) && SOURCES.every(fresh)) return folder;
  console.error('picture: building the site …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // Its words go to stderr, so that stdout has the files' names alone.
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The site could not be built, see above.');
  return folder;
}

/** When anything of a file or folder was last changed, in milliseconds. */
function changed(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return -Infinity;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}
