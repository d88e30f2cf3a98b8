import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { startMapServer } from './mapServer';
import { archiveOf, tileOf } from './protomapsTile';

// The page's policy would stop scripts anyway: what is tried here is that there are none.
test.use({ bypassCSP: true });

/** What somebody else might write where words are expected. */
const HOSTILE = `"'><img src=x onerror=hit()><svg onload=hit()></svg><a href="javascript:hit()">x</a>`;
/** A piece of it that is to be seen, as words. */
const SEEN = '<img src=x';

/** All on the page that no page of ours has. */
const intruders = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            name.startsWith('on') ||
            (name === 'src' && value === 'x') ||
            (/^(xlink:)?(href|src|action|formaction|cite)$/.test(name) &&
              /^\s*javascript:/i.test(value)),
        )
        .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
    ),
  );

async function expectNone(page: Page): Promise<void> {
  expect(await intruders(page)).toEqual([]);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
}

/** Keys of a story's data whose values are words. */
const WORDS = '(?:own|en|text|name|title|publisher|description|note|when|source|licence)';

/** The story's page and files, with hostile words after each of its own. */
async function hostileStory(page: Page): Promise<void> {
  const quoted = JSON.stringify(HOSTILE).slice(1, -1).replaceAll('<', '\\u003C');
  const inScript = new RegExp(`\\b(${WORDS}:"(?!https?:)(?:[^"\\\\]|\\\\.)*)"`, 'g');
  const inJson = new RegExp(`("${WORDS}": ?"(?!https?:)(?:[^"\\\\]|\\\\.)*)"`, 'g');
  const html = readFileSync('build/index.html', 'utf8');
  const start = html.indexOf('kit.start(');
  const data = html.slice(start).replace(inScript, (_, before: string) => `${before}${quoted}"`);
  await page.route(/\/(\?[^/]*)?$/, (route) =>
    route.fulfill({ contentType: 'text/html', body: html.slice(0, start) + data }),
  );
  await page.route(/\/stories\/.*json$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      inJson,
      (_, before: string) => `${before}${quoted}"`,
    );
    await route.fulfill({ response, body });
  });
}

test('no words of a story become markup', async ({ reader, page }) => {
  await hostileStory(page);
  await reader.openWithoutWebGL('?place=jobar');
  await expect(reader.card('jobar')).toContainText(SEEN);
  await expectNone(page);
  for (const address of ['?route=visit', '?group=damascus,jobar', '?passage=22', '?place=syria']) {
    await reader.open(address);
    await expect(page.locator('section.card, [data-active]').first()).toContainText(SEEN);
    await expectNone(page);
  }
  for (const panel of ['places', 'timeline', 'measure']) {
    const opener = page.locator(`[data-opens="${panel}"]`);
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
    await expect(page.locator(`[data-drawer="${panel}"]`)).toContainText(SEEN);
    await expectNone(page);
  }
});

const PARAMETERS = [
  'place mention passage route group theme lang embed',
  'picture.title picture.subtitle picture.alt picture.attribution picture.size picture.place',
]
  .join(' ')
  .split(' ');

test('no address, nothing that the device keeps, and no message becomes markup', async ({
  reader,
  page,
}) => {
  await reader.openWithoutWebGL();
  await page.evaluate((hostile) => {
    for (const key of ['theme', 'guided', 'basemap', 'basemap.agreed', 'gestures'])
      localStorage.setItem(`dateline:${key}`, hostile);
  }, HOSTILE);
  const all = new URLSearchParams(PARAMETERS.map((name) => [name, HOSTILE]));
  for (const address of [
    `?${all.toString()}`,
    `?picture=1&picture.title=${encodeURIComponent(HOSTILE)}`,
    `?picture=${encodeURIComponent(HOSTILE)}`,
    `#${encodeURIComponent(HOSTILE)}`,
    `?basemap=javascript:hit()`,
  ])
    await test.step(address, async () => {
      await reader.open(address);
      await page
        .locator('[data-map][data-state="failed"], [data-picture-studio]')
        .first()
        .waitFor();
      await expectNone(page);
    });

  await page.route('**/host.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe src="./?embed=1"></iframe>' }),
  );
  await page.goto('host.html');
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-map][data-state="failed"]').waitFor();
  await page.evaluate((hostile) => {
    const story = document.querySelector('iframe')?.contentWindow;
    const say = (words: object) => story?.postMessage(words, '*');
    for (const place of [hostile, { toString: () => hostile }.toString(), [hostile]])
      say({ type: 'dateline:select', place });
    say({ type: hostile, place: 'jobar' });
    say({ type: 'dateline:select', place: 'erbil' });
  }, HOSTILE);
  await expect(frame.locator('[data-place-card="erbil"]')).toBeVisible();
  expect(await frame.locator('[onerror], [onload], [src="x"]').count()).toBe(0);
});

/** Drops a file on the map. */
const drop = (reader: Reader, name: string, bytes: Buffer): Promise<boolean> =>
  reader.map.evaluate(
    (map, { name, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      return map.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    },
    { name, bytes: [...bytes] },
  );

test('no style, archive or file of somebody else’s becomes markup, and none turns our words around @full', async ({
  reader,
  page,
  watch,
}) => {
  const turning = '\u202E';
  const layers = ['earth', 'water', 'roads', 'places'];
  await reader.open();
  await reader.waitForMap('idle');
  await drop(reader, `${turning}${HOSTILE}.txt`, Buffer.alloc(1));
  await expect(reader.message).toContainText(SEEN);
  await expectNone(page);
  await drop(reader, `${HOSTILE}.pmtiles`, archiveOf(tileOf(['x']), [`${turning}${HOSTILE}`]));
  await expect(reader.message).toContainText('it has the layers');
  await expectNone(page);
  expect(await reader.message.textContent()).not.toContain(turning);
  const credit = `${turning}Their mappers<b>bold</b>${HOSTILE}`;
  await drop(reader, 'town.pmtiles', archiveOf(tileOf(layers), layers, credit));
  await expect(reader.map).toContainText('Their mappersbold');
  await expectNone(page);
  expect(await reader.map.textContent()).not.toContain(turning);

  const theirs = await startMapServer();
  watch.allow(theirs.host);
  await page.route('**/good.json', async (route) => {
    const style = (await (await route.fetch()).json()) as {
      name: string;
      sources: { theirs: { attribution: string } };
    };
    style.name = HOSTILE;
    style.sources.theirs.attribution += HOSTILE;
    await route.fulfill({ json: style });
  });
  await page.evaluate(
    (address) => localStorage.setItem('dateline:basemap', address),
    theirs.url('good.json'),
  );
  await page.goto('outside-basemap/');
  await expect(reader.map).toContainText('Their surveyors');
  await expectNone(page);
  await page.route('**/good.json', (route) => route.fulfill({ body: `${HOSTILE}${HOSTILE}` }));
  await page.reload();
  await expect(reader.message).toContainText('not JSON');
  await expectNone(page);
  theirs.close();

  // An address names it: it is asked about before anybody hears of it.
  await reader.open(
    `outside-basemap/?basemap=${encodeURIComponent(`https://x.example/?${HOSTILE}`)}`,
  );
  const menu = page.locator('[data-map-settings]');
  await expect(menu).toContainText('will contact x.example');
  await expect(menu.getByLabel('Address of the style')).toHaveValue(/img%20src=x|<img src=x/);
  await expectNone(page);
});
