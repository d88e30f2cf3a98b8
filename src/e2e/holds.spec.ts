import { pathToFileURL } from 'node:url';
import { notesOfBuild } from '../scripts/firstView.js';
import { expect, test } from './fixtures';
import { holdBack } from './holdBack';

test('a host that sends no parts of files sends the archive once, whole', async ({
  reader,
  page,
}) => {
  let parts = 0;
  await page.route('**/*.pmtiles', async (route) => {
    const headers = { ...route.request().headers() };
    if (headers['range']) parts++;
    delete headers['range'];
    await route.continue({ headers });
  });
  await reader.open();
  await reader.waitForMap('idle');
  expect(parts).toBe(1);
});

test('where a browser gives noise for what is drawn the drawn map stays, and a picture is refused, with the reason', async ({
  reader,
  page,
}) => {
  await page.addInitScript(() => {
    CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) =>
      new ImageData(
        Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * 7919) % 256),
        width,
      );
  });
  await reader.open();
  await reader.waitForMap('failed');
  await expect(reader.message).toContainText('hides from pages what they draw');
  await reader.clickOn(reader.marker('sweida'));
  await expect(reader.card('sweida')).toBeVisible();
  await reader.open('?picture=1');
  await expect(page.locator('[data-picture-studio] [role=alert]')).toContainText(
    'hides from pages what they draw',
  );
});

test('a script for which its host sent a page comes with a page loaded anew, its address kept', async ({
  reader,
  page,
  watch,
}) => {
  watch.expect(/MIME type/);
  let mended = false;
  await page.route('**/*.js', async (route) => {
    const response = await route.fetch();
    if (mended || !(await response.text()).includes('data-route-card'))
      return route.fulfill({ response });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
  });
  // Before the scripts a name is a plain link, which the address then keeps in another way.
  await reader.openWithoutWebGL();
  await reader.mention('erbil').click();
  const missing = page.locator('[data-missing]');
  await expect(missing).toContainText('What is known of Erbil did not arrive.');
  mended = true;
  await missing.getByRole('button', { name: 'Try again' }).click();
  await expect(reader.card('erbil')).toBeVisible();
  expect(reader.url().searchParams.get('place')).toBe('erbil');
});

test('keys, copying and links to parts of the page leave text and map as the reader has them', async ({
  reader,
  page,
}) => {
  await reader.openWithoutWebGL();
  const selected = () => page.evaluate(() => getSelection()?.toString() ?? '');
  await page.evaluate(() => {
    const at = (id: string) => document.getElementById(id) as Element;
    getSelection()?.setBaseAndExtent(at('p4'), 0, at('p14'), at('p14').childNodes.length);
  });
  const article = await selected();
  expect(article).toContain('Damascus');
  expect(article).not.toMatch(/Show the places|The article goes on|Try again/);
  const place = reader.url().search;
  await reader.press('Shift+ArrowRight');
  await reader.press('Shift+ArrowLeft');
  expect(await selected()).not.toBe('');
  expect(reader.url().search).toBe(place);

  await reader.map.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => reader.view()).not.toBeNull();
  const dot = () => reader.boxOf(reader.map.locator('[data-mark="erbil"] .dot'));
  const [hash, before] = [reader.url().hash, await dot()];
  await page.getByRole('link', { name: 'Skip to the text' }).press('Enter');
  await expect.poll(() => reader.url().hash).toBe('#text');
  expect(await dot()).toEqual(before);
  await page.goBack();
  await expect.poll(() => reader.url().hash).toBe(hash);
  // As exactly as the address says it.
  const after = await dot();
  expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(0.5);
});

test('opened from a disk it says what works; no such word where scripts start', async ({
  reader,
  page,
  watch,
}) => {
  watch.allow('');
  watch.expect(/CORS|ERR_FAILED|origin/);
  watch.expect(/uncaught/);
  const word = page.locator('#not-started');
  await page.goto(pathToFileURL('build/index.html').href);
  await expect(word).toBeHidden();
  // Its time has come.
  await word.evaluate((one) => one.getAnimations()[0]?.finish());
  await expect(word).toContainText('Text, drawn map and links work');
  await expect(word).toBeVisible();
  await expect(reader.label('moscow')).toBeVisible();
  await reader.openWithoutWebGL();
  await expect(word).toHaveCount(0);
});

test('presses before the scripts have come are kept, marked as such, and done when they come', async ({
  page,
}) => {
  const release = await holdBack(page, '**/*.js');
  await page.goto('', { waitUntil: 'commit' });
  const dark = page.getByRole('button', { name: 'Switch to dark colours' });
  const next = page.getByRole('button', { name: 'Next passage of the article' });
  const places = page.getByRole('button', { name: 'Places', exact: true });
  for (const button of [dark, next, next]) await button.click();
  await places.press('Enter');
  for (const button of [dark, next, places])
    await expect(button).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expect(page.getByText('Passage 2 of 14')).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
});

for (const [host, took] of [
  ['near', 20],
  ['far', 900],
] as const)
  test(`the page’s own scripts are asked for ${host === 'near' ? 'after the first paint' : 'with the page'} where the host is ${host}`, async ({
    reader,
    page,
  }) => {
    test.skip(reader.touch, 'the same at each size');
    await page.addInitScript((ms) => {
      const now = performance.now.bind(performance);
      performance.now = () => (document.readyState === 'loading' ? ms : now());
    }, took);
    await reader.openWithoutWebGL();
    const { scripts, paint, parsed } = await page.evaluate(() => ({
      scripts: performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/(entry|nodes)\/[^/]*\.js$/.test(name))
        .map(({ startTime }) => startTime),
      paint: performance.getEntriesByName('first-paint')[0]?.startTime ?? 0,
      parsed: (performance.getEntriesByType('navigation') as PerformanceNavigationTiming[])[0]
        ?.domInteractive,
    }));
    expect(scripts.length).toBeGreaterThan(3);
    // A page that is not painted starts after a second all the same.
    if (host === 'near') expect(Math.min(...scripts)).toBeGreaterThanOrEqual(Math.min(paint, 1000));
    else expect(Math.min(...scripts)).toBeLessThan(parsed ?? 0);
  });

test('the live map’s files are asked for before the page’s own script has come, and once', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'the same at each size');
  const release = await holdBack(page, '**/entry/*.js');
  const asked: string[] = [];
  // What the worker imports of them it takes from the browser's store.
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  network.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  await page.goto('', { waitUntil: 'commit' });
  const { worker, modules } = notesOfBuild().live;
  const missing = () =>
    [...modules, worker, 'noto-sans-basic-600'].filter(
      (file) => !asked.some((url) => url.includes(file)),
    );
  await expect.poll(missing).toEqual([]);
  const before = asked.filter((url) => url.endsWith('.js') && !url.endsWith(worker));
  release();
  await reader.waitForMap('idle');
  expect(asked.filter((url) => before.includes(url)).toSorted()).toEqual(before.toSorted());
});

for (const [what, connection] of [
  ['under Save-Data', { saveData: true }],
  ['in a 2g network', { effectiveType: '2g' }],
] as const)
  test(`${what} the drawn map serves, and the live one comes with the first touch of it, or a step${'saveData' in connection ? '' : ' @full'}`, async ({
    reader,
    page,
  }) => {
    await page.addInitScript(
      (value) => Object.defineProperty(navigator, 'connection', { value }),
      connection,
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const heavy = () => asked.filter((url) => /maplibre|pmtiles|noto-sans-basic-600/.test(url));
    const starts = [
      () => reader.label('moscow').click(),
      () => page.getByRole('button', { name: 'Next passage of the article' }).click(),
      () => page.getByRole('button', { name: 'Zoom in', exact: true }).press('Enter'),
    ];
    for (const start of starts) {
      asked.length = 0;
      await reader.open();
      await expect(reader.map).toHaveAttribute('data-state', 'static');
      await page.evaluate(() => document.fonts.ready);
      expect(heavy()).toEqual([]);
      await expect(reader.message).toBeEmpty();
      await start();
      await reader.waitForMap('idle');
      expect(heavy()).not.toEqual([]);
    }

    // A picture needs no live map, until it is put away.
    await reader.open();
    await page.getByRole('button', { name: 'Make a picture' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(reader.map).toHaveAttribute('data-state', 'static');
    await page.keyboard.press('Escape');
    await reader.waitForMap('idle');
  });
