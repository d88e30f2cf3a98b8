// Makes the small files of our type with the letters of `basic.json`, about half the bytes of the
// Latin files they are cut from. One of all weights of the sans-serif is there, or not there, as a
// whole for the page; MapLibre draws the lightest of a file, so there is one more of the semibold.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const FOLDER = fileURLToPath(new URL('../lib/styles/fonts/', import.meta.url));
/** What each is cut from. */
const FROM = {
  'noto-sans-basic-400-600': '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal',
  'noto-sans-basic-600': '@fontsource/noto-sans/files/noto-sans-latin-600-normal',
  'source-serif-4-basic-400': '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal',
};
export const NAMES = /** @type {(keyof typeof FROM)[]} */ (Object.keys(FROM));

/** @param {string} name of a font of `FOLDER`; @returns {string} its file */
export const fileOf = (name) => `${FOLDER}${name}.woff2`;

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

/**
 * A font with some letters alone.
 * @param {Uint8Array} font @param {string} text @param {'sfnt' | 'woff' | 'woff2'} targetFormat
 * @param {object} [more] what else subset-font takes
 * @returns {Promise<Uint8Array>}
 */
export const cut = (font, text, targetFormat, more) =>
  subset(Buffer.from(font), text, { targetFormat, ...more });

/** @param {keyof typeof FROM} name @returns {Promise<Uint8Array>} the small font, as woff2 */
export async function small(name) {
  const whole = createRequire(import.meta.url).resolve(`${FROM[name]}.woff2`);
  const [min, max] = (/\d+-\d+/.exec(name)?.[0] ?? '').split('-').map(Number);
  const ranges = JSON.parse(await readFile(`${FOLDER}basic.json`, 'utf8'));
  return cut(await readFile(whole), letters(ranges), 'woff2', {
    noLayoutClosure: true,
    ...(max && { variationAxes: { wght: { min, max } } }),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const name of NAMES) {
    const font = await small(name);
    await writeFile(fileOf(name), font);
    console.log(`${fileOf(name)}: ${font.length} bytes`);
  }
