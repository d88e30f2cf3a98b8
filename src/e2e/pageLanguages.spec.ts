import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';

test('the page in Arabic is mirrored, and still quotes in English', async ({ reader, page }) => {
  await reader.open('ar/?place=jobar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await reader.waitForMap('idle');
  const card = reader.card('jobar');
  await expect(card).toContainText('حي في دمشق');
  await expect(card).toContainText('4.8 كم إلى الشمال الشرقي من دمشق');
  await expect(card.locator('blockquote')).toContainText('Walking through the ruins of Jobar');
  await expect(card.locator('ol')).toHaveAttribute('lang', 'en');

  const [map, close] = [await reader.mapBox(), await reader.boxOf(card.getByLabel('إغلاق'))];
  const box = await reader.boxOf(card);
  expect(close.x - box.x, 'what closes the card stands at its left').toBeLessThan(box.width / 4);
  if (!reader.touch) expect(map.x, 'the map is on the left').toBe(0);
  // West stays on the left: Latakia of Erbil.
  const [west, east] = await Promise.all(
    ['latakia', 'erbil'].map((id) => reader.map.locator(`[data-mark="${id}"]`).boundingBox()),
  );
  expect(west?.x ?? NaN).toBeLessThan(east?.x ?? NaN);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('the page changes its language and keeps what the reader looks at', async ({
  reader,
  page,
}) => {
  await reader.open('?place=moscow');
  await reader.waitForMap('idle');
  await page.getByRole('link', { name: 'русский' }).click();
  await expect(page).toHaveURL(/\/ru\/\?place=moscow/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(reader.card('moscow')).toContainText('столица');
  await expect(reader.marker('moscow')).toContainText('Москва');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page speaks Arabic too', async ({ reader, page }) => {
    await reader.open('ar/');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('navigation', { name: 'الأماكن على الخريطة' })).toBeVisible();
    await expect(reader.passage(22)).toContainText('once a thriving suburb of Damascus');
  });
});
