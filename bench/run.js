/**
 * Measures the built site on the large story and on the first one: medians, and their ratio, which
 * says more than milliseconds of this machine do. Prints a table.
 *
 *   npm run bench                        builds with the large story, then measures; some minutes
 *   npm run bench -- --runs 1            once instead of five times
 *   npm run bench -- --only moves        clicks, hovers, moves, firstView or pictures alone
 *   npm run bench -- --save FILE         keeps the figures as JSON
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser, FLAGS } from '../src/scripts/browser.js';
import { clicks, hovers, moves } from './answers.js';
import { firstView } from './firstView.js';
import { servePacked } from './packed.js';
import { pictures } from './pictures.js';

const STORIES = {
  small: { slug: 'al-sharaa-in-moscow', places: 9, markers: ['moscow', 'erbil'], name: 'damascus' },
  large: {
    slug: 'forty-notes-on-cities',
    places: 150,
    markers: ['madrid', 'tromso'],
    name: 'damascus',
  },
};
const MEASURES = { clicks, hovers, moves, firstView, pictures };
/** What each figure is in, and at most should be. It is the small story's. */
const FIGURES = {
  'click on a marker': { unit: 'ms of scripting', most: { small: 100, large: 100 } },
  'click on a name': { unit: 'ms of scripting', most: { small: 100, large: 100 } },
  'hovering a name': { unit: 'ms of scripting' },
  '  messages': { unit: 'to workers' },
  'panning, a frame': { unit: 'ms of main thread' },
  '  scripting': { unit: 'ms' },
  '  style and layout': { unit: 'ms' },
  'one zoom level': { unit: 'ms of scripting' },
  'first view': { unit: 'kB', most: { small: 640 } },
  requests: { unit: '', most: { small: 20 } },
  'layout shift': { unit: '', most: { small: 0, large: 0 } },
  heap: { unit: 'MB', most: { small: 12 } },
  'markers visible': { unit: 's' },
  'map idle': { unit: 's' },
  'blocked until then': { unit: 's', most: { small: 1.3 } },
  'picture, 1620 × 911': { unit: 's' },
  'picture, A3, 300 dpi': { unit: 's' },
  '  ratio': { unit: '' },
};

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    save: { type: 'string' },
  },
});
const build = fileURLToPath(new URL('../build', import.meta.url));
for (const { slug } of Object.values(STORIES))
  if (!existsSync(`${build}/stories/${slug}/index.html`)) {
    console.error(`bench: build/ has no ${slug}. Run "npm run build:fixtures" first.`);
    process.exit(2);
  }

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** All figures of all runs, by story and name. The stories take turns, so that both meet the same machine. */
async function measured(browser, site) {
  const found = { small: {}, large: {} };
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (values.only && values.only !== name) continue;
    for (let run = 0; run < Number(values.runs); run++)
      for (const [size, story] of Object.entries(STORIES)) {
        const figures = await measure(browser, `${site.url}stories/${story.slug}/`, story, site);
        for (const [key, value] of Object.entries(figures)) (found[size][key] ??= []).push(value);
        console.error(`bench: ${name} ${run + 1}, ${size}`);
      }
  }
  return found;
}

function row([key, { unit, most = {} }], { small, large }) {
  if (!small[key]) return [];
  const [one, other] = [median(small[key]), median(large[key])];
  const digits = Number.isInteger(one) && Number.isInteger(other) ? 0 : 2;
  const cell = (value, limit) =>
    `${value.toFixed(digits)}${limit !== undefined && value > limit ? '!' : ' '}`.padStart(10);
  const ratio = one > 0 ? `× ${(other / one).toFixed(2)}` : '';
  const name = key.padEnd(20);
  return `${name}${cell(one, most.small)}${cell(other, most.large)}${ratio.padStart(10)}  ${unit}`;
}

const site = await servePacked(build);
const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
try {
  const found = await measured(browser, site);
  console.log(
    `\n${' '.repeat(20)}     small      large     ratio   medians of ${values.runs}; !: over`,
  );
  console.log(
    Object.entries(FIGURES)
      .flatMap((figure) => row(figure, found))
      .join('\n'),
  );
  if (values.save) writeFileSync(values.save, `${JSON.stringify(found, null, 2)}\n`);
} finally {
  await browser.close();
  await site.close();
}
