import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect } from './fixtures';
import { test, type Host } from './ownHost';
import { publishAnew } from './publishAnew';

/** What may be kept without asking, in bytes as sent. */
const MOST = 3_000_000;

// As a reader has it, on one screen.
test.use({ serviceWorkers: 'allow' });
test.beforeEach(({ reader }) => test.skip(reader.touch, 'the same at each size'));

/** The addresses that are kept, of whatever store. */
const keptAddresses = (page: Page) =>
  page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const entries = await Promise.all(stores.map((store) => store.keys()));
    return entries.flat().map(({ url }) => url);
  });
const workers = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** Waits until the page is kept, which comes after all that it needs. */
async function untilKept(page: Page): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  await expect.poll(() => keptAddresses(page)).toContain(origin + pathname);
}

/** Bytes of what is kept, as it was sent: packed where hosts pack it. */
function sentBytes(addresses: readonly string[], { url, folder }: Host): number {
  const sizes = addresses.map((address) => {
    const [, length] = /\?part=\d+-(\d+)$/.exec(address) ?? [];
    if (length) return Number(length);
    const path = address.slice(url.length).replace(/^$|\/$/, '$&index.html');
    const file = readFileSync(join(folder, path));
    return path.endsWith('.woff2') ? file.length : gzipSync(file, { level: 9 }).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

const openSettings = async (page: Page) => {
  await page.getByRole('button', { name: 'The map: names and basemap' }).click();
  await expect(page.locator('[data-map-settings]')).toBeVisible();
};

test('after one visit the story works with the server gone', async ({ reader, page, host }) => {
  await reader.open(host.url);
  await reader.waitForMap('idle');
  await untilKept(page);
  const kept = await keptAddresses(page);
  expect(sentBytes(kept, host)).toBeLessThanOrEqual(MOST);
  expect(sentBytes(kept, host), 'as if nothing were kept').toBeGreaterThan(1_000_000);
  await host.stop();

  await page.reload();
  await expect(reader.passage(4)).toContainText('Moscow');
  await reader.waitForMap('idle');
  await reader.mention('erbil').click();
  await expect(reader.card('erbil')).toBeVisible();
  await expect(reader.message).toBeEmpty();
});

for (const { width, height } of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
])
  test(`each passage has its map with the server gone, panels and studio come: ${width}×${height} @full`, async ({
    reader,
    page,
    host,
  }) => {
    await page.setViewportSize({ width, height });
    await reader.open(host.url);
    await reader.waitForMap('idle');
    await untilKept(page);
    await host.stop();
    await page.reload();
    await reader.waitForMap('idle');
    const next = page.getByRole('button', { name: 'Next passage of the article' });
    let passages = 0;
    for (; await next.isEnabled(); passages++) {
      await next.click();
      await reader.waitForStillMap();
      await expect(reader.message).toBeEmpty();
    }
    expect(passages).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Places', exact: true }).click();
    await expect(page.locator('[data-places-panel]')).toBeVisible();
    expect((await reader.savePicture()).name).toMatch(/\.png$/);
  });

test('with the server gone a picture marks the country that it marked before @full', async ({
  reader,
  page,
  host,
}) => {
  await reader.open(host.url);
  await reader.waitForMap('idle');
  await untilKept(page);
  await reader.open(`${host.url}?picture=1&picture.size=320x200&picture.area=TR`);
  await reader.waitForPicture();
  await host.stop();
  await page.reload();
  await reader.waitForPicture();
  await expect(reader.studio.locator('[data-picture-preview] canvas')).toHaveAccessibleName(
    /Highlighted by the editor of this map: Türkiye\./,
  );
});

test('a new version under an open page: it stays of one version until the reader takes the new one @full', async ({
  reader,
  page,
  context,
  host,
}) => {
  const build = (of: Page) => of.locator('html').getAttribute('data-build');
  const asked: string[] = [];
  const line = page.locator('[data-new-version]');
  await reader.open(host.url);
  await reader.waitForMap('idle');
  await untilKept(page);
  publishAnew(host.folder, 'second');
  context.on('request', (request) => {
    if (!request.serviceWorker()) asked.push(request.url());
  });

  await page.goto(`${host.url}?place=erbil`);
  await expect(reader.card('erbil')).toBeVisible();
  expect(await build(page)).toBeNull();
  await expect(line).toContainText('A new version of this page is there.');
  // Parts that had not come are of the old version too.
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(page.locator('[data-timeline]')).toBeVisible();
  expect(asked.filter((url) => url.includes('/second/'))).toEqual([]);
  await page.reload();
  expect(await build(page)).toBeNull();

  await line.getByRole('button', { name: 'Reload' }).click();
  await page.locator('html[data-build="second"]').waitFor();
  await expect(reader.card('erbil')).toBeVisible();
  expect(reader.url().searchParams.get('place')).toBe('erbil');
  await reader.waitForMap('idle');
  // It is kept already, and nothing of the old one is.
  await host.stop();
  await page.reload();
  await reader.waitForMap('idle');
  expect(await build(page)).toBe('second');
  const files = (await keptAddresses(page)).filter((url) => url.includes('/immutable/'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((url) => !url.includes('/second/'))).toEqual([]);
});

test('where what is kept is not whole, the page comes from its host, and “Try again” heals it @full', async ({
  reader,
  page,
  host,
  watch,
}) => {
  const remove = (sign: string) =>
    page.evaluate(async (sign) => {
      for (const name of await caches.keys()) {
        const store = await caches.open(name);
        for (const request of await store.keys())
          if ((await (await store.match(request))?.text())?.includes(sign)) {
            await store.delete(request);
            return;
          }
      }
    }, sign);
  await reader.open(host.url);
  await reader.waitForMap('idle');
  await untilKept(page);
  publishAnew(host.folder, 'second');
  watch.expect(/404/);
  // What a style sheet's 404 may bring as well.
  watch.tolerate(/Refused to apply style/);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Network.clearBrowserCache');
  // The page that stands misses a part that is nowhere any more.
  await remove('data-timeline');
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await page.locator('[data-missing]').getByRole('button', { name: 'Try again' }).click();
  await page.locator('html[data-build="second"]').waitFor();
  await reader.waitForMap('idle');
  // And so does a page that is opened without a file that all pages need.
  await untilKept(page);
  await remove('data-timeline');
  publishAnew(host.folder, 'third');
  await page.reload();
  await page.locator('html[data-build="third"]').waitFor();
  await reader.waitForMap('idle');
});

test('in a frame nothing is kept @full', async ({ page, host }) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${host.url}" style="width:900px;height:500px"></iframe>`,
    }),
  );
  await page.goto(`${host.url}host.html`);
  const story = page.frameLocator('iframe');
  await story.locator('[data-map][data-state="idle"]').waitFor();
  // With the settings comes all that would keep something.
  await story.getByRole('button', { name: 'The map: names and basemap' }).click();
  await expect(story.locator('[data-map-settings]')).toBeVisible();
  await expect(story.locator('[data-keep-map]')).toHaveCount(0);
  expect(await workers(page)).toBe(0);
  expect(await keptAddresses(page)).toEqual([]);
});

test('under Save-Data nothing is kept without asking; the whole map is, on a button that says its size, and goes again @full', async ({
  reader,
  page,
  host,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await reader.open(host.url);
  await openSettings(page);
  await reader.waitForMap('idle');
  const section = page.locator('[data-offline]');
  await expect(section).toContainText('Nothing is kept on this device.');
  expect(await workers(page)).toBe(0);
  expect(await keptAddresses(page)).toEqual([]);

  await section
    .getByRole('button', { name: /^Keep the whole map on this device \(15\sMB\)$/ })
    .click();
  await expect(section).toContainText('This page and the whole map are kept on this device');
  const archive = statSync(join(host.folder, 'basemap/world.pmtiles'));
  expect(Math.round(archive.size / 1e6)).toBe(15);
  const parts = (await keptAddresses(page)).filter((url) => url.includes('?part='));
  const reach = parts.map((url) => {
    const [from = NaN, length = NaN] = (/part=(.*)/.exec(url)?.[1] ?? '').split('-').map(Number);
    return from + length;
  });
  expect(Math.max(...reach)).toBe(archive.size);

  await host.stop();
  // No view of the story's is anywhere near.
  await page.goto(`${host.url}?theme=dark#map=6.5/-38/-65`);
  await reader.waitForMap('idle');
  await expect(reader.message).toBeEmpty();
  await openSettings(page);
  await section.getByRole('button', { name: 'Remove what is kept' }).click();
  await expect(section).toContainText('Nothing is kept on this device.');
  expect(await workers(page)).toBe(0);
  expect(await keptAddresses(page)).toEqual([]);
});

test('where the browser refuses, all is as before, and the button says why @full', async ({
  reader,
  page,
  host,
}) => {
  await page.addInitScript(() => {
    // An empty page has none.
    if (!('serviceWorker' in navigator)) return;
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  });
  await reader.open(host.url);
  await reader.waitForMap('idle');
  await openSettings(page);
  const section = page.locator('[data-offline]');
  await section.getByRole('button', { name: /^Keep the whole map/ }).click();
  await expect(section).toContainText('This browser does not let the page keep anything');
  await expect(reader.message).toBeEmpty();
});

test('where the device is full, all is as before, and the button says so @full', async ({
  reader,
  page,
  host,
}) => {
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(host.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 });
  await reader.open(host.url);
  await reader.waitForMap('idle');
  await openSettings(page);
  const section = page.locator('[data-offline]');
  await section.getByRole('button', { name: /^Keep the whole map/ }).click();
  await expect(section).toContainText('There is not enough room left on this device.');
  await expect(reader.message).toBeEmpty();
  await reader.press('Escape');
  await reader.mentions('erbil').first().click();
  await expect(reader.card('erbil')).toBeVisible();
});
