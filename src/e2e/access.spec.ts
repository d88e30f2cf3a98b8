import type { Locator } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

const PAPER = { light: 'rgb(251, 249, 244)', dark: 'rgb(21, 24, 28)' };

for (const [colours, tag] of [
  ['dark', '@full:phone'],
  ['light', '@full'],
] as const)
  test(`axe finds nothing wrong, whatever is open, in ${colours} colours ${tag}`, async ({
    reader,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    // The theme in the address wins over the system's, and the button changes it.
    await reader.openEither('?theme=dark');
    await expect(page.locator('html')).toHaveCSS('background-color', PAPER.dark);
    if (colours === 'light')
      await page.getByRole('button', { name: 'Switch to light colours' }).click();
    await expect(page.locator('html')).toHaveCSS('background-color', PAPER[colours]);
    // The other colours differ in nothing but contrast.
    const rules = colours === 'light' ? ['color-contrast'] : undefined;
    const expectGood = (within?: string) => expectAccessible(page, { within, rules });
    await test.step('the whole story, and a card', async () => {
      await reader.mention('moscow', 4).click();
      await expect(reader.card('moscow')).toBeVisible();
      await expectGood();
      await reader.press('Escape');
    });
    await test.step('a passage', async () => {
      await reader.passage(6).getByRole('button').click();
      await reader.expectMarked([6]);
      await expectGood('[data-passage="6"]');
      await reader.press('Escape');
    });
    await test.step('the map’s settings', async () => {
      await reader.map.getByRole('button', { name: /names and basemap/ }).click();
      await page.getByRole('radio', { name: /Style URL/ }).check();
      await expectGood('[data-map-settings]');
    });
  });

test('nothing is cut off on a small phone, at four times the size, with letters twice as large @full:phone', async ({
  reader,
  page,
}) => {
  const usual = page.viewportSize() ?? { width: 0, height: 0 };
  const expectNoWider = async (width: number) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      width,
    );
  await page.setViewportSize({ width: 320, height: 640 });
  await reader.openEither('?place=hmeimim');
  await expectNoWider(320);

  await test.step('1280 by 1024 pixels, enlarged to 400 %: all is there, in one column', async () => {
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNoWider(320);
    await reader.card('hmeimim').getByRole('button', { name: 'Close' }).click();
    await reader.mention('jobar').click();
    await expect(reader.card('jobar')).toBeVisible();
  });

  await test.step('letters twice as large', async () => {
    await page.setViewportSize(usual);
    await reader.restyle('html { font-size: 200% }');
    await expectNoWider(usual.width);
    const cut = () =>
      page
        .locator('button:visible')
        .evaluateAll((buttons) =>
          buttons.flatMap(({ scrollWidth, clientWidth, outerHTML }) =>
            scrollWidth - clientWidth > 1 ? [outerHTML] : [],
          ),
        );
    await expect.poll(cut).toEqual([]);
  });
});

test('whoever has the browser write larger gets the column of a phone before the map gets narrow', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await page.setViewportSize({ width: 820, height: 1180 });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await reader.openWithoutWebGL('?place=jobar');
  expect((await reader.mapBox()).width).toBeGreaterThan(300);
  expect((await reader.boxOf(reader.card('jobar'))).width).toBeGreaterThan(300);
});

const LOW = { width: 320, height: 256 };
const ACROSS = { width: 844, height: 390 };

test('at 400 % six lines can be read at once, and no tool of the map is cut', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await page.setViewportSize(LOW);
  await reader.openWithoutWebGL();
  for (const tool of await reader.map.locator('.tool').all()) {
    const { x, y, width, height } = await reader.boxOf(tool);
    const map = await reader.mapBox();
    expect(x >= map.x && x + width <= map.x + map.width).toBe(true);
    expect(y >= map.y && y + height <= map.y + map.height).toBe(true);
  }
  expect((await reader.mapBox()).height).toBeLessThan(LOW.height);

  const lines = await reader.passage(22).evaluate((passage) => {
    passage.scrollIntoView({ block: 'start' });
    const words = document.createRange();
    words.selectNodeContents(passage.querySelector('.quoted') as Element);
    const seen = [...words.getClientRects()].filter(({ left, top, bottom, width }) => {
      const hits = [top + 3, bottom - 3].map((y) => document.elementFromPoint(left + width / 2, y));
      return hits.every((hit) => hit && passage.contains(hit));
    });
    return new Set(seen.map(({ bottom }) => Math.round(bottom / 10))).size;
  });
  expect(lines).toBeGreaterThanOrEqual(6);
});

test.describe('a phone held across', () => {
  test.use({ viewport: ACROSS, hasTouch: true, isMobile: true });

  test('the hint covers neither map nor guide, which takes one row', async ({ reader, page }) => {
    test.skip(test.info().project.name === 'phone', 'the same there');
    await reader.open();
    const guide = await reader.boxOf(page.getByRole('group', { name: 'Reading guide' }));
    expect(guide.height).toBeLessThan(60);
    await reader.waitForMap('idle');
    const [hint, map] = [
      await reader.boxOf(page.locator('[data-gestures]')),
      await reader.mapBox(),
    ];
    expect(hint.x + hint.width).toBeLessThanOrEqual(map.x);
    expect(hint.y + hint.height).toBeLessThanOrEqual(guide.y);
  });
});

test('in forced colours labels stand on the system’s ground, and what is selected stands out', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.openWithoutWebGL('?place=erbil');
  const ground = (id: string) =>
    reader.marker(id).evaluate((marker) => getComputedStyle(marker).backgroundColor);
  await expect(reader.card('erbil')).toBeVisible();
  const [chosen, other] = await Promise.all(['erbil', 'moscow'].map(ground));
  expect(chosen).not.toBe(other);
  expect([chosen, other]).not.toContain('rgba(0, 0, 0, 0)');

  await test.step('and so do the passage and the mention in the text', async () => {
    await reader.mention('jobar').click();
    await reader.expectMarked([22]);
    const look = (locator: Locator) =>
      locator.evaluate((one) => {
        const { backgroundColor, borderInlineStartColor } = getComputedStyle(one);
        return [backgroundColor, borderInlineStartColor].join();
      });
    expect(await look(reader.passage(22))).not.toBe(await look(reader.passage(21)));
    expect(await look(reader.mention('jobar'))).not.toBe(await look(reader.mention('sweida')));
  });
});
