// Makes the small files of our sans-serif with the letters of `basic.json`, about half the bytes of
// the Latin files they are cut from. One of all weights is there, or not there, as a whole for the
// page; MapLibre draws the lightest of a file, so there is one more of the semibold.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const FOLDER = fileURLToPath(new URL('../lib/styles/fonts/', import.meta.url));
export const WEIGHTS = ['400-600', '600'];

/** @param {string} weight of a font of `FOLDER`; @returns {string} its file */
export const fileOf = (weight) => `${FOLDER}noto-sans-basic-${weight}.woff2`;

/** @param {string[]} ranges as in CSS's `unicode-range`; @returns {string} all their letters */
export const letters = (ranges) =>
  ranges
    .flatMap((range) => {
      const [first = 0, last = first] = range
        .slice(2)
        .split('-')
        .map((code) => parseInt(code, 16));
      return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
    })
    .join('');

/** @param {string} weight @returns {Promise<Buffer>} the small font, as woff2 */
export async function small(weight) {
  const [min, max] = weight.split('-').map(Number);
  const whole = createRequire(import.meta.url).resolve(
    max
      ? '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2'
      : `@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`,
  );
  const ranges = JSON.parse(await readFile(`${FOLDER}basic.json`, 'utf8'));
  return subset(await readFile(whole), letters(ranges), {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    ...(max && { variationAxes: { wght: { min, max } } }),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const weight of WEIGHTS) {
    const font = await small(weight);
    await writeFile(fileOf(weight), font);
    console.log(`${fileOf(weight)}: ${font.length} bytes`);
  }
