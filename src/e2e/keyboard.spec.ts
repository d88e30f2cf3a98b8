import { expect, test } from './fixtures';

test('the keyboard alone opens a place, reads its card, comes back, and moves the map', async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  const order = await reader
    .labels()
    .evaluateAll((all) => all.map((one) => one.closest('li')?.querySelector('a')?.id));
  expect(order.slice(0, 2)).toEqual(['group-moscow-kremlin', 'marker-erbil']);
  const marker = reader.marker('erbil');
  // Tab walks from the top of the page to the marker, and meets others in the article's order.
  const met: string[] = [];
  for (let i = 0; i < 30 && met.at(-1) !== 'marker-erbil'; i++) {
    await reader.press('Tab');
    const id = await page.evaluate(() => document.activeElement?.closest('.marks a')?.id);
    if (id) met.push(id);
  }
  expect(met).toEqual(order.slice(0, met.length));
  await expect(marker).toBeFocused();
  const outline = await marker.evaluate((one) => getComputedStyle(one).outlineStyle);
  expect(outline).not.toBe('none');

  await reader.press('Enter');
  await expect(reader.card('erbil').getByRole('heading')).toBeFocused();
  await reader.press('Tab');
  await expect(reader.card('erbil').getByRole('button', { name: 'Close' })).toBeFocused();
  await reader.press('Escape');
  await expect(reader.anyCard()).toHaveCount(0);
  await expect(marker).toBeFocused();

  const mention = reader.mention('jobar');
  await mention.focus();
  await reader.press('Enter');
  await expect(reader.card('jobar').getByRole('heading')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Jobar' })).toHaveCount(1);
  await reader.press('Escape');
  await expect(mention).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Jobar' })).toHaveCount(0);

  await test.step('a sense is announced too', async () => {
    await reader.mention('moscow', 4).press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Moscow. Here it means' })).toHaveCount(
      1,
    );
    await reader.press('Escape');
  });

  await test.step('arrows move the map, plus and minus zoom it', async () => {
    await reader.goTo('5.00/40.00/38.00');
    await reader.map.locator('canvas').focus();
    await reader.press('ArrowRight');
    await expect.poll(() => reader.view()?.lon).toBeGreaterThan(38.5);
    await reader.press('=');
    await expect.poll(() => reader.view()?.zoom).toBeCloseTo(6, 1);
    await reader.press('-');
    await expect.poll(() => reader.view()?.zoom).toBeCloseTo(5, 1);
  });

  await test.step('the overview leads back, and the keys stay with the map', async () => {
    await reader.goTo('8.00/33.50/36.30');
    await reader.map.getByRole('button', { name: /^Overview/ }).press('Enter');
    await expect(reader.map.locator('canvas')).toBeFocused();
  });
});

test('who reads in a card goes on reading in the one that takes its place', async ({
  reader,
  page,
}) => {
  await reader.openWithoutWebGL('?group=damascus,jobar,sweida');
  await page.locator('[data-member="jobar"]').press('Enter');
  await expect(reader.card('jobar').getByRole('heading')).toBeFocused();
  await reader.mention('damascus').click();
  await reader.card('damascus').getByRole('button', { name: 'Next passage' }).focus();
  await page.goBack();
  await expect(reader.card('jobar').getByRole('heading')).toBeFocused();
});
