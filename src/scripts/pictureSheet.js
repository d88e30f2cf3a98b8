/** Makes a contact sheet of the studio's pictures. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROWS, SCREENS } from './contactPictures.js';
import { smallerPng } from './smallerPng.js';

/** CSS pixels of the sheet, and between its pictures. */
const WIDTH = 1200;
const GAP = 10;

const PROGRAM = fileURLToPath(new URL('picture.js', import.meta.url));

/** How else a sheet is looked at: in grey, and as three kinds of the colour-blind see it. */
const VISIONS = {
  greyscale: 'achromatopsia',
  protanopia: 'protanopia',
  deuteranopia: 'deuteranopia',
  tritanopia: 'tritanopia',
};
/** CSS pixels of a phone's column, for which pictures are laid out and at which they are shown. */
const COLUMN = 360;

/** Makes a picture as a newsroom would. */
function picture(folder, name, words) {
  const file = join(folder, `${name}.png`);
  execFileSync(process.execPath, [PROGRAM, ...words, '--out', file], { stdio: ['ignore', 2, 2] });
  return file;
}

/** @returns a picture's figure on a sheet */
function figure(file, name) {
  const png = readFileSync(file);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const source = `data:image/png;base64,${png.toString('base64')}`;
  return `<figure style="flex: ${width / height} 0 0"><img src="${source}"
    ><figcaption>${name}</figcaption></figure>`;
}

/** In a row all are as high as one another: each is as wide as it is for its height. */
const sheetOf = (rows) => `<style>
    body { margin: ${GAP}px; background: #888; font: 12px sans-serif; color: #fff }
    div { display: flex; gap: ${GAP}px } figure { margin: 0; min-width: 0 }
    img { display: block; width: 100% } figcaption { padding: 3px 0 ${GAP}px }
  </style>${rows.map((figures) => `<div>${figures.join('')}</div>`).join('')}`;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder where the pictures stay, to be looked at one by one
 * @param {(name: string, png: Buffer) => void} keep is given each sheet: \`pictures\` is as they are
 * @param {boolean} all also the sheets of those who see them otherwise, and of a phone's column
 */
export async function pictureSheets(browser, folder, keep, all) {
  mkdirSync(folder, { recursive: true });
  const rows = ROWS.map((row) =>
    Object.entries(row).map(([preset, rest]) =>
      figure(picture(folder, preset, ['--preset', preset, ...rest.split(' ')]), preset),
    ),
  );
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 100 } });
  await page.setContent(sheetOf(rows));
  const taken = async () => smallerPng(await page.screenshot({ fullPage: true }));
  keep('pictures', await taken());
  if (!all) return page.close();
  const tools = await page.context().newCDPSession(page);
  for (const [name, type] of Object.entries(VISIONS)) {
    await tools.send('Emulation.setEmulatedVisionDeficiency', { type });
    keep(`pictures-${name}`, await taken());
  }
  await tools.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
  const narrow = Object.entries({ ...ROWS[0], ...ROWS[1] })
    .filter(([preset]) => SCREENS.includes(preset))
    .map(([preset, rest]) => {
      const words = ['--preset', preset, ...rest.split(' '), '--widths', String(COLUMN)];
      picture(folder, preset, words);
      return figure(join(folder, `${preset}-${COLUMN}.png`), preset);
    });
  await page.setViewportSize({ width: narrow.length * (COLUMN + GAP) + GAP, height: 100 });
  await page.setContent(
    `${sheetOf([narrow])}<style>figure { flex: 0 0 ${COLUMN}px !important }</style>`,
  );
  keep(`pictures-${COLUMN}`, await taken());
  await page.close();
}
