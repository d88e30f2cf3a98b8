/**
 * Takes pictures of the built site in the states that matter, for looking at and for the README.
 *
 *   npm run screenshots                 all states and sizes, light and dark -> test-results/screenshots
 *   npm run screenshots -- --readme     the few that the README shows        -> src/docs
 *   npm run screenshots -- --only card  those whose name contains a word
 *   npm run screenshots -- --out DIR    into another folder
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, FLAGS } from './browser.js';
import { smallerPng } from './smallerPng.js';
import { serveFolder } from './staticServer.js';
import { SIZES, STATES, THEMES } from './screenshotStates.js';

const folder = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @typedef {{ name: string, state: object, size: object, theme: string, readme: boolean }} Shot */

/** @returns {Shot[]} */
function allShots() {
  return STATES.flatMap((state) =>
    Object.entries(SIZES).flatMap(([sizeName, size]) =>
      THEMES.map((theme) => {
        const name = `${state.name}-${sizeName}-${theme}`;
        return { name, state, size, theme, readme: state.readme?.includes(`${sizeName}-${theme}`) };
      }),
    ),
  );
}

/** The state's address, in the theme. */
function addressOf(site, { state, theme }) {
  const url = new URL(state.address ?? '', site);
  url.searchParams.set('theme', theme);
  return url.href;
}

/** Opens a state and waits until nothing of it moves any more. */
async function arrive(page, site, shot) {
  await shot.state.before?.(page);
  await page.goto(addressOf(site, shot));
  const expected = shot.state.map ?? 'idle';
  await page.locator(`[data-map]:is([data-state=${expected}], [data-state=failed])`).waitFor();
  const state = await page.locator('[data-map]').getAttribute('data-state');
  if (state !== expected) throw new Error(`the map is "${state}", not "${expected}"`);
  await shot.state.act?.(page);
  await page.evaluate(() => document.fonts.ready);
  // Flights and scrolling are short under reduced motion, tiles are not.
  await page.waitForTimeout(1000);
}

async function take(browser, site, shot) {
  const { width, height, touch = false } = shot.size;
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    javaScriptEnabled: !shot.state.scriptsOff,
    reducedMotion: 'reduce',
    colorScheme: shot.theme,
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(45_000);
  try {
    const page = await context.newPage();
    await arrive(page, site, shot);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

const { values } = parseArgs({
  options: { readme: { type: 'boolean' }, only: { type: 'string' }, out: { type: 'string' } },
});
const out = values.out ?? folder(values.readme ? 'src/docs' : 'test-results/screenshots');
const shots = allShots()
  .filter(({ readme }) => !values.readme || readme)
  .filter(({ name }) => name.includes(values.only ?? ''));
mkdirSync(out, { recursive: true });

const site = await serveFolder({ folder: folder('build'), port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
try {
  for (const shot of shots) {
    const started = performance.now();
    try {
      const png = smallerPng(await take(browser, site.url, shot));
      writeFileSync(join(out, `${shot.name}.png`), png);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`${shot.name}.png  ${Math.round(png.length / 1024)} kB  ${seconds} s`);
    } catch (error) {
      console.error(`${shot.name}: ${error.message}`);
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  await site.close();
}
console.log(`In ${out}`);
