/**
 * Measures the built site with 9, 50 and 150 places, its embedded page, and beside them a bare page of
 * Leaflet's and two of MapLibre's, all by turns: medians, and their ratios, which say more than
 * milliseconds of this machine do. Prints tables, beside the last kept result.
 *
 *   npm run bench                        builds the site with those stories, then measures; half an hour
 *   npm run bench -- --runs 1            once instead of five times
 *   npm run bench -- --only start        start, press, labels, clicks, steps, hovers, moves or pictures alone
 *   npm run bench -- --save FILE         writes the figures as JSON
 *   npm run bench -- --keep              keeps them to compare with, and draws the chart of the documentation
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, TIMED_FLAGS } from '../src/scripts/browser.js';
import { clicks, hovers, moves, steps } from './answers.js';
import { median } from './figures.js';
import { asJson, keep, last, mapped, write } from './kept.js';
import { labels } from './labels.js';
import { circumstances } from './machine.js';
import { openingOf } from './opening.js';
import { servePacked } from './packed.js';
import { MEASURED, PAGES } from './pages.js';
import { buildPeers } from './peers/build.js';
import { pictures } from './pictures.js';
import { press, start } from './start.js';
import { tables } from './tables.js';

const MEASURES = { start, press, labels, clicks, steps, hovers, moves, pictures };
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    save: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
for (const { path } of Object.values(PAGES))
  if (path.startsWith('stories/') && !existsSync(`${ROOT}build/${path.split('?')[0]}index.html`)) {
    console.error(`bench: build/ has no ${path}. Start it with "npm run bench", which builds it.`);
    process.exit(2);
  }

/**
 * All figures of all runs, by condition, page and name. In each round each page has its turn, so that
 * all meet the same machine.
 */
async function measured(browser, site) {
  const found = { fast: {}, slow: {} };
  for (const [name, { pages, conditions }] of Object.entries(MEASURED)) {
    if (values.only && values.only !== name) continue;
    for (let run = 1; run <= runs; run++)
      for (const condition of conditions)
        for (const page of pages) {
          const address = site.url + PAGES[page].path;
          const slow = condition === 'slow';
          const figures = await MEASURES[name](browser, address, PAGES[page], { slow });
          const into = (found[condition][page] ??= {});
          for (const [key, value] of Object.entries(figures)) (into[key] ??= []).push(value);
          console.error(`bench: ${name} ${run}, ${page}, ${condition}`);
        }
  }
  return found;
}

const site = await servePacked(`${ROOT}build`);
const browser = await chromium.launch({ executablePath: findBrowser(), args: TIMED_FLAGS });
try {
  await buildPeers(site.folder, {
    story: `${ROOT}geo/stories/al-sharaa-in-moscow/places.geojson`,
    camera: await openingOf(browser, site.url + PAGES['9 places'].path),
  });
  const about = circumstances(browser);
  const found = await measured(browser, site);
  const result = { ...about, runs, medians: mapped(found, median), found };
  const before = last(ROOT);
  console.log(tables(result.medians, before?.medians));
  console.log(`\nMedians of ${runs}; ${about.machine}; ${about.browser}. !: over, or 15 % worse.`);
  if (before) console.log(`The last: ${before.day}; ${before.machine}; ${before.browser}.`);
  if (values.save) write(values.save, asJson(result));
  if (values.keep) keep(ROOT, result);
} finally {
  await browser.close();
  await site.close();
}
