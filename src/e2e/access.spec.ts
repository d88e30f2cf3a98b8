import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

const PAPER = { light: 'rgb(251, 249, 244)', dark: 'rgb(21, 24, 28)' };

test('axe finds nothing wrong, whatever is open, in light and in dark colours @full:phone', async ({
  reader,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  // The theme in the address wins over the system's, and the button changes it.
  await reader.openEither('?theme=dark');
  // Colours are the same at each size.
  for (const colours of reader.touch ? (['dark'] as const) : (['dark', 'light'] as const)) {
    await expect(page.locator('html')).toHaveCSS('background-color', PAPER[colours]);
    // The other colours differ in nothing but contrast.
    const rules = colours === 'light' ? ['color-contrast'] : undefined;
    const expectGood = (within?: string) => expectAccessible(page, { within, rules });
    await test.step(`the whole story, ${colours}`, () => expectGood());
    await test.step(`a card, ${colours}`, async () => {
      await reader.mention('moscow', 4).click();
      await expect(reader.card('moscow')).toBeVisible();
      await expectGood('[data-map]');
      await reader.press('Escape');
    });
    await test.step(`a passage, ${colours}`, async () => {
      await reader.passage(6).getByRole('button').click();
      await reader.expectMarked([6]);
      await expectGood('[data-passage="6"]');
      await reader.press('Escape');
    });
    await test.step(`the map’s settings, ${colours}`, async () => {
      await reader.map.getByRole('button', { name: /names and basemap/ }).click();
      await page.getByRole('radio', { name: /Style URL/ }).check();
      await expectGood('[data-map-settings]');
      await reader.press('Escape');
    });
    if (colours === 'dark')
      await page.getByRole('button', { name: 'Switch to light colours' }).click();
  }
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
});
