import { expect, test } from './fixtures';

test('journeys and areas are doors too, on their names and on what is drawn @full:phone', async ({
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
  await reader.press('Escape');
  await expect(card).toBeHidden();

  await test.step('halfway up the other line there is no door: the line itself answers', async () => {
    const [russia, damascus] = await Promise.all([
      reader.boxOf(page.locator('[data-end="russia"]')),
      reader.boxOf(reader.map.locator('[data-mark="damascus"] .dot')),
    ]);
    const along = (part: number) => ({
      x: damascus.x + damascus.width / 2 + part * (russia.x - damascus.x),
      y: damascus.y + damascus.height / 2 + part * (russia.y - damascus.y),
    });
    await reader.clickAt(along(0.5));
    await expect(page.locator('[data-route-card]')).toBeVisible();
    await reader.press('Escape');
  });

  await test.step('an area answers a click on its name and a click into it', async () => {
    await reader.map.getByRole('button', { name: 'Whole story', exact: true }).click();
    await reader.waitForStillMap();
    const sea = page.locator('[data-caption="eastern-mediterranean"] a');
    // On a phone's opening view its name finds no room.
    if (await sea.isVisible()) {
      await sea.click();
      await expect(reader.card('eastern-mediterranean')).toContainText('eastern Mediterranean');
      await reader.press('Escape');
    }
    // In the middle of the map lies Syria's desert.
    await reader.goTo('6.00/35.00/39.50');
    const { width, height } = await reader.mapBox();
    await reader.clickMap({ x: width / 2, y: height / 2 });
    await expect(reader.card('syria')).toBeVisible();
  });
});

test('close up, an overview says where the map is, a note that there are no streets; and one comes back @full', async ({
  reader,
  page,
}) => {
  await reader.open('#map=6/34/38');
  await reader.waitForMap('idle');
  const back = page.getByRole('button', { name: 'Back to where I was' });
  const note = reader.map.getByRole('button', { name: /No streets here/ });
  await expect(back).toBeDisabled();
  await expect(note).toHaveCount(0);
  await reader.mention('jobar').click();
  await expect.poll(() => reader.view()?.zoom).toBeGreaterThan(8);

  const overview = page.getByRole('button', { name: 'Overview' });
  if (reader.touch) await expect(overview).toBeHidden();
  else {
    await overview.click();
    await expect(overview).toBeHidden();
    // What led to the place is the way back from it, whatever lay between.
    await back.click();
    await expect.poll(() => reader.view()?.zoom).toBeGreaterThan(8);
  }
  await reader.press('Escape');
  await note.click();
  await expect(page.locator('[data-map-settings]')).toBeVisible();
  await reader.press('Escape');

  await back.click();
  await expect.poll(() => reader.view()).toEqual({ zoom: 6, lat: 34, lon: 38 });
  await expect(back).toBeDisabled();
});

test('distance and bearing are told between places and points, also from the keyboard @full:phone', async ({
  reader,
  page,
}) => {
  await reader.openEither();
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
  await reader.clickMap({ x: 60, y: 250 });
  await expect(result).toContainText(/from Erbil to \d+\.\d+° N, \d+\.\d+° E/);

  const middle = panel.getByRole('button', { name: 'Middle of the map' }).first();
  await middle.focus();
  await page.keyboard.press('Enter');
  await expect(result).toContainText(/from \d+\.\d+° N, \d+\.\d+° E to/);
  await expect(panel.locator('[data-position]')).toHaveText(/^\d+\.\d{4}° N, \d+\.\d{4}° E$/);
});

test('on a phone, how fingers move the map is said once, and the card has three heights', async ({
  reader,
  page,
}) => {
  test.skip(!reader.touch, 'there is no finger');
  // Long waits never end here: what goes, goes by the finger.
  await page.addInitScript(() => {
    const later = window.setTimeout.bind(window);
    const short = (run: TimerHandler, ms?: number, ...rest: unknown[]) =>
      (ms ?? 0) < 5000 ? later(run, ms, ...rest) : 0;
    window.setTimeout = short as typeof setTimeout;
  });
  await reader.open();
  await reader.waitForMap('idle');
  const hint = page.locator('[data-gestures]');
  await expect(hint).toContainText('two zoom it');
  await reader.clickMap({ x: 330, y: 200 });
  await expect(hint).toBeHidden();

  await reader.chooseOnMap('damascus');
  const card = reader.card('damascus');
  const handle = card.getByRole('button', { name: 'Height of the card' });
  const height = async () => (await reader.boxOf(card)).height / 844;
  await expect.poll(height).toBeCloseTo(0.42, 1);
  await handle.tap();
  await expect.poll(height).toBeGreaterThan(0.85);
  await handle.tap();
  await expect.poll(height).toBeLessThan(0.25);
  await handle.focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(height).toBeCloseTo(0.42, 1);
  // Drawn down by a finger it stays low.
  const { x, y } = await reader.boxOf(handle);
  await page.mouse.move(x + 20, y + 5);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 120, { steps: 4 });
  await page.mouse.move(x + 20, 700, { steps: 4 });
  await page.mouse.up();
  await expect.poll(height).toBeLessThan(0.25);

  await page.reload();
  await reader.waitForMap('idle');
  await expect(reader.label('moscow')).toBeVisible();
  await expect(hint).toBeHidden();
});

test('on a phone the card leaves its place to be seen @full', async ({ reader, page }) => {
  test.skip(!reader.touch, 'sizes of phones');
  await reader.open();
  await reader.waitForMap('idle');
  for (const [width, height] of [
    [360, 640],
    [640, 360],
  ] as const)
    await test.step(`at ${width} × ${height} the card leaves its place to be seen`, async () => {
      await reader.press('Escape');
      await page.setViewportSize({ width, height });
      await reader.mention('tartous').tap();
      await expect(reader.card('tartous')).toBeVisible();
      await reader.waitForStillMap();
      const [dot, sheet] = [
        await reader.boxOf(reader.map.locator('[data-mark="tartous"] .dot')),
        await reader.boxOf(reader.card('tartous')),
      ];
      expect(dot.y).toBeGreaterThan(0);
      expect(dot.y + dot.height).toBeLessThan(sheet.y);
    });
});

test('a card answers in its first lines; the rest is folded @full:phone', async ({ reader }) => {
  await reader.openEither('?place=moscow&mention=p6-moscow');
  const card = reader.card('moscow');
  await expect(card.locator('h2')).toHaveText('Moscow, Russia');
  await expect(card.locator('header p')).toHaveText('The capital of Russia.');
  await expect(card.locator('blockquote')).toContainText(
    /^\s*According to .* Mediterranean\.\s*$/,
    {
      useInnerText: true,
    },
  );
  await expect(card.locator('.sense')).toHaveText('Here “Moscow” means the government.');
  const line = card.locator('[data-line="28"]');
  await expect(line.locator('mark')).toHaveText('Moscow');
  await expect(line.locator('.means')).toHaveText('government');
  // Before, it filled a map of 900 pixels' height.
  expect((await reader.boxOf(card)).height).toBeLessThan(900 / 2);

  const facts = card.locator('dl');
  await expect(facts).toBeHidden();
  await card.getByText('Details', { exact: true }).click();
  await expect(facts).toContainText(/Other names\s+Москва\s+Source\s+GeoNames, 2023/);
  await expect(facts).toContainText('GeoNames 524901, Wikidata Q649');
  await expect(card, 'of no package').not.toContainText('npm');
});

test('where the text is not in sight, a card has the whole passage', async ({ reader }) => {
  const seen = { useInnerText: true };
  const quotation = reader.card('jobar').locator('blockquote');
  const sentence = /^\s*Walking through the ruins of Jobar.*It was a hard war\.”\s*$/;
  const whole = /^\s*Speaking candidly.*ruins of Jobar.*of displacement\.\s*$/;
  await reader.openWithoutWebGL('?place=jobar');
  await expect(quotation).toContainText(sentence, seen);
  if (reader.touch) {
    await reader.card('jobar').getByRole('button', { name: 'Height of the card' }).focus();
    await reader.press('ArrowUp');
    await expect(quotation).toContainText(whole, seen);
  }
  await reader.open('?embed=1&place=jobar');
  await expect(quotation).toContainText(whole, seen);
});
