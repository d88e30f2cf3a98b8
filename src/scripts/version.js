import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The folders that a site is built from; the files beside them are its settings. */
const SOURCES = ['src', 'geo', 'static'];
const SETTINGS = /\.(js|ts|json)$/;

/**
 * Names the version of a site by what it is built from: the same sources, the same name, in whichever
 * process. Kit's default is the time, so that Vitest or svelte-check, started beside a build, wrote
 * another version into `.svelte-kit` and the built pages did not start.
 * @param {string} root folder of the project
 * @returns {string} 16 hexadecimal digits
 */
export function versionOf(root) {
  const within = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true }).map((file) => join(folder, file)),
  );
  const settings = readdirSync(root).filter((file) => SETTINGS.test(file));
  const hash = createHash('sha256');
  for (const file of [...within, ...settings].sort()) {
    const path = join(root, file);
    if (statSync(path).isFile()) hash.update(`${file}\n`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}
