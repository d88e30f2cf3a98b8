import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sources from './sources.json' with { type: 'json' };
import { keptFile, packageFile } from './sources.ts';
import type { ZoomStatistics } from './tiles.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One of sources.json: a package's file, or one kept in `sources/` with where it came from. */
interface Source {
  file: string;
  package?: string;
}

/** `a/{b,c}.json` stands for a/b.json and a/c.json. */
function expand(file: string): string[] {
  const match = /^(.*)\{(.*)\}(.*)$/.exec(file);
  return match ? match[2]!.split(',').map((part) => match[1] + part + match[3]) : [file];
}

/** Every source with its version, if it is a package, and the hash of what is read. */
const describeSources = (): object[] =>
  (sources as Source[]).map(({ file, ...source }) => {
    const { package: name } = source;
    const path = (f: string): string | URL => (name ? packageFile(name, f) : keptFile(f));
    return {
      ...source,
      ...(name && { version: JSON.parse(readFileSync(path('package.json'), 'utf8')).version }),
      files: expand(file).map((f) => ({ file: f, sha256: sha256(readFileSync(path(f))) })),
    };
  });

export interface Output {
  file: string;
  bytes: number;
  sha256: string;
}
export interface Manifest {
  about: string;
  outputs: Output[];
  tiles: ZoomStatistics[];
  sources: object[];
}

/** What was made of what: no date in it, so that the same input gives the same bytes. */
export const manifestOf = (
  files: Record<string, Uint8Array>,
  tiles: ZoomStatistics[],
): Manifest => ({
  about: 'Made by "npm run basemap" in geo/. Paths are from the root of the repository.',
  outputs: Object.entries(files).map(([file, bytes]) => ({
    file,
    bytes: bytes.length,
    sha256: sha256(bytes),
  })),
  tiles,
  sources: describeSources(),
});
