/** A contact sheet of the studio's pictures: each size once, and all else as varied as may be. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallerPng } from './smallerPng.js';

/** By preset: what the command line is told besides, in rows as they stand on the sheet. */
const ROWS = [
  {
    article: '--whole --with subtitle,lens',
    'open-graph': '--passage 26 --theme dark --with numbers',
    square: '--place jobar --theme dark --words ar --with numbers,locator',
  },
  {
    portrait: '--whole --words ru --with numbers',
    story: '--place tartous --theme dark --with subtitle,locator',
    a5: '--place damascus --language ru --with locator,numbers --dpi 150',
    a4: '--passage 22 --with subtitle,numbers --dpi 150 --scale 1.3',
    a3: '--whole --landscape --with subtitle,numbers,lens --dpi 150 --scale 1.6',
    letter: '--passage 6 --theme dark --words ar --with numbers --dpi 150 --scale 1.3',
  },
];
export const PRESETS = ROWS.flatMap(Object.keys);
/** CSS pixels of the sheet, and between its pictures. */
const WIDTH = 1200;
const GAP = 10;

const PROGRAM = fileURLToPath(new URL('picture.js', import.meta.url));

/** Makes a picture as a newsroom would. @returns its figure on the sheet */
function figure(folder, preset, rest) {
  const file = join(folder, `${preset}.png`);
  const words = [PROGRAM, '--preset', preset, ...rest.split(' '), '--out', file];
  execFileSync(process.execPath, words, { stdio: ['ignore', 2, 2] });
  const png = readFileSync(file);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return `<figure style="flex: ${width / height} 0 0"><img src="${source}"
    ><figcaption>${preset}</figcaption></figure>`;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder where the pictures stay, to be looked at one by one
 * @returns {Promise<Buffer>} a PNG
 */
export async function pictureSheet(browser, folder) {
  mkdirSync(folder, { recursive: true });
  const rows = ROWS.map((row) =>
    Object.entries(row).map(([preset, rest]) => figure(folder, preset, rest)),
  );
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 100 } });
  // In a row all are as high as one another: each is as wide as it is for its height.
  await page.setContent(`<style>
    body { margin: ${GAP}px; background: #888; font: 12px sans-serif; color: #fff }
    div { display: flex; gap: ${GAP}px } figure { margin: 0; min-width: 0 }
    img { display: block; width: 100% } figcaption { padding: 3px 0 ${GAP}px }
  </style>${rows.map((figures) => `<div>${figures.join('')}</div>`).join('')}`);
  const png = await page.screenshot({ fullPage: true });
  await page.close();
  return smallerPng(png);
}
