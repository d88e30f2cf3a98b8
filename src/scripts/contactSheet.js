/**
 * A contact sheet of the map: its zooms in rows, its themes in columns, a sheet for each language.
 * For looking at after each change of the style. And one of the studio's pictures, in all their sizes.
 *
 *   npm run contact-sheet                 all four languages -> test-results/contact-sheet
 *   npm run contact-sheet -- --lang ar    one of them
 *   npm run contact-sheet -- --readme     all four           -> src/docs
 *   npm run contact-sheet -- --pictures   one of pictures; with --readme -> src/docs; else also as they look in
 *                                         grey, to the colour-blind, and laid out for 360 pixels
 *   npm run contact-sheet -- --messages   what readers are told when something fails, and embeds elsewhere
 *   npm run contact-sheet -- --disputes   the eleven disputed areas, in English; with --lang, --readme as above
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, FLAGS } from './browser.js';
import { smallerPng } from './smallerPng.js';
import { serveFolder } from './staticServer.js';
import { embedSheet, messageSheet } from './messageSheet.js';
import { pictureSheets } from './pictureSheet.js';
import { LANGUAGES, THEMES } from './screenshotStates.js';

const CELL = { width: 480, height: 320 };
/** Where a newspaper's graphics desk would look: zoom, latitude, longitude. */
const VIEWS = [
  { name: 'the world', map: '1.5/30/30' },
  { name: 'Moscow to Damascus', map: '3/46/38' },
  { name: 'the Levant', map: '5/34/37.5' },
  { name: 'Syria’s coast', map: '7/34.9/36.3' },
  { name: 'Damascus', map: '9/33.55/36.3' },
];

/** Each must look as the others do: dashed, named, with a word on its status. */
const DISPUTES = [
  { name: 'Golan Heights', map: '8/33/35.8' },
  { name: 'West Bank', map: '7.5/32/35.2' },
  { name: 'East Jerusalem', map: '9.5/31.79/35.24' },
  { name: 'Crimea', map: '6/45.3/34.2' },
  { name: 'Kashmir', map: '4.6/34.5/76' },
  { name: 'Western Sahara', map: '4.6/24.5/-13' },
  { name: 'Kosovo', map: '7/42.6/20.9' },
  { name: 'Northern Cyprus', map: '7/35.2/33.4' },
  { name: 'Abkhazia', map: '6.5/43.1/41.2' },
  { name: 'South Ossetia', map: '7/42.3/44' },
  { name: 'Taiwan', map: '5/24/120.5' },
];

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A page each: the next view must not find this one's tiles half gone, nor its WebGL not yet. */
async function cell(browser, site, { map }, theme, language) {
  const page = await newPage(browser);
  await page.goto(`${site}?embed=1&theme=${theme}&lang=${language}#map=${map}`);
  await page.locator('[data-map][data-state=idle]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(600);
  const png = await page.screenshot();
  await page.close();
  return `data:image/png;base64,${png.toString('base64')}`;
}

async function newPage(browser) {
  const page = await browser.newPage({
    viewport: CELL,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  page.setDefaultTimeout(45_000);
  return page;
}

async function sheet(browser, site, language, views) {
  const figures = [];
  for (const view of views)
    for (const theme of THEMES) {
      const source = await cell(browser, site, view, theme, language);
      const words = `${view.name}, zoom ${view.map.split('/')[0]}, ${theme}, ${language}`;
      figures.push(`<figure><img src="${source}"><figcaption>${words}</figcaption></figure>`);
    }
  const page = await newPage(browser);
  await page.setViewportSize({ width: CELL.width * THEMES.length + 30, height: 100 });
  await page.setContent(`<style>
    body { margin: 10px; display: grid; grid-template-columns: repeat(${THEMES.length}, 1fr);
      gap: 10px; font: 13px sans-serif; }
    figure { margin: 0 } img { display: block; width: ${CELL.width}px } figcaption { padding: 3px 0 }
  </style>${figures.join('')}`);
  const png = await page.screenshot({ fullPage: true });
  await page.close();
  return smallerPng(png);
}

const { values } = parseArgs({
  options: {
    readme: { type: 'boolean' },
    lang: { type: 'string' },
    pictures: { type: 'boolean' },
    messages: { type: 'boolean' },
    disputes: { type: 'boolean' },
  },
});
/** The cases are alike in each language. */
const asked = values.lang ?? (values.disputes ? 'en' : undefined);
const languages = LANGUAGES.filter((language) => language === (asked ?? language));
if (languages.length === 0) {
  console.error(`contact-sheet: --lang must be one of ${LANGUAGES.join(', ')}.`);
  process.exit(2);
}
const out = folder(values.readme ? 'src/docs' : 'test-results/contact-sheet');
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
const keep = (name, png) => {
  const file = join(out, `${name}.png`);
  writeFileSync(file, png);
  console.log(file);
};
async function fromSite() {
  const [name, views] = values.disputes ? ['disputes', DISPUTES] : ['map', VIEWS];
  const site = await serveFolder({ folder: folder('build'), port: 0 });
  try {
    if (values.messages) {
      keep('messages', smallerPng(await messageSheet(browser, site.url)));
      keep('embeds', smallerPng(await embedSheet(browser, site.url)));
      return;
    }
    for (const language of languages)
      keep(`${name}-${language}`, await sheet(browser, site.url, language, views));
  } finally {
    await site.close();
  }
}
try {
  if (values.pictures)
    await pictureSheets(browser, folder('test-results/pictures'), keep, !values.readme);
  else await fromSite();
} finally {
  await browser.close();
}
