import type { Page } from '@playwright/test';
import { PALETTES } from '../lib/model/palette';
import type { Reader } from './driver';
import { expect, test as base } from './fixtures';
import { startMapServer, THEIR_CREDIT, THEIR_LAND, type MapServer } from './mapServer';
import { LAND } from './mapColours';
import { rgb } from './png';
import type { Watch } from './watch';

const test = base.extend<{ theirs: MapServer }>({
  theirs: async ({ watch }, use) => {
    const server = await startMapServer();
    watch.allow(server.host);
    await use(server);
    server.close();
  },
});

const settings = (page: Page) => page.locator('[data-map-settings]');
const opener = (reader: Reader) => reader.map.getByRole('button', { name: /names and basemap/ });

/** Opens the settings and asks for the map at an address. */
async function ask(reader: Reader, address: string) {
  await opener(reader).click();
  await settings(reader.page)
    .getByRole('radio', { name: /Style URL/ })
    .check();
  await settings(reader.page).getByLabel('Address of the style').fill(address);
  await settings(reader.page).getByRole('button', { name: 'Use this basemap' }).click();
}

async function showsTheirs(reader: Reader, colour = THEIR_LAND): Promise<void> {
  await expect(async () => {
    const picture = await reader.mapScreenshot();
    expect(picture.shareOf(rgb(colour), undefined, 6)).toBeGreaterThan(0.3);
  }).toPass();
}

async function showsOurs(reader: Reader): Promise<void> {
  await expect(async () => {
    const picture = await reader.mapScreenshot();
    expect(picture.shareOf(LAND, undefined, 6)).toBeGreaterThan(0.2);
  }).toPass();
}

test('a style of somebody else’s lies under the story, is credited, pictured and remembered @full', async ({
  reader,
  page,
  theirs,
}) => {
  await reader.open('outside-basemap/?place=damascus#map=5.60/34.20/36.30');
  await reader.waitForMap('idle');
  await ask(reader, theirs.url('good.json'));
  await expect(settings(page)).toHaveCount(0);
  await showsTheirs(reader);
  await expect(reader.map).toContainText(THEIR_CREDIT);
  // The selection is as it was, and markers work.
  await expect(reader.card('damascus')).toBeVisible();
  await reader.press('Escape');
  await reader.clickOn(reader.marker('tartous'));
  await expect(reader.card('tartous')).toBeVisible();

  const picture = await reader.previewPicture();
  expect(picture.shareOf(rgb(THEIR_LAND), undefined, 6)).toBeGreaterThan(0.5);
  expect(picture.shareOf(rgb(PALETTES.light.ink), undefined, 6)).toBeGreaterThan(0.001);

  // It cannot be drawn as shapes, and the studio says so.
  await reader.openStudio();
  await reader.studio.getByLabel('Format').selectOption('svg');
  await reader.waitForPicture();
  await expect(reader.studio).toContainText('comes into a PDF as pixels');
  await reader.studio.locator('[data-picture-save]').click();
  await expect(reader.studio.getByRole('alert')).toContainText('the embedded basemap alone');
  await reader.closeStudio();

  await page.reload();
  await reader.waitForMap('idle');
  await showsTheirs(reader);
  await opener(reader).click();
  await expect(settings(page)).toContainText(theirs.host);
  await settings(page)
    .getByRole('radio', { name: /Embedded/ })
    .check();
  await settings(page).getByRole('button', { name: 'Use this basemap' }).click();
  await showsOurs(reader);
  await expect(reader.map).not.toContainText(THEIR_CREDIT);
  const before = theirs.asked.length;
  await page.reload();
  await reader.waitForMap('idle');
  await showsOurs(reader);
  expect(theirs.asked.length).toBe(before);
});

const BROKEN: { path: string; says: RegExp; console?: RegExp; never?: string }[] = [
  { path: 'missing.json', says: /answered 404/, console: /404/ },
  { path: 'hangingtiles.json', says: /within 8 seconds/, never: '/hang/' },
  { path: 'other.pmtiles', says: /has the layers land\. Expected: those of Protomaps/ },
];
const BROKEN_OTHERWISE: typeof BROKEN = [
  { path: 'hang.json', says: /within 8 seconds/, never: '/hang.json' },
  { path: 'page.html', says: /not JSON, but begins "<!doctype/ },
  { path: 'malformed.json', says: /cut off, or is something else/ },
  {
    path: 'nocors.json',
    says: /does not let other sites use it/,
    console: /CORS policy|net::ERR_FAILED/,
  },
  { path: 'deadtiles.json', says: /has no map for this view/, console: /404/ },
  { path: 'broken.pmtiles', says: /broken\.pmtiles cannot be used: what arrived is cut off/ },
];

test('the menu says whom the browser will contact; what is no basemap is refused with its reason @full', async ({
  reader,
  page,
  theirs,
  watch,
}) => {
  await page.clock.install();
  await reader.open('outside-basemap/?place=erbil');
  await reader.waitForMap('idle');
  const menu = settings(page);
  await opener(reader).click();
  await expect(menu.getByRole('radio', { name: /Embedded/ })).toBeChecked();
  await expect(menu).toContainText('tiles.openfreemap.org');
  await expect(menu).toContainText('tiles.versatiles.org');
  await menu.getByRole('radio', { name: /Style URL/ }).check();
  await menu.getByLabel('Address of the style').fill('https://maps.example.org/a.json');
  await expect(menu).toContainText('will contact maps.example.org');
  // Escape closes it, and the keyboard is back where it was.
  await reader.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(opener(reader)).toBeFocused();
  // Refused before anybody is asked.
  await ask(reader, 'http://maps.example.org/style.json');
  await expect(menu.getByRole('alert')).toContainText('must begin with https://');
  await menu.getByRole('button', { name: 'Close' }).click();

  await expectRefused(reader, theirs, watch, BROKEN);
});

test('what is no basemap is refused with its reason, whatever it is @full', async ({
  reader,
  page,
  theirs,
  watch,
}) => {
  await page.clock.install();
  await reader.open('outside-basemap/?place=erbil');
  await reader.waitForMap('idle');
  await expectRefused(reader, theirs, watch, BROKEN_OTHERWISE);
});

// One page for all: what was refused must not stand in the way of what comes next.
async function expectRefused(
  reader: Reader,
  theirs: MapServer,
  watch: Watch,
  broken: typeof BROKEN,
): Promise<void> {
  const { page } = reader;
  const menu = settings(page);
  for (const { path, says, console, never } of broken) {
    if (console) watch.expect(console);
    await ask(reader, theirs.url(path));
    if (never) {
      await expect.poll(() => theirs.asked.some((asked) => asked.startsWith(never))).toBe(true);
      await page.clock.runFor(8000);
    }
    await expect(menu.getByRole('alert'), path).toContainText(says);
    await menu.getByRole('button', { name: 'Close' }).click();
    await showsOurs(reader);
    await expect(reader.card('erbil')).toBeVisible();
    await expect(reader.map).toHaveAttribute('data-state', 'idle');
    // What failed is not remembered.
    expect(await page.evaluate(() => localStorage.getItem('dateline:basemap'))).toBeNull();
  }
}

test('a remembered basemap that is gone gives way to the embedded one, with a word and a retry @full', async ({
  reader,
  page,
  theirs,
  watch,
}) => {
  watch.expect(/404/);
  await page.addInitScript(
    (address) => localStorage.setItem('dateline:basemap', address),
    theirs.url('missing.json'),
  );
  await reader.open();
  await expect(reader.message).toContainText('answered 404');
  await showsOurs(reader);
  await page.route('**/missing.json', (route) => route.continue({ url: theirs.url('good.json') }));
  await reader.message.getByRole('button', { name: 'Try again' }).click();
  await showsTheirs(reader);
  await expect(reader.message).toBeEmpty();
});

test('a PMTiles file of the reader’s own, dropped or chosen, is drawn and sent nowhere @full', async ({
  reader,
  page,
  theirs,
}) => {
  const { archiveOf, tileOf } = await import('./protomapsTile');
  const layers = ['earth', 'water', 'roads', 'places'];
  const buffer = archiveOf(tileOf(layers), layers);
  // The water of Protomaps' light colours lies over the earth of the test's tile.
  const water = '#80deea';
  await reader.open();
  await reader.waitForMap('idle');
  const drop = (name: string) =>
    reader.map.evaluate(
      (map, { name, bytes }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
        map.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      { name, bytes: [...buffer] },
    );
  await drop('notes.txt');
  await expect(reader.message).toContainText('notes.txt is not a PMTiles file');
  await drop('town.pmtiles');
  await showsTheirs(reader, water);
  await expect(reader.map).toContainText('Their mappers');

  const use = settings(page).getByRole('button', { name: 'Use this basemap' });
  await opener(reader).click();
  await settings(page)
    .getByRole('radio', { name: /Embedded/ })
    .check();
  await use.click();
  await showsOurs(reader);

  await opener(reader).click();
  await settings(page)
    .getByRole('radio', { name: /PMTiles file/ })
    .check();
  await settings(page)
    .getByLabel('PMTiles file', { exact: true })
    .setInputFiles({ name: 'my town.pmtiles', mimeType: 'application/octet-stream', buffer });
  await use.click();
  await expect(settings(page)).toHaveCount(0);
  await showsTheirs(reader, water);
  await expect(reader.map).toContainText('Their mappers');
  expect(theirs.asked).toEqual([]);
});
