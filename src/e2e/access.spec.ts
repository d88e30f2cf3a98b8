import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

const PAPER = { light: 'rgb(251, 249, 244)', dark: 'rgb(21, 24, 28)' };
const STATES = {
  'the whole story': '',
  'a card': '?place=moscow&mention=p6.5',
  'a passage': '?passage=6',
};

for (const [name, address] of Object.entries(STATES))
  test(`axe finds nothing wrong with ${name}, in light and dark colours`, async ({
    reader,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await reader.open(address);
    await reader.waitForMap('idle');
    // Colours are the same at each size.
    for (const colorScheme of reader.touch ? (['light'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveCSS('background-color', PAPER[colorScheme]);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
        colorScheme,
      ).toEqual([]);
    }
  });

test('axe finds nothing wrong with the map’s settings', async ({ reader, page }) => {
  await reader.open();
  await reader.waitForMap('idle');
  await reader.map.getByRole('button', { name: /names and basemap/ }).click();
  await page.getByRole('radio', { name: /Style URL/ }).check();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
  ).toEqual([]);
});

test('nothing is wider than a small phone', async ({ reader, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await reader.open('?place=hmeimim');
  await reader.waitForMap('idle');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('the theme in the address wins over the system’s, and the button changes it', async ({
  reader,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await reader.open('?theme=dark');
  await reader.waitForMap('idle');
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe(PAPER.dark);
  await page.getByRole('button', { name: 'Switch to light colours' }).click();
  expect(await paper()).toBe(PAPER.light);
});

test('in forced colours labels stand on the system’s ground, and what is selected stands out', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await page.emulateMedia({ forcedColors: 'active' });
  await reader.open('?place=erbil');
  await reader.waitForMap('idle');
  const ground = (id: string) =>
    reader.marker(id).evaluate((marker) => getComputedStyle(marker).backgroundColor);
  const [chosen, other] = await Promise.all(['erbil', 'moscow'].map(ground));
  expect(chosen).not.toBe(other);
  expect([chosen, other]).not.toContain('rgba(0, 0, 0, 0)');
});

test('at four times the size everything is there, in one column', async ({ reader, page }) => {
  // 1280 by 1024 pixels, enlarged to 400 %.
  await page.setViewportSize({ width: 320, height: 256 });
  await reader.open('?place=hmeimim');
  await reader.waitForMap('idle');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await reader.card('hmeimim').getByRole('button', { name: 'Close' }).click();
  await reader.mention('jobar').click();
  await expect(reader.card('jobar')).toBeVisible();
});

test('with letters twice as large nothing is cut off', async ({ reader, page }) => {
  await reader.open('?place=hmeimim');
  await reader.waitForMap('idle');
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    width,
  );
  for (const button of await page.getByRole('button').filter({ visible: true }).all()) {
    const cut = await button.evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(cut, await button.innerText()).toBeLessThanOrEqual(1);
  }
});
