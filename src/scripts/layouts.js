/**
 * Where names stand on the maps of stories, at each step of zoom: a line a label.
 *
 *   npm run layouts                  compares with what somebody last read
 *   npm run layouts -- --accept      writes the files anew: read the difference before it is committed
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { accept: { type: 'boolean', default: false } } });
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', 'layouts', ...(values.accept ? ['--update'] : [])],
  {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
);
process.exitCode = status ?? 1;
