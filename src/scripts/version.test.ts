import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import config from '../../svelte.config.js';
import { versionOf } from './version.js';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-version-'));
  write('src/lib/a.ts', 'a');
  write('geo/stories/one/story.md', 'one');
  write('static/a.txt', 'a');
});
afterEach(() => rmSync(root, { recursive: true }));

it('is the same for the same sources, whatever is built beside them', () => {
  const version = versionOf(root);
  write('.svelte-kit/generated/root.js', 'generated');
  write('build/index.html', 'built');
  write('test-results/unit.json', '{}');
  expect(versionOf(root)).toBe(version);
});

it.each(['src/lib/a.ts', 'geo/stories/one/story.md', 'static/new.txt', 'vite.config.ts'])(
  'changes with %s',
  (file) => {
    const version = versionOf(root);
    write(file, 'changed');
    expect(versionOf(root)).not.toBe(version);
  },
);

it('changes when a file is renamed', () => {
  const version = versionOf(root);
  rmSync(join(root, 'src/lib/a.ts'));
  write('src/lib/b.ts', 'a');
  expect(versionOf(root)).not.toBe(version);
});

it('is what the site is built with, in every process', () => {
  expect(config.kit?.version?.name).toBe(versionOf(join(import.meta.dirname, '../..')));
});
