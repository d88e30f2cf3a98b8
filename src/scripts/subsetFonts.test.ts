import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import ranges from '../lib/styles/fonts/basic.json';
import { fileOf, letters, small, WEIGHTS } from './subsetFonts';

describe('the small fonts', () => {
  it.each(WEIGHTS)('of weight %s are what `npm run fonts` makes', async (weight) => {
    expect((await readFile(fileOf(weight))).equals(await small(weight))).toBe(true);
  });

  it.each(['400', '600'])('share no letter with another file of weight %s', async (weight) => {
    const css = await readFile('src/lib/styles/fonts.css', 'utf8');
    const rangesOf = (file: string) => {
      const face = css.split('@font-face').find((one) => one.includes(file));
      return /unicode-range:([^;]*);/
        .exec(face ?? '')?.[1]
        ?.split(',')
        .map((one) => one.trim());
    };
    const basic = rangesOf('noto-sans-basic-400-600');
    expect(basic).toEqual(ranges);
    const rest = new Set(letters(rangesOf(`noto-sans-latin-${weight}`) ?? []));
    expect(rest.size).toBeGreaterThan(100);
    expect([...letters(ranges)].filter((letter) => rest.has(letter))).toEqual([]);
  });
});
