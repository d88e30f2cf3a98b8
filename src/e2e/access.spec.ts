import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

const STATES = {
  'the whole story': '',
  'a card': '?place=moscow&mention=p6.5',
  'a passage': '?passage=6',
};

for (const theme of ['light', 'dark'])
  for (const [name, address] of Object.entries(STATES))
    test(`axe finds nothing wrong with ${name} in ${theme} colours`, async ({ reader, page }) => {
      test.skip(reader.touch && theme === 'dark', 'colours are the same at each size');
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
      await reader.open(address);
      await reader.waitForMap('idle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`),
      ).toEqual([]);
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
  expect(await paper()).toBe('rgb(21, 24, 28)');
  await page.getByRole('button', { name: 'Switch to light colours' }).click();
  expect(await paper()).toBe('rgb(251, 249, 244)');
});
