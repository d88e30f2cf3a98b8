import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { chainTo, FIRST_VIEW } from '../scripts/firstView.js';
import { LAND, SEA } from './mapColours';

// The two maps differ by less than a quarter of the pixels shows.
test.use({ deviceScaleFactor: 1 });

/** All that the first view needs, packed as a host would send it. */
const BYTES = 660_000;
const REQUESTS = 20;
/** Files that are packed already. */
const PACKED = /\.(woff2|pmtiles)$/;

declare global {
  interface Window {
    /** When the live map had come. */
    idle?: number;
  }
}

/** What comes when it is asked for; the libraries of the first view (of fonts, the addresses) are all that it needs. */
const LATER =
  /^src\/lib\/(picture|server|components\/(card\/(?!LazyCard)|panels\/(?!Panels)|studio|map\/(MapSettings|Overview|EdgePointers)|page\/embedding)|map\/(?!failure|wait))/;
const LIBRARIES =
  /^(svelte|@sveltejs\/kit|@fontsource|@lucide\/svelte|clsx|devalue|@messageformat\/runtime|make-plural|@turf\/(helpers|invariant|bearing|destination|distance))\//;
const OURS = /^(src\/|\.svelte-kit\/|\0)/;

test('no module comes into the first view that waits until it is asked for', () => {
  const { modules, importers } = JSON.parse(readFileSync(FIRST_VIEW, 'utf8')) as {
    modules: string[];
    importers: Record<string, string | null>;
  };
  expect(modules.length).toBeGreaterThan(100);
  const early = modules.filter((id) => (OURS.test(id) ? LATER.test(id) : !LIBRARIES.test(id)));
  expect(early.map((id) => `${id} is in the first view: ${chainTo(id, importers)}`)).toEqual([]);
});

test('the first view takes no more bytes and requests than its budget', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await page.addInitScript(() =>
    new MutationObserver(() => {
      if (document.querySelector('[data-map][data-state="idle"]')) window.idle ??= Date.now();
    }).observe(document, { subtree: true, attributeFilter: ['data-state'] }),
  );
  const answers = new Map<string, { asked: number; size: Promise<number> }>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const part = response.request().headers()['range'] ?? '';
    // Asked for again it comes from the browser's own store.
    if (answers.has(pathname + part)) return;
    const size = response
      .body()
      .then((body) => (PACKED.test(pathname) ? body : gzipSync(body, { level: 9 })).length);
    // Of what comes late nobody waits for the size.
    size.catch(() => {});
    answers.set(pathname + part, { asked: response.request().timing().startTime, size });
  });
  await reader.open();
  await reader.waitForMap('idle');
  // What comes later is at hand early, but is not what the first view needs.
  const idle = (await page.evaluate(() => window.idle)) ?? NaN;
  const sizes = await Promise.all(
    [...answers]
      .filter(([, { asked }]) => asked <= idle)
      .map(async ([path, { size }]) => ({ path, size: await size })),
  );
  const table = sizes.map(({ path, size }) => `${String(size).padStart(7)}  ${path}`).join('\n');
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  expect(total, `bytes, gzip:\n${table}`).toBeLessThanOrEqual(BYTES);
  expect(total, 'as if nothing had been counted').toBeGreaterThan(400_000);
  expect(sizes.length, `requests:\n${table}`).toBeLessThanOrEqual(REQUESTS);
});

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
