import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { builtSite } from './site';

let root = '';
/** Writes a file as if it had been last changed so many seconds from now. */
function file(path: string, seconds: number) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), '');
  const time = Date.now() / 1000 + seconds;
  utimesSync(join(root, path), time, time);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  // Writes into the site what it was called with, as a build does.
  mkdirSync(join(root, 'node_modules/vite/bin'), { recursive: true });
  writeFileSync(
    join(root, 'node_modules/vite/bin/vite.js'),
    `const { writeFileSync, existsSync } = require('node:fs');
     if (existsSync('geo/stories/broken.md')) process.exit(1);
     require('node:fs').mkdirSync('build', { recursive: true });
     writeFileSync('build/index.html', process.argv.slice(2).join(' '));`,
  );
  const told = vi.spyOn(console, 'error').mockReturnValue();
  return () => {
    told.mockRestore();
    rmSync(root, { recursive: true });
  };
});

const built = () => vi.mocked(console.error).mock.calls.length > 0;

it('a site newer than all its sources is taken as it is', () => {
  file('geo/stories/one/story.md', 100);
  file('build/index.html', 200);
  expect(builtSite(root)).toBe(join(root, 'build'));
  expect(built()).toBe(false);
});

it('a site is built where it is missing', () => {
  expect(builtSite(root)).toBe(join(root, 'build'));
  expect(built()).toBe(true);
});

it('a site is built where a story was mended since', () => {
  file('build/index.html', 200);
  file('geo/stories/one/story.md', 300);
  builtSite(root);
  expect(built()).toBe(true);
});

it('a site that cannot be built is not shown as it was', () => {
  file('build/index.html', 200);
  file('geo/stories/broken.md', 300);
  expect(() => builtSite(root)).toThrow('The site could not be built');
});
