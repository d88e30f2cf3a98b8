import { expect, test } from './fixtures';

test('a journey has a door on its line and a card that says it is no path', async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  await page.locator('[data-route="visit"]').click();
  const card = page.locator('[data-route-card="visit"]');
  await expect(card).toContainText('not the way taken');
  await expect(card).toContainText('2,475 km north of Damascus');
  await expect(card.locator('blockquote').first()).toContainText('arrived in Moscow on Wednesday');
  expect(reader.url().search).toBe('?route=visit');
  await reader.expectMarked(['4', '19', '31']);

  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  // Halfway up the other line there is no door: the line itself answers.
  const [russia, damascus] = await Promise.all([
    reader.boxOf(page.locator('[data-caption="russia"] .end')),
    reader.boxOf(reader.map.locator('[data-mark="damascus"] .dot')),
  ]);
  const along = (part: number) => ({
    x: damascus.x + damascus.width / 2 + part * (russia.x - damascus.x),
    y: damascus.y + damascus.height / 2 + part * (russia.y - damascus.y),
  });
  await reader.clickAt(along(0.5));
  await expect(page.locator('[data-route-card]')).toBeVisible();
});

test('an area answers a click on its name and a click into it', async ({ reader, page }) => {
  await reader.open();
  await reader.waitForMap('idle');
  const sea = page.locator('[data-caption="eastern-mediterranean"] a');
  // On a phone's opening view its name finds no room.
  if (await sea.isVisible()) {
    await sea.click();
    await expect(reader.card('eastern-mediterranean')).toContainText('eastern Mediterranean');
    await page.keyboard.press('Escape');
  }

  // In the middle of the map lies Syria's desert.
  await reader.open('#map=6/35/39.5');
  await page.reload();
  await reader.waitForMap('idle');
  const { width, height } = await reader.mapBox();
  await reader.clickMap({ x: width / 2, y: height / 2 });
  await expect(reader.card('syria')).toBeVisible();
});

test('one comes back to where one was', async ({ reader, page }) => {
  await reader.open('#map=6/34/38');
  await reader.waitForMap('idle');
  const back = page.getByRole('button', { name: 'Back to where I was' });
  await expect(back).toBeDisabled();
  await reader.mention('moscow').click();
  await expect.poll(() => reader.view()?.lat).toBeGreaterThan(50);
  await back.click();
  await expect.poll(() => reader.view()).toEqual({ zoom: 6, lat: 34, lon: 38 });
  await expect(back).toBeDisabled();
});

test('an overview says where the map is, close up', async ({ reader, page }) => {
  await reader.open('?place=jobar');
  await reader.waitForMap('idle');
  const overview = page.getByRole('button', { name: 'Overview' });
  if (reader.touch) return expect(overview).toBeHidden();
  await overview.click();
  await expect(overview).toBeHidden();
});

test('distance and bearing are told between places and points, also from the keyboard', async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  await page.getByRole('button', { name: 'Measure', exact: true }).click();
  const panel = page.locator('[data-measure]');
  const [from, to] = [panel.locator('select').first(), panel.locator('select').last()];
  await from.selectOption('Damascus');
  await to.selectOption('Moscow');
  const result = panel.locator('[data-measured]');
  await expect(result).toContainText('2,475 km (1,538 mi)');
  await expect(result).toContainText('to the north (bearing 2°)');

  // A marker and a point of the map, chosen on the map itself.
  await reader.clickOn(reader.marker('erbil'));
  await expect(result).toContainText('from Erbil to Moscow');
  await expect(reader.anyCard()).toBeHidden();
  await reader.clickMap({ x: 250, y: 60 });
  await expect(result).toContainText(/from Erbil to \d+\.\d+° N, \d+\.\d+° E/);

  const middle = panel.getByRole('button', { name: 'Middle of the map' }).first();
  await middle.focus();
  await page.keyboard.press('Enter');
  await expect(result).toContainText(/from \d+\.\d+° N, \d+\.\d+° E to/);
  await expect(panel.locator('[data-position]')).toHaveText(/^\d+\.\d{4}° N, \d+\.\d{4}° E$/);
});

test('how fingers move the map is said once', async ({ reader, page }) => {
  test.skip(!reader.touch, 'there is no finger');
  await reader.open();
  await reader.waitForMap('idle');
  const hint = page.locator('[data-gestures]');
  await expect(hint).toContainText('two zoom it');
  await reader.clickMap({ x: 330, y: 200 });
  await expect(hint).toBeHidden();
  await page.reload();
  await reader.waitForMap('idle');
  await expect(reader.marker('moscow')).toBeVisible();
  await expect(hint).toBeHidden();
});

test('on a phone the card has three heights', async ({ reader, page }) => {
  test.skip(!reader.touch, 'a sheet is a phone’s');
  await reader.open('?place=damascus');
  const card = reader.card('damascus');
  const handle = card.getByRole('button', { name: 'Height of the card' });
  const height = async () => (await reader.boxOf(card)).height / 844;
  await expect.poll(height).toBeCloseTo(0.5, 1);
  await handle.tap();
  await expect.poll(height).toBeGreaterThan(0.85);
  await handle.tap();
  await expect.poll(height).toBeLessThan(0.25);
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBeCloseTo(0.5, 1);
  // Drawn down by a finger it stays low.
  const { x, y } = await reader.boxOf(handle);
  await page.mouse.move(x + 20, y + 5);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 120, { steps: 4 });
  await page.mouse.move(x + 20, 700, { steps: 4 });
  await page.mouse.up();
  await expect.poll(height).toBeLessThan(0.25);
});
