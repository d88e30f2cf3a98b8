import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { refuseWebGL } from './withoutWebGL';

test('without WebGL 2 the drawn map stays, says so, and still answers', async ({
  reader,
  page,
}) => {
  await page.addInitScript(refuseWebGL);
  await reader.open();
  await reader.waitForMap('failed');
  await expect(reader.message).toContainText('WebGL 2');
  await reader.message.getByRole('button', { name: 'Close' }).click();

  await reader.clickOn(reader.marker('sweida'));
  await expect(reader.card('sweida')).toBeVisible();
  await reader.press('Escape');
  // A name moves the drawn map too.
  await reader.mention('erbil').click();
  const [middle, dot] = [
    await reader.middleOfMap(),
    await reader.boxOf(reader.map.locator('[data-mark="erbil"] .dot')),
  ];
  expect(Math.abs(dot.x + dot.width / 2 - middle.x)).toBeLessThanOrEqual(8);
});

for (const [width, height, address, place] of [
  [1440, 900, '', 'tartous'],
  [390, 844, '', 'erbil'],
  [320, 500, '?embed=1&place=damascus', 'damascus'],
] as const)
  test(`that there is no WebGL is told without covering a marker, at ${width}×${height}${address}`, async ({
    reader,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.addInitScript(refuseWebGL);
    await reader.open(address);
    await expect(reader.message).toContainText('WebGL 2');
    if (address) await expect(reader.card(place)).toBeVisible();
    const [said, map] = [await reader.boxOf(reader.message), await reader.mapBox()];
    expect(said.y + said.height).toBeLessThanOrEqual(map.y + 0.5);
    // Nothing lies upon it, nor upon the marker.
    const onTop = (locator: Locator) =>
      locator.evaluate((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return one.contains(hit);
      });
    expect(await onTop(reader.message)).toBe(true);
    expect(await onTop(reader.marker(place))).toBe(true);
  });

const BROKEN = [
  {
    file: 'routes.geojson',
    status: 404,
    body: 'no',
    says: /routes\.geojson.*404/s,
    console: /404/,
  },
  {
    file: 'routes.geojson',
    status: 200,
    body: '{"type": "Feature"}',
    says: /routes\.geojson.*cut off/s,
  },
  { file: 'world.pmtiles', status: 404, body: 'no', says: /world\.pmtiles.*404/s, console: /404/ },
  {
    file: 'world.pmtiles',
    status: 200,
    body: 'not a basemap at all',
    says: /world\.pmtiles(?!.*404)/s,
  },
];

// One page for all: each retry finds the next thing broken, the last one a map.
test('a file that is missing or broken is named, the drawn map stays, and a retry works', async ({
  reader,
  page,
  watch,
}) => {
  const again = reader.message.getByRole('button', { name: 'Try again' });
  for (const [i, { file, status, body, says, console }] of BROKEN.entries())
    await test.step(`${file} with ${status} "${body.slice(0, 12)}"`, async () => {
      if (console) watch.expect(console);
      await page.unrouteAll();
      await page.route(`**/${file}`, (route) => route.fulfill({ status, body }));
      if (i === 0) await reader.open();
      else await again.click();
      await expect(reader.message).toContainText(says);
      await reader.waitForMap('failed');
      await expect(reader.map.locator('svg.drawing')).toBeVisible();
      await expect(reader.label('moscow')).toBeInViewport();
    });

  await page.unrouteAll();
  await again.click();
  await reader.waitForMap('idle');
  await expect(reader.message).toBeEmpty();
});

test('a connection that drops once does not cost the map @full', async ({
  reader,
  page,
  watch,
}) => {
  watch.expect(/ERR_CONNECTION_RESET/);
  await page.route('**/world.pmtiles', (route) => route.abort('connectionreset'), { times: 1 });
  await reader.open();
  await reader.waitForMap('idle');
});

test('outlines that do not arrive leave the live map, and a retry helps; one that lost its WebGL context comes back @full', async ({
  reader,
  page,
}) => {
  const broken = '{"type": "FeatureCollection", "features": [';
  await page.route('**/areas.geojson', (route) => route.fulfill({ status: 200, body: broken }));
  await reader.open('?place=syria');
  await reader.waitForMap('idle');
  await expect(reader.message).toContainText('areas.geojson');
  await expect(reader.card('syria')).toBeVisible();
  await page.unroute('**/areas.geojson');
  await reader.message.getByRole('button', { name: 'Try again' }).click();
  await expect(reader.message).toBeEmpty();
  await expect(reader.map).toHaveAttribute('data-state', 'idle');

  await test.step('a lost WebGL context brings the drawn map back, and then a live one', async () => {
    const release = await reader.holdBasemap();
    const lost = await reader.map.locator('canvas').elementHandle();
    await lost.evaluate((canvas) =>
      (canvas as HTMLCanvasElement)
        .getContext('webgl2')
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext(),
    );
    await expect.poll(() => lost.evaluate((canvas) => canvas.isConnected)).toBe(false);
    await expect(reader.map.locator('svg.drawing')).toBeVisible();
    await expect(reader.marker('damascus')).toBeInViewport();
    await expect(reader.map.locator('.live [data-marker]')).toHaveCount(0);
    release();
    // Nobody presses anything.
    await expect(reader.map).toHaveAttribute('data-state', 'idle');
    await expect(reader.message).toBeEmpty();
    await expect(reader.card('syria')).toBeVisible();
  });
});

test('while the live map is on its way the markers are there and answer; after a wait it says so, and a retry works', async ({
  reader,
  page,
}) => {
  await page.clock.install();
  let [silent, asked] = [true, false];
  await page.route('**/*.pmtiles', (route) => {
    asked = true;
    return silent ? undefined : route.continue();
  });
  await reader.open();
  await reader.waitForMap('loading');
  await expect.poll(() => asked, 'the live map is there and waits for its basemap').toBe(true);
  await expect(reader.label('moscow')).toBeVisible();
  // Not in the live map, which nobody sees yet.
  await expect(reader.map.locator('.live [data-marker]')).toHaveCount(0);
  await reader.marker('erbil').click();
  await expect(reader.card('erbil')).toBeVisible();
  await reader.press('Escape');
  await expect(reader.message).toBeEmpty();

  // The archive never answers.
  await page.clock.runFor(10_000);
  await expect(reader.message).toContainText('slow to come');
  await expect(reader.map).toHaveAttribute('data-state', 'loading');
  await expect(reader.label('moscow')).toBeVisible();
  silent = false;
  await page.clock.resume();
  await reader.message.getByRole('button', { name: 'Try again' }).click();
  await reader.waitForMap('idle');
  await expect(reader.message).toBeEmpty();
  await expect(reader.map.locator('.live [data-marker]')).toHaveCount(9);
});

test('a part whose styles do not come is missing too, and comes with them @full', async ({
  reader,
  page,
  watch,
}) => {
  watch.expect(/ERR_FAILED/);
  await page.route('**/*.css', (route) => route.abort());
  const missing = page.locator('[data-missing]');
  const again = missing.getByRole('button', { name: 'Try again' });
  await reader.open('?place=jobar');
  const isMissing = async () => {
    await expect(missing).toContainText('What is known of Jobar did not arrive.');
    await expect(reader.card('jobar')).toHaveCount(0);
  };
  await isMissing();
  // It is not taken for there because it was asked for once.
  await again.click();
  await isMissing();
  await page.unrouteAll();
  await again.click();
  await expect(reader.card('jobar')).toBeVisible();
  await expect(reader.card('jobar')).toHaveCSS('border-top-left-radius', '10px');
  await expect(page.locator('link[rel=stylesheet]:not([disabled])')).toHaveCount(1);
});

/** Holds back the scripts in which a word stands. @returns sets the word; null: all come */
async function loseScripts(page: Page, first: string | null) {
  let lost = first;
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    if (lost && (await response.text()).includes(lost)) await route.abort();
    else await route.fulfill({ response });
  });
  return (word: string | null) => (lost = word);
}

test('a card that does not come when it is wanted says so there, and comes with the next press @full', async ({
  reader,
  page,
  watch,
}) => {
  watch.expect(/ERR_FAILED/);
  const lose = await loseScripts(page, 'data-route-card');
  const missing = page.locator('[data-missing]');
  await reader.open('?place=jobar');
  await expect(missing).toContainText('What is known of Jobar did not arrive.');
  // Another press is no wish for another page.
  await page.evaluate(() => (document.documentElement.dataset['same'] = ''));
  await reader.mention('erbil').click();
  await expect(missing).toContainText('What is known of Erbil did not arrive.');
  await expect(page.locator('html')).toHaveAttribute('data-same', '');
  lose(null);
  await missing.getByRole('button', { name: 'Try again' }).click();
  await expect(reader.card('erbil')).toBeVisible();
  await reader.waitForMap('idle');
});

for (const [name, part, tag] of [
  ['Timeline', 'data-timeline', ''],
  [/names and basemap/, 'data-map-settings', ' @full'],
  [/Make a picture/, 'data-picture-studio', ' @full'],
] as const)
  test(`a part that does not come when it is wanted says so there, and comes with the next press: ${part}${tag}`, async ({
    reader,
    page,
    watch,
  }) => {
    watch.expect(/ERR_FAILED/);
    const lose = await loseScripts(page, part);
    const missing = page.locator('[data-missing]');
    const door = page.getByRole('button', { name });
    // Without WebGL there is no picture.
    if (part === 'data-picture-studio') {
      await reader.open();
      await reader.waitForMap('idle');
    } else await reader.openWithoutWebGL();
    await door.click();
    await expect(missing).toContainText('This part did not arrive.');
    await missing.getByRole('button', { name: 'Close' }).click();
    await expect(door).toBeFocused();
    await door.click();
    await expect(missing.getByRole('button', { name: 'Try again' })).toBeVisible();
    // Nothing lies upon the door.
    lose(null);
    await door.click();
    await expect(page.locator(`[${part}]`)).toBeVisible();
    await expect(missing).toHaveCount(0);
  });
