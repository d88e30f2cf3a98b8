import type { Page } from '@playwright/test';
import type { Reader } from './driver';
import { expect, test as base } from './fixtures';
import { startMapServer, THEIR_LAND, type MapServer } from './mapServer';
import { rgb } from './png';

const test = base.extend<{ theirs: MapServer }>({
  theirs: async ({ watch }, use) => {
    const server = await startMapServer();
    watch.allow(server.host);
    await use(server);
    server.close();
  },
});

const OUTSIDE = /\/outside-basemap\/(\?|$)/;
const settings = (page: Page) => page.locator('[data-map-settings]');

async function showsTheirs(reader: Reader): Promise<void> {
  await expect(async () => {
    const picture = await reader.mapScreenshot();
    expect(picture.shareOf(rgb(THEIR_LAND), undefined, 6)).toBeGreaterThan(0.3);
  }).toPass();
}

/** Chooses the map at an address in the menu. */
async function ask(reader: Reader, address: string): Promise<void> {
  await reader.map.getByRole('button', { name: /names and basemap/ }).click();
  const menu = settings(reader.page);
  await menu.getByRole('radio', { name: /Style URL/ }).check();
  await menu.getByLabel('Address of the style').fill(address);
  await expect(menu).toContainText('Opens on a page of its own');
  await menu.getByRole('button', { name: 'Use this basemap' }).click();
}

/** What becomes of a request that the page itself makes. */
const asks = (page: Page, address: string): Promise<string> =>
  page.evaluate(
    (address) =>
      fetch(address).then(
        ({ ok }) => (ok ? 'answered' : 'refused'),
        () => 'forbidden',
      ),
    address,
  );

test('the page asks nobody else; the menu leads to the one that does, with what is in view', async ({
  reader,
  page,
  theirs,
  watch,
}) => {
  await reader.open('?place=damascus&theme=dark&lang=ar#map=5.60/34.20/36.30');
  await reader.waitForMap('idle');
  const before = reader.view();
  watch.expect(/connect-src/);
  watch.expect(/Content Security Policy/);
  expect(await asks(page, theirs.url('good.json'))).toBe('forbidden');
  expect(theirs.asked).toEqual([]);

  const entries = await page.evaluate(() => history.length);
  await ask(reader, theirs.url('good.json'));
  await page.waitForURL(OUTSIDE);
  await reader.waitForMap('idle');
  await showsTheirs(reader);
  expect(reader.view()).toEqual(before);
  const { searchParams } = reader.url();
  expect(searchParams.get('basemap')).toBe(theirs.url('good.json'));
  expect([...searchParams.keys()].sort()).toEqual(['basemap', 'lang', 'place', 'theme']);
  await expect(reader.card('damascus')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await asks(page, theirs.url('good.json'))).toBe('answered');
  // In place: Back leads to where the reader was before the story.
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('a basemap that is remembered leads there, in the page’s language, and another language stays there @full', async ({
  reader,
  page,
  theirs,
}) => {
  await page.addInitScript(
    (address) => localStorage.setItem('dateline:basemap', address),
    theirs.url('good.json'),
  );
  await reader.open('ar/?place=tartous');
  await page.waitForURL(/\/ar\/outside-basemap\/\?place=tartous&/);
  await showsTheirs(reader);
  await page.getByRole('link', { name: 'русский' }).click();
  await page.waitForURL(/\/ru\/outside-basemap\/\?place=tartous&/);
  await showsTheirs(reader);
});

test('a basemap that an address names is asked for once the reader says so, and not by a host’s frame @full', async ({
  reader,
  page,
  theirs,
}) => {
  const address = `?basemap=${encodeURIComponent(theirs.url('good.json'))}`;
  await reader.open(address);
  await page.waitForURL(OUTSIDE);
  await expect(settings(page)).toContainText(`will contact ${theirs.host}`);
  expect(theirs.asked).toEqual([]);
  await settings(page).getByRole('button', { name: 'Close' }).click();
  await expect(settings(page)).toHaveCount(0);
  expect(theirs.asked).toEqual([]);

  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="./${address}&embed=1" width="700" height="500"></iframe>`,
    }),
  );
  await page.goto('host.html');
  const story = page.frameLocator('iframe');
  await story.locator('[data-map][data-state="idle"]').waitFor();
  await expect.poll(() => page.frames()[1]?.url()).toMatch(OUTSIDE);
  await story.locator('[data-map][data-state="idle"]').waitFor();
  await expect(story.locator('[data-map-settings]')).toHaveCount(0);
  expect(theirs.asked).toEqual([]);
  const entries = await page.evaluate(() => history.length);
  await story.getByRole('button', { name: /names and basemap/ }).click();
  await story.getByRole('button', { name: 'Use this basemap' }).click();
  await expect.poll(() => theirs.asked.some((path) => path.startsWith('/tiles/'))).toBe(true);
  await expect(story.locator('[data-map-settings]')).toHaveCount(0);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

for (const [what, answer, says] of [
  ['does not come', { status: 503 }, 503],
  ['leads back here', { status: 302, headers: { location: '../' } }, 404],
] as const)
  test(`where the page for it ${what}, the story stays, with a word and a retry that can work @full`, async ({
    reader,
    page,
    theirs,
    watch,
  }) => {
    if (answer.status === 503) watch.expect(/503/);
    await page.route(OUTSIDE, (route) => route.fulfill(answer));
    await page.addInitScript(
      (address) => localStorage.setItem('dateline:basemap', address),
      theirs.url('good.json'),
    );
    await reader.open('?place=erbil');
    await expect(reader.message).toContainText(`did not open: the server answered ${says}`);
    await reader.waitForMap('idle');
    await expect(reader.message).toContainText('did not open');
    await expect(reader.card('erbil')).toBeVisible();
    expect(theirs.asked).toEqual([]);
    await page.unrouteAll();
    await reader.message.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL(OUTSIDE);
    await showsTheirs(reader);
  });
