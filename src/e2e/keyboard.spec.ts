import { expect, test } from './fixtures';

test('the keyboard alone opens a place, reads its card and comes back', async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  const marker = reader.marker('tartous');
  // Tab walks from the top of the page until the marker has the focus.
  for (let i = 0; i < 30; i++) {
    await reader.press('Tab');
    if (await marker.evaluate((one) => one === document.activeElement)) break;
  }
  await expect(marker).toBeFocused();
  const outline = await marker.evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(outline).not.toBe('none');

  await reader.press('Enter');
  await expect(reader.card('tartous').getByRole('heading')).toBeFocused();
  await reader.press('Tab');
  await expect(reader.card('tartous').getByRole('button', { name: 'Close' })).toBeFocused();
  await reader.press('Escape');
  await expect(reader.anyCard()).toHaveCount(0);
  await expect(marker).toBeFocused();

  const mention = reader.mention('jobar');
  await mention.focus();
  await reader.press('Enter');
  await expect(reader.card('jobar').getByRole('heading')).toBeFocused();
  await reader.press('Escape');
  await expect(mention).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Jobar' })).toHaveCount(0);
});

test('Tab meets the markers in the order of the article', async ({ reader }) => {
  await reader.open();
  await reader.waitForMap('idle');
  const order = await reader.markers().evaluateAll((all) => all.map((one) => one.dataset.marker));
  expect(order.slice(0, 4)).toEqual(['moscow', 'erbil', 'damascus', 'kremlin']);
  await reader.marker('moscow').focus();
  await reader.press('Tab');
  await expect(reader.marker('erbil')).toBeFocused();
});

test('arrows move the map, plus and minus zoom it', async ({ reader }) => {
  await reader.page.emulateMedia({ reducedMotion: 'reduce' });
  await reader.open('#map=5.00/40.00/38.00');
  await reader.waitForMap('idle');
  await reader.map.locator('canvas').focus();
  await reader.press('ArrowRight');
  await expect.poll(() => reader.view()?.lon).toBeGreaterThan(38.5);
  await reader.press('=');
  await expect.poll(() => reader.view()?.zoom).toBeCloseTo(6, 1);
  await reader.press('-');
  await expect.poll(() => reader.view()?.zoom).toBeCloseTo(5, 1);
});

test('what is selected is announced', async ({ reader, page }) => {
  await reader.open();
  await reader.waitForMap('idle');
  await reader.mention('moscow', 4).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Moscow. Here it stands for' }),
  ).toHaveCount(1);
});
