/** The built site as a host would serve it: with packed copies, in a folder that goes away again. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../src/scripts/staticServer.js';

/** Serves a copy of a built site; what is added to its `folder` is served too. @param {string} build its folder */
export async function servePacked(build) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  // Counted by gzip, as hosts have it most.
  cpSync(build, folder, { recursive: true, filter: (name) => !name.endsWith('.br') });
  const { url, close } = await serveFolder({ folder, port: 0 });
  return {
    url,
    folder,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}
