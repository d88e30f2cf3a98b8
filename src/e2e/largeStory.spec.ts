import type { Reader } from './driver';
import { expect, test } from './fixtures';
import type { Box } from './view';

/** 40 passages and 150 places, in the site only where tests ask for it: bench/fixture. */
const STORY = 'stories/forty-notes-on-cities/';

/** The boxes of the labels that are drawn within the map, by place. */
async function labels(reader: Reader): Promise<{ id: string; box: Box }[]> {
  const map = await reader.mapBox();
  const all = await reader.markers().evaluateAll((markers) =>
    markers.flatMap((marker) => {
      const { x, y, width, height } = marker.getBoundingClientRect();
      const seen = getComputedStyle(marker).visibility === 'visible';
      return seen ? [{ id: marker.dataset.marker ?? '', box: { x, y, width, height } }] : [];
    }),
  );
  return all.filter(
    ({ box }) =>
      box.x > map.x && box.y > map.y && box.x < map.x + map.width && box.y < map.y + map.height,
  );
}

test('150 places have their markers, in groups where they crowd, and no label covers another @full:phone', async ({
  reader,
  page,
}) => {
  await reader.openEither(STORY);
  await expect(reader.markers()).toHaveCount(150);

  await test.step('a marker that stands for several opens their list, by pointer and by key', async () => {
    // Whichever group is drawn within the map, and its size.
    const group = (await labels(reader)).map(({ id }) => id);
    const sizes = await Promise.all(
      group.map((id) =>
        reader
          .marker(id)
          .evaluate((marker) =>
            Number(/\+ (\d+)/.exec(getComputedStyle(marker, '::after').content)?.[1]),
          ),
      ),
    );
    const at = sizes.findIndex((size) => size > 2);
    const leader = group[at] ?? '';
    await reader.clickOn(reader.marker(leader));
    const card = page.locator(`[data-group-card="${leader}"]`);
    await expect(card.locator('[data-member]')).toHaveCount((sizes[at] ?? 0) + 1);
    const second = (await card.locator('[data-member]').nth(1).getAttribute('data-member')) ?? '';

    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await reader.marker(leader).focus();
    await page.keyboard.press('Enter');
    await expect(card.locator('h2')).toBeFocused();
    await card.locator(`[data-member="${second}"]`).press('Enter');
    await expect(reader.card(second)).toBeVisible();
    await expect(reader.marker(second)).toBeVisible();
    await reader.press('Escape');
  });

  await test.step('a mention selects its place', async () => {
    await reader.mention('damascus').click();
    await expect(reader.card('damascus')).toBeVisible();
    expect(reader.url().searchParams.get('place')).toBe('damascus');
    await reader.expectMarked(['10', '11']);
    await reader.press('Escape');
  });

  await test.step('no label covers another, at any step of zoom', async () => {
    await reader.map.getByRole('button', { name: 'Whole story', exact: true }).click();
    for (let zoom = 0; zoom < 4; zoom++) {
      if (zoom > 0) await page.getByRole('button', { name: 'Zoom in' }).click();
      await reader.waitForStillMap();
      const drawn = await labels(reader);
      expect(drawn.length).toBeGreaterThan(3);
      const covering = drawn.flatMap(({ id, box: a }, i) =>
        drawn
          .slice(i + 1)
          .filter(
            ({ box: b }) =>
              a.x + 1 < b.x + b.width &&
              b.x + 1 < a.x + a.width &&
              a.y + 1 < b.y + b.height &&
              b.y + 1 < a.y + a.height,
          )
          .map((other) => `${id} and ${other.id}`),
      );
      expect(covering).toEqual([]);
    }
  });
});
