import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

const made: string[] = [];
afterEach(() => made.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Sets up a checkout in which nothing is installed, with an npm that says what it is asked for. */
function setUp(folder: string) {
  const root = mkdtempSync(join(tmpdir(), 'dateline-setup-'));
  made.push(root);
  const scripts = join(root, folder, 'src/scripts');
  mkdirSync(scripts, { recursive: true });
  copyFileSync(join(import.meta.dirname, 'setup.js'), join(scripts, 'setup.js'));
  writeFileSync(join(root, folder, 'package.json'), '{"type": "module"}');
  const npm = join(root, 'npm-cli.cjs');
  writeFileSync(npm, 'console.log(`asked: ${process.argv.slice(2)}`); process.exit(1);');
  return spawnSync(process.execPath, [join(scripts, 'setup.js')], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', npm_execpath: npm },
  });
}

it('installs what is for development wherever it is set up', () => {
  const { stdout, stderr, status } = setUp('checkout');
  expect(stdout).toContain('asked: ci,--include=dev');
  expect([status, stderr]).toEqual([1, expect.stringContaining('npm ci failed')]);
});

it.each(['a#b', 'what?'])('says in a sentence that nothing can be built in %s', (name) => {
  const { stdout, stderr, status } = setUp(name);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^setup: the path of this folder, .*Rename it\.\n$/);
});
