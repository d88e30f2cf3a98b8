import { expect, test } from './fixtures';
import { rgb } from './png';
import { PALETTES } from '../lib/model/palette';
import { SEVEN } from './story';

test.use({ javaScriptEnabled: false });

test('without scripts the page reads whole and the drawn map shows the places @full:phone', async ({
  reader,
}) => {
  await reader.open();
  await expect(reader.map).toHaveAttribute('data-state', 'static');
  await expect(reader.page.locator('[data-passage]')).toHaveCount(14);
  await expect(reader.passage(31)).toContainText('suggests a strategic reset rather than rupture');
  for (const id of Object.keys(SEVEN)) await expect(reader.label(id)).toBeInViewport();
  const map = await reader.mapScreenshot('drawn');
  const { land, sea } = PALETTES.light;
  expect(map.shareOf(rgb(land), undefined, 6)).toBeGreaterThan(0.4);
  expect(map.shareOf(rgb(sea), undefined, 6)).toBeGreaterThan(0.1);
});

test('without scripts the map names the story’s countries, in English and in Arabic', async ({
  reader,
  page,
}) => {
  test.skip(reader.touch, 'at sizes of its own');
  for (const path of ['', 'ar/']) {
    await reader.open(path);
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const id of ['syria', 'russia'])
        await expect(
          reader.map.locator(`[data-caption="${id}"] a`),
          `${path}${id} at ${width}`,
        ).toBeVisible();
    }
  }
});

test('without scripts a marker is a door to its passage, and a name a door to the map @full:phone', async ({
  reader,
}) => {
  await reader.open();
  for (const [id, [first]] of Object.entries(SEVEN)) {
    await reader.chooseOnMap(id);
    await expect.poll(() => reader.url().hash).toBe(`#p${first}`);
    await expect(reader.passage(first)).toBeInViewport();
  }
  await reader.mention('jobar').click();
  await expect.poll(() => reader.url().hash).toBe('#marker-jobar');
  await expect(reader.label('jobar')).toBeInViewport();
});
