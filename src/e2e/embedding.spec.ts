import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { SITE, siteOf } from './sites';
import { refuseWebGL } from './withoutWebGL';
import { holdBack } from './holdBack';

interface Message {
  type: string;
  place?: string | null;
  places?: string[];
}

/** A page of the same host with the story in a frame, which keeps what it hears. */
async function host(page: Page, { query = '?embed=1', style = '' } = {}) {
  const site = siteOf(SITE);
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<body style="height:3000px">
        <iframe src="${site}${query}" style="width:700px;height:500px;${style}"></iframe>
        <script>
          window.heard = [];
          addEventListener('message', ({ data }) => heard.push(data));
        </script>`,
    }),
  );
  await page.goto(`${site}host.html`);
  const heard = () => page.evaluate(() => (window as unknown as { heard: Message[] }).heard);
  const frame = page.frames()[1];
  if (!frame) throw new Error('the host has no frame');
  return {
    story: page.frameLocator('iframe'),
    frame,
    heard,
    last: async (type: string) => (await heard()).findLast((message) => message.type === type),
    /** Sends selections of places in one go. */
    select: (places: (string | null)[]) =>
      page.evaluate((ids) => {
        const story = document.querySelector('iframe')?.contentWindow;
        for (const place of ids) story?.postMessage({ type: 'dateline:select', place }, '*');
      }, places),
  };
}
const IDLE = '[data-map][data-state="idle"]';

test('an embedding page is told of selections, and can make one', async ({ page }) => {
  const { story, frame, last, select } = await host(page);
  await story.locator(IDLE).waitFor();
  await expect(story.locator('[data-passage]').first()).toBeHidden();
  await expect.poll(async () => (await last('dateline:ready'))?.places).toContain('jobar');

  await story.locator('[data-marker="erbil"]').click();
  await expect.poll(async () => (await last('dateline:select'))?.place).toBe('erbil');
  await select(['tartous']);
  await expect(story.locator('[data-place-card="tartous"]')).toBeVisible();

  await test.step('also of a place that is chosen from a list', async () => {
    await page.addInitScript(refuseWebGL);
    await frame.goto(`${frame.url().split('?')[0]}?embed=1&group=damascus,jobar`);
    await expect(story.locator('[data-group-card] h2')).toHaveText('Damascus and Jobar');
    await story.locator('[data-member="jobar"]').click();
    await expect.poll(async () => (await last('dateline:select'))?.place).toBe('jobar');
  });
});

test('in a frame the wheel and the history are the host’s, and of a burst of messages the last counts', async ({
  page,
}) => {
  const { story, frame, select } = await host(page);
  await story.locator(IDLE).waitFor();
  const zoom = () => new URL(frame.url()).hash.split(/[=/]/)[1];

  await test.step('a bare wheel scrolls the host, with Ctrl it zooms the map', async () => {
    await page.mouse.move(350, 150);
    await page.mouse.wheel(0, 240);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
    expect(zoom()).toBeUndefined();
    await expect(story.getByText('Hold Ctrl')).toHaveCount(1);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(350, 150);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(zoom).toBeDefined();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  const entries = await page.evaluate(() => history.length);
  await test.step('choices leave no entries in the history', async () => {
    for (const id of ['erbil', 'moscow', 'erbil']) {
      await frame.locator(`[data-marker="${id}"]`).press('Enter');
      await expect(story.locator('[data-place-card], [data-group-card]')).toBeVisible();
      await frame.locator('body').press('Escape');
      await expect(story.locator('[data-place-card], [data-group-card]')).toHaveCount(0);
    }
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  await test.step('of five thousand messages only the last is carried out', async () => {
    // Every choice writes itself into the address.
    await frame.evaluate(() => {
      const written: string[] = ((window as unknown as { written: string[] }).written = []);
      const original = history.replaceState.bind(history);
      history.replaceState = (...args) => {
        const place = new URL(String(args[2]), location.href).searchParams.get('place');
        if (place && !written.includes(place)) written.push(place);
        original(...args);
      };
    });
    const ids = Array.from({ length: 5000 }, (_, i) => (i % 2 ? 'erbil' : 'sweida'));
    await select([...ids, 'tartous']);
    await expect(story.locator('[data-place-card="tartous"]')).toBeVisible();
    await expect
      .poll(() => frame.evaluate(() => (window as unknown as { written: string[] }).written))
      .toEqual(['tartous']);
  });
});

test('a picture that a hidden embed is asked for waits until it is shown, and the host is told that the map is ready @full', async ({
  page,
}) => {
  const query = '?embed=1&picture=1&picture.size=320x200';
  const { story, frame, last } = await host(page, { query, style: 'display:none' });
  await story.locator('main.framed').waitFor({ state: 'attached' });
  await frame.waitForLoadState('networkidle');
  const studio = story.locator('[data-picture-studio]');
  await expect(studio).toHaveCount(0);
  await page.locator('iframe').evaluate((iframe: HTMLElement) => (iframe.style.display = 'block'));
  await expect(studio).toHaveAttribute('data-state', 'ready');
  expect(frame.url()).toContain('picture.bounds=');
  await expect.poll(async () => (await last('dateline:ready'))?.places).toContain('jobar');
});

test('an embed is the map alone from the first, and nothing moves when its scripts come', async ({
  page,
}) => {
  await page.route('**/_app/**/*.js', () => {});
  const map = page.locator('[data-map]');
  for (const [query, alone] of [
    ['?embed=1', true],
    ['?place=moscow&embed', true],
    ['?embed=0', false],
    ['', false],
  ] as const) {
    await page.goto(siteOf(SITE) + query, { waitUntil: 'domcontentloaded' });
    const { width, height } = page.viewportSize()!;
    const box = { x: 0, y: 0, width, height };
    if (alone) expect(await map.boundingBox(), query).toEqual(box);
    else expect(await map.boundingBox(), query).not.toEqual(box);
  }
  await page.unroute('**/_app/**/*.js');
  await page.goto(`${siteOf(SITE)}?embed=true`);
  const before = await map.boundingBox();
  await page.locator('main.framed, [data-map][data-state="idle"]').first().waitFor();
  expect(await map.boundingBox()).toEqual(before);
});

test('a press on an embed’s marker before its scripts have come is kept, marked as such, and done when they come', async ({
  page,
  reader,
}) => {
  const release = await holdBack(page, '**/*.js');
  await page.goto(`${siteOf(SITE)}?embed=1`, { waitUntil: 'commit' });
  const sweida = page.locator('#marker-sweida');
  await sweida.click();
  await expect(sweida).toHaveAttribute('aria-busy', 'true');
  expect(new URL(page.url()).hash, 'the embed has no text to go to').toBe('');
  release();
  await expect(reader.card('sweida')).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
});

test('an embed that loads hidden opens with the story’s view, and its address is left alone', async ({
  page,
}) => {
  const { story, frame, last } = await host(page, { style: 'display:none' });
  // The page is at work, and leaves the map alone that has no size yet.
  await story.locator('main.framed').waitFor({ state: 'attached' });
  await expect(story.locator('[data-map]')).toHaveAttribute('data-state', 'static');
  const before = frame.url();
  await page.locator('iframe').evaluate((iframe: HTMLElement) => (iframe.style.display = 'block'));
  await story.locator(IDLE).waitFor();
  await expect.poll(async () => (await last('dateline:ready'))?.places).toContain('jobar');
  for (const id of ['moscow', 'damascus', 'erbil'])
    await expect(story.locator(`[data-mark="${id}"] .dot`)).toBeInViewport();
  const [moscow, damascus] = await Promise.all(
    ['moscow', 'damascus'].map((id) => story.locator(`[data-mark="${id}"] .dot`).boundingBox()),
  );
  // From Moscow to Damascus is most of the opening view's height.
  expect((damascus?.y ?? 0) - (moscow?.y ?? 0)).toBeGreaterThan(250);

  await test.step('hidden and shown again, or made larger, it writes nothing', async () => {
    for (const css of ['display:none', 'display:block', 'display:block;width:900px;height:620px']) {
      await page.locator('iframe').evaluate((iframe: HTMLElement, style) => {
        iframe.style.cssText += `;${style}`;
      }, css);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    await expect(story.getByRole('region', { name: /^Map\./ })).toHaveJSProperty(
      'clientWidth',
      900,
    );
    expect(frame.url()).toBe(before);
  });
});

test('a frame’s map starts once it is in view', async ({ page }) => {
  const { story, frame } = await host(page, { style: 'margin-top:2000px' });
  await story.locator('[data-marker="erbil"]').waitFor();
  await frame.waitForLoadState('networkidle');
  const map = story.locator('[data-map]');
  await expect(map).toHaveAttribute('data-state', 'static');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expect(map).toHaveAttribute('data-state', 'idle');
});
