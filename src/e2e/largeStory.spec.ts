import type { Reader } from './driver';
import { expect, test } from './fixtures';
import type { Box } from './view';

/** 40 passages and 150 places, in the site only where tests ask for it: bench/fixture. */
const STORY = 'stories/forty-notes-on-cities/';

/** The boxes of the labels that are drawn within the map. */
async function labels(reader: Reader): Promise<{ id: string; box: Box }[]> {
  const map = await reader.mapBox();
  const all = await reader.labels().evaluateAll((labels) =>
    labels.map((label) => {
      const { x, y, width, height } = label.getBoundingClientRect();
      return { id: label.textContent, box: { x, y, width, height } };
    }),
  );
  return all.filter(
    ({ box }) =>
      box.x > map.x && box.y > map.y && box.x < map.x + map.width && box.y < map.y + map.height,
  );
}

test('150 places have their markers, in groups where they crowd, and no label covers another @full', async ({
  reader,
  page,
}) => {
  await reader.openEither(STORY);
  await expect(reader.markers()).toHaveCount(150);

  await test.step('the label of several opens their list, by pointer and by key', async () => {
    // Whichever group has its label whole within the map.
    const map = await reader.mapBox();
    const groups = reader.map.locator('[data-group]');
    const ids = await groups.evaluateAll(
      (all, { x, y, width, height }) =>
        all.flatMap((group) => {
          const box = group.querySelector('a')?.getBoundingClientRect();
          const inside =
            group.querySelector('a')?.checkVisibility({ visibilityProperty: true }) &&
            box &&
            box.left > x &&
            box.top > y &&
            box.right < x + width &&
            box.bottom < y + height;
          return inside ? [group.getAttribute('data-group') ?? ''] : [];
        }),
      map,
    );
    const members = ids.map((group) => group.split(' ')).find(({ length }) => length > 2) ?? [];
    const label = reader.map.locator(`[data-group="${members.join(' ')}"] > a`);
    const card = page.locator(`[data-group-card="${members[0]}"]`);
    await reader.clickOn(label);
    await expect(card.locator('[data-member]')).toHaveCount(members.length);
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await reader.map.getByRole('button', { name: 'Whole story', exact: true }).click();
    await reader.waitForStillMap();
    await label.focus();
    await page.keyboard.press('Enter');
    await expect(card.locator('h2')).toBeFocused();
    await card.locator(`[data-member="${members[1]}"]`).press('Enter');
    await expect(reader.card(members[1] ?? '')).toBeVisible();
    await expect(reader.label(members[1] ?? '')).toBeVisible();
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
