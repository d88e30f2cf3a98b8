import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import ranges from '../lib/styles/fonts/basic.json';
import { fileOf, letters, small, NAMES } from './subsetFonts';

describe('the small fonts', () => {
  it.each(NAMES)('%s is what `npm run fonts` makes', async (name) => {
    expect((await readFile(fileOf(name))).equals(await small(name))).toBe(true);
  });

  it.each([
    ['noto-sans-basic-400-600', 'noto-sans-latin-400'],
    ['noto-sans-basic-400-600', 'noto-sans-latin-600'],
    ['source-serif-4-basic-400', 'source-serif-4-latin-400'],
  ])('%s shares no letter with %s', async (small, whole) => {
    const css = await readFile('src/lib/styles/fonts.css', 'utf8');
    const rangesOf = (file: string) => {
      const face = css
        .split('@font-face')
        .find((one) => one.includes(`${file}.`) || one.includes(`${file}-normal`));
      return /unicode-range:([^;]*);/
        .exec(face ?? '')?.[1]
        ?.split(',')
        .map((one) => one.trim());
    };
    expect(rangesOf(small)).toEqual(ranges);
    const rest = new Set(letters(rangesOf(whole) ?? []));
    expect(rest.size).toBeGreaterThan(100);
    expect([...letters(ranges)].filter((letter) => rest.has(letter))).toEqual([]);
  });
});
