import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectWithinBudget } from './budget';
import { expect, test } from './fixtures';
import { chainTo, notesOfBuild } from '../scripts/firstView.js';
import { LAND, SEA } from './mapColours';
import { SITE, siteOf } from './sites';
import { holdBack } from './holdBack';

// The two maps differ by less than a quarter of the pixels shows.
test.use({ deviceScaleFactor: 1 });

/** The page itself, which all else waits for: its text, its data, its styles and its drawn map. */
const PAGE = 34_600;

declare global {
  interface Window {
    /** How far what stands on the page was moved, as browsers count it. */
    shift?: number;
  }
}

/** What comes when it is asked for; the libraries of the first view (of fonts, the addresses) are all that it needs. */
const LATER =
  /^src\/lib\/(picture|server|components\/(card\/(?!LazyCard)|panels\/(?!Panels)|studio|map\/(MapSettings|Overview|EdgePointers)|page\/embedding)|map\/(?!ahead|failure|wait))/;
const LIBRARIES =
  /^(svelte|@sveltejs\/kit|@fontsource|@lucide\/svelte|clsx|devalue|@messageformat\/runtime|make-plural|@turf\/(helpers|invariant|bearing|destination|distance))\//;
const OURS = /^(src\/|\.svelte-kit\/|\0)/;

test('no module comes into the first view that waits until it is asked for', () => {
  const { modules, importers } = notesOfBuild();
  expect(modules.length).toBeGreaterThan(100);
  const early = modules.filter((id) => (OURS.test(id) ? LATER.test(id) : !LIBRARIES.test(id)));
  expect(early.map((id) => `${id} is in the first view: ${chainTo(id, importers)}`)).toEqual([]);
});

test('the first view takes no more bytes and requests than its budget', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await expectWithinBudget(reader, page);
});

test('the page itself is small', async ({ reader, page }) => {
  test.skip(reader.touch, 'the same at each size');
  const html = await (await page.request.get(siteOf(SITE))).body();
  expect(html.length, 'as if the page were empty').toBeGreaterThan(100_000);
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(PAGE);
});

/** The faces that letters are set in: `ours`, or those of the device. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('DOM.enable');
  await browser.send('CSS.enable');
  const { root } = await browser.send('DOM.getDocument');
  const { nodeIds } = await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const used = await Promise.all(
    nodeIds.map((nodeId) => browser.send('CSS.getPlatformFontsForNode', { nodeId })),
  );
  await browser.detach();
  const faces = used.flatMap(({ fonts }) => fonts);
  return [...new Set(faces.map((face) => (face.isCustomFont ? 'ours' : face.familyName)))];
}

const ROLES = {
  serif: '.quoted, header p',
  sans: '.guide span, .guide label, [data-marker] bdi > span',
};

/** The fonts that are asked for with the page, as the ends of their addresses. */
async function fontsOf(page: Page): Promise<string[]> {
  const html = await (await page.request.get('')).text();
  const links = html.matchAll(/<link[^>]*href="\.?\/?([^"]*)"[^>]*as="font"/g);
  return Array.from(links, ([, href = '']) => href);
}

for (const [which, from, to] of [
  ['one case', 0, 1],
  ['the other cases @full', 1, undefined],
] as const) {
  test(`a font that does not come while the others are there leaves one face for each role: ${which}${from === 0 ? ' @full' : ''}`, async ({
    reader,
    browser,
  }) => {
    test.skip(reader.touch, 'the same at each size');
    for (const missing of (await fontsOf(reader.page)).slice(from, to)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const network = await context.newCDPSession(page);
      await network.send('Network.enable');
      // Without the live map the page is a whole one, and sooner there.
      await network.send('Network.setBlockedURLs', { urls: [`*${missing}`, '*.pmtiles'] });
      // The second time the others come from the browser's own store, at once.
      for (const open of [() => page.goto(siteOf(SITE)), () => page.reload()]) {
        await open();
        await page.locator('[data-map][data-state="failed"]').waitFor();
      }
      const faces = await Promise.all(Object.values(ROLES).map((role) => facesOf(page, role)));
      expect(
        faces.map((one) => one.length),
        `without ${missing}: ${faces.join(' | ')}`,
      ).toEqual([1, 1]);
      expect(faces.flat()).toContain('ours');
      await context.close();
    }
  });

  test(`fonts that come too late leave one face for each role, and move nothing: ${which}`, async ({
    reader,
    browser,
  }) => {
    test.skip(reader.touch, 'the same at each size');
    const fonts = await fontsOf(reader.page);
    expect(fonts.length).toBeGreaterThan(1);
    for (const late of [fonts, ...fonts.map((font) => [font])].slice(from, to)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            window.shift = (window.shift ?? 0) + entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const isLate = (url: string) => late.some((font) => url.endsWith(font));
      const release = await holdBack(page, ({ href }) => isLate(href));
      // Until the live map comes the page is a whole one.
      await page.route('**/*.pmtiles', () => {});
      await page.goto(siteOf(SITE), { waitUntil: 'domcontentloaded' });
      await page.locator('[data-map][data-state="loading"]').waitFor();
      const faces = () => Promise.all(Object.values(ROLES).map((role) => facesOf(page, role)));
      const before = await faces();
      for (const [i, role] of Object.keys(ROLES).entries())
        expect(before[i], `${role} without ${late.join()}`).toHaveLength(1);
      const come = Promise.all(
        late.map(() => page.waitForEvent('requestfinished', (request) => isLate(request.url()))),
      );
      release();
      await come;
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await faces()).toEqual(before);
      expect(await page.evaluate(() => window.shift)).toBe(0);
      await context.close();
    }
  });
}

test('the live map takes over the drawn one: no marker moves, and land stays land @full:phone', async ({
  reader,
}) => {
  const corners = () =>
    reader.markers().evaluateAll((markers) =>
      markers.map((marker) => {
        const { x, y } = marker.getBoundingClientRect();
        return { id: marker.dataset.marker, x, y };
      }),
    );
  const release = await reader.openDrawn();
  const before = await corners();
  expect(before).toHaveLength(9);
  const drawn = await reader.mapScreenshot('drawn');
  release();
  await reader.waitForMap('idle');
  const after = await corners();
  for (const [i, { id, x, y }] of before.entries()) {
    expect(Math.abs(x - (after[i]?.x ?? NaN)), id).toBeLessThanOrEqual(2);
    expect(Math.abs(y - (after[i]?.y ?? NaN)), id).toBeLessThanOrEqual(2);
  }
  const live = await reader.mapScreenshot('live');
  for (const picture of [drawn, live]) {
    expect(picture.shareOf(LAND, undefined, 3)).toBeGreaterThan(0.4);
    expect(picture.shareOf(SEA, undefined, 3)).toBeGreaterThan(0.1);
  }
  const differ = drawn.swapped(live, LAND, SEA);
  expect(differ).toBeLessThanOrEqual(0.02);
  // The two are not one picture: the measure must see what little there is.
  expect(differ).toBeGreaterThan(0);
});
