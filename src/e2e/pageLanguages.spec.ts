import { expect, test } from './fixtures';

test('the page changes its language and keeps what the reader looks at', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'the same at each size');
  await reader.openWithoutWebGL('?place=moscow');
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
