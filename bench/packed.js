/** The built site as a host would serve it: with packed copies, in a folder that goes away again. */
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../src/scripts/staticServer.js';

/** Serves a copy of a built site. @param {string} build its folder */
export async function servePacked(build) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  // Counted by gzip, as hosts have it most.
  cpSync(build, folder, { recursive: true, filter: (name) => !name.endsWith('.br') });
  const { url, close } = await serveFolder({ folder, port: 0 });
  return {
    url,
    /** Bytes of an answer's body. Browsers do not tell those of a worker's script. */
    bytesOf(address, range) {
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
      if (to) return to - from + 1;
      const file = join(folder, new URL(address).pathname.replace(/\/$/, '/index.html'));
      return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
