import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { tracked } from './importGraph';

const FILES = tracked(/./);
const FOLDERS = FILES.flatMap(above);

/** The folders that a file lies in. */
function above(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...above(folder)];
}

/** What stands in backticks on a page, its blocks of code left out. */
const quoted = (page: string): string[] =>
  Array.from(
    page.replace(/^```.*?^```/gms, '').matchAll(/`([^`\n]+)`/g),
    ([, words = '']) => words,
  );

/** Whether words in backticks are a path: with a slash after its beginning, or a file's name. */
const isPath = (words: string): boolean =>
  /^[\w<][^\s:?=#]*\/[^\s:?=#]*$/.test(words) ||
  /^[\w<][\w.<>-]*\.(css|geojson|html|js|json|md|png|pmtiles|svelte|ts|yaml)$/.test(words);

/**
 * Whether a file or folder ends in a path, as the text around it may say where it lies: `labels/` is
 * `src/lib/labels`. `<code>` is any name, `{places,areas}` is each of them.
 */
function exists(path: string): boolean {
  const [, before = path, choices = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(path) ?? [];
  return choices.split(',').every((choice) => {
    const end = `${before}${choice}${after}`.replace(/\/$/, '');
    const escaped = end.replace(/[.[\]()+*$]/g, String.raw`\$&`).replace(/<\w+>/g, '[^/]+');
    const wanted = new RegExp(`(^|/)${escaped}$`);
    return [...FILES, ...FOLDERS].some((known) => wanted.test(known));
  });
}

it.each(tracked(/^(README|src\/docs\/.*)\.md$/))('%s names files that are there', (page) => {
  const paths = quoted(readFileSync(page, 'utf8')).filter(isPath);
  expect(paths.filter((path) => !exists(path))).toEqual([]);
});

it('tells paths from other words', () => {
  const page = '`src/lib/`, `a b/c`, `/ar/`, `?x=a/b`, `en.json`\n```sh\n`no.ts`\n```\n`#map=7/3`';
  expect(quoted(page).filter(isPath)).toEqual(['src/lib/', 'en.json']);
});

it.each([
  ['labels/', 'abels/'],
  ['model/story.ts', 'model/story.js'],
  ['messages/<code>.json', 'messages/<code>.xml'],
  ['<slug>/{places,areas}.geojson', '<slug>/{places,seas}.geojson'],
])('finds %s, and misses %s', (there, gone) => {
  expect([exists(there), exists(gone)]).toEqual([true, false]);
});
