import { expect, test } from './fixtures';
import { refuseWebGL } from './withoutWebGL';

test('back and forward go through what was selected; a link opened elsewhere gives the same picture', async ({
  reader,
  browser,
  page,
}) => {
  await reader.openWithoutWebGL();
  await reader.mention('tartous').click();
  await expect(reader.card('tartous')).toBeVisible();
  await expect.poll(() => reader.view()?.lat).toBeCloseTo(34.889, 0);
  await reader.press('Escape');
  await reader.mention('erbil').click();
  await expect.poll(() => reader.view()?.lat).toBeCloseTo(36.183, 0);

  await reader.page.goBack();
  await reader.page.goBack();
  await expect(reader.card('tartous')).toBeVisible();
  await expect.poll(() => reader.view()?.lat).toBeCloseTo(34.889, 0);
  await reader.page.goBack();
  await expect(reader.anyCard()).toHaveCount(0);
  await reader.page.goForward();
  await expect(reader.card('tartous')).toBeVisible();

  await reader.passage(21).getByRole('button').click();
  await reader.waitForStillMap();
  const dots = (of: typeof page) =>
    of.locator('[data-map] .dot').evaluateAll((all) =>
      all.map((one) => {
        const { x, y } = one.getBoundingClientRect();
        const map = one.closest('[data-map]')?.getBoundingClientRect();
        return [Math.round(x - (map?.x ?? 0)), Math.round(y - (map?.y ?? 0))];
      }),
    );
  const here = await dots(page);

  const elsewhere = await browser.newContext({ viewport: page.viewportSize() });
  const other = await elsewhere.newPage();
  await other.addInitScript(refuseWebGL);
  await other.goto(page.url());
  await other.locator('[data-map][data-state="failed"]').waitFor();
  await other.locator('[data-map-message]').getByRole('button', { name: 'Close' }).click();
  const there = await dots(other);
  for (const [i, [x = 0, y = 0]] of here.entries()) {
    expect(Math.abs(x - (there[i]?.[0] ?? NaN))).toBeLessThanOrEqual(1);
    expect(Math.abs(y - (there[i]?.[1] ?? NaN))).toBeLessThanOrEqual(1);
  }
  await expect(other.locator('[data-passage="21"]')).toHaveAttribute('data-active', '');
  await elsewhere.close();
});

test('a deep link opens the card, marks the passage and shows the sense', async ({ reader }) => {
  await reader.openWithoutWebGL('?place=moscow&mention=p14-moscow');
  await expect(reader.card('moscow').locator('.sense')).toContainText('the government');
  await expect(reader.passage(14)).toBeInViewport();
  const [middle, dot] = [
    await reader.middleOfMap(),
    await reader.boxOf(reader.map.locator('[data-mark="moscow"] .dot')),
  ];
  expect(Math.abs(dot.x + dot.width / 2 - middle.x)).toBeLessThanOrEqual(8);
});

test('an address from when mentions were numbered opens the same mention', async ({ reader }) => {
  await reader.openWithoutWebGL('?place=moscow&mention=p14.1');
  await expect(reader.card('moscow').locator('.sense')).toContainText('the government');
  await expect(reader.passage(14)).toBeInViewport();
  await reader.open('#p22.2');
  await expect(reader.card('jobar')).toBeVisible();
  await expect(reader.passage(22)).toBeInViewport();
});

test('#p22 is the passage on line 22', async ({ reader }) => {
  await reader.openWithoutWebGL('#p22');
  await expect(reader.passage(22)).toBeInViewport();
  await reader.expectMarked(['22']);
});

test('a choice of colours takes the place of what the address asked for', async ({
  reader,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await reader.openWithoutWebGL('?theme=dark&place=erbil');
  await page.getByRole('button', { name: 'Switch to light colours' }).click();
  await expect.poll(() => reader.url().search).toBe('?place=erbil');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('an address that the story does not know opens the whole story', async ({ reader }) => {
  await reader.openWithoutWebGL('?place=atlantis&mention=p99.9#map=a/b/c');
  await expect(reader.anyCard()).toHaveCount(0);
  await expect(reader.label('moscow')).toBeInViewport();
});

test('the built folder works under any path', async ({ reader, siteUnderPrefix }) => {
  await reader.open(`${siteUnderPrefix}?place=jobar`);
  await reader.waitForMap('idle');
  await expect(reader.card('jobar')).toBeVisible();
});
