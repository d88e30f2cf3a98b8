/** Makes a contact sheet of the studio's pictures. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROWS } from './contactPictures.js';
import { smallerPng } from './smallerPng.js';

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
