import type { Page } from '@playwright/test';
import { notesOfBuild } from '../scripts/firstView.js';
import { SEEN, TRIED } from './faultTable';
import { expect, test } from './fixtures';
import { refuseWebGL } from './withoutWebGL';

const { live } = notesOfBuild();
const anyOf = (files: string[]) => new RegExp(`(${files.join('|').replaceAll('.', '\\.')})$`);

/** What the page is made of, by the ends of addresses. */
const FILES = {
  'the page’s scripts': /\/(entry|nodes)\/[^/]*\.js$/,
  'the map’s scripts': anyOf(live.modules),
  'its worker': anyOf([live.worker]),
  'its archive': /\.pmtiles$/,
  'its journeys': /routes\.geojson$/,
  fonts: /\.woff2$/,
  'styles that come later': /\.css$/,
};

type Fault = (page: Page, address: RegExp) => Promise<unknown>;

const answers =
  (status: number, body: string): Fault =>
  (page, address) =>
    page.route(address, (route) => route.fulfill({ status, body, contentType: 'text/html' }));

const HAPPENS: Record<string, Fault> = {
  'gone (404)': answers(404, 'Not found'),
  'fails (500)': answers(500, ''),
  'another page (200)': answers(200, '<!doctype html><title>Home</title>'),
  'cut in half': (page, address) =>
    page.route(address, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    }),
  refused: (page, address) => page.route(address, (route) => route.abort('connectionrefused')),
  'never comes': (page, address) => page.route(address, () => {}),
};

const refuse = (what: 'storage' | 'history') => {
  const no = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  if (what === 'storage')
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: no });
  else {
    // As Safari does after a hundred times.
    let left = 5;
    for (const name of ['pushState', 'replaceState'] as const) {
      const original = history[name].bind(history);
      history[name] = (...args) => (left-- > 0 ? original(...args) : no());
    }
  }
};

/** By what happens; each before the page is opened. */
const BROWSER: Record<string, (page: Page) => Promise<unknown>> = {
  'no WebGL': (page) => page.addInitScript(refuseWebGL),
  'no storage': (page) => page.addInitScript(refuse, 'storage' as const),
  'no history': (page) => page.addInitScript(refuse, 'history' as const),
};

const ALL = [
  ...Object.entries(FILES).flatMap(([file, address]) =>
    Object.entries(HAPPENS).map(([happens, fault]) => ({
      what: file,
      happens,
      bring: (page: Page) => fault(page, address),
    })),
  ),
  ...Object.entries(BROWSER).map(([happens, bring]) => ({ what: 'the browser', happens, bring })),
];

/** What readers see at last: the live map, or the drawn one and a word about it; null: neither, yet. */
async function outcome(page: Page): Promise<string | null> {
  const state = await page.locator('[data-map]').getAttribute('data-state');
  if (state === 'idle') return 'live map';
  const words = page.locator('[data-map-message] p, #not-started');
  for (const word of await words.all()) if (await word.isVisible()) return 'drawn map, said';
  return null;
}

for (const [at, { what, happens, bring }] of ALL.entries())
  test(`${what}: ${happens}: text, map and markers are there, and what is not is said @full`, async ({
    reader,
    page,
    watch,
  }, info) => {
    info.annotations.push({
      type: TRIED,
      description: JSON.stringify([at, ALL.length, what, happens]),
    });
    // What did not come; but nothing that is not caught.
    watch.tolerate(/^console error/);
    // Kit's own script in the page catches nothing.
    if (what === 'the page’s scripts') watch.tolerate(/^uncaught/);
    await bring(page);
    await page.goto('', { waitUntil: 'commit' });
    await expect(page.locator('[data-passage]').first()).toContainText('Moscow');
    await expect.poll(() => outcome(page)).not.toBeNull();
    const seen = (await outcome(page)) ?? '';
    await expect(reader.label('erbil')).toBeVisible();
    await reader.label('erbil').click();
    const answered = page.locator(
      '[data-place-card="erbil"], [data-missing], [data-passage]:target',
    );
    await expect(answered.first()).toBeVisible();
    info.annotations.push({ type: SEEN, description: seen });
  });
