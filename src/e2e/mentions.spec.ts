import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { areaOf, extentOf, middleOf } from './story';
import { pixelOf, worldWidth } from './view';

for (const part of [0, 1, 2, 3])
  test(`each mention brings its place to the middle of the map and opens its card: ${part + 1} of 4 ${part ? '@full' : '@full:phone'}`, async ({
    reader,
  }) => {
    await reader.openEither();
    const mentions = reader.page.locator('[data-passage] [data-mention]');
    const count = await mentions.count();
    expect(count).toBeGreaterThanOrEqual(27);

    for (let i = part; i < count; i += 4) {
      const mention = mentions.nth(i);
      const [id, place, sense] = await Promise.all(
        ['data-mention', 'data-place', 'data-sense'].map((name) => mention.getAttribute(name)),
      );
      if (!place) throw new Error(`${id} has no place`);
      await mention.click();
      await expect(reader.card(place), `${id} opens ${place}`).toBeVisible();
      await expect(reader.card(place).locator('.sense')).toHaveAttribute('data-sense', sense ?? '');
      expect(reader.url().searchParams.get('mention')).toBe(id);

      await expect
        .poll(async () => offCentre(reader, place), {
          message: `${id} is centred`,
          intervals: [50],
        })
        .toBeLessThanOrEqual(0.05);
      await reader.press('Escape');
    }
  });

/**
 * How far the place is from the middle of what can be seen of the map, as a share of its width; of an
 * area wider than what can be seen, how far its name is from being seen.
 */
async function offCentre(reader: Reader, place: string): Promise<number> {
  const view = reader.view();
  if (!view) return Infinity;
  const [box, free] = [await reader.mapBox(), await reader.freeOfMap()];
  /** From the middle of what is free. */
  const off = ({ lon, lat }: { lon: number; lat: number }) => {
    // The address keeps longitudes within ±180°; an area across the antimeridian may lie a turn away.
    const turn = Math.round((view.lon - lon) / 360) * 360;
    const { x, y } = pixelOf({ lon: lon + turn, lat }, view, box);
    return [Math.abs(x - free.x - free.width / 2), Math.abs(y - free.y - free.height / 2)] as const;
  };
  const [across, down] = off(middleOf(place));
  if (!areaOf(place)) return Math.hypot(across, down) / box.width;
  // No map goes so far north that Russia is in its middle: areas are in the middle across.
  const { label, degrees } = extentOf(place);
  const isWider = (degrees / 360) * worldWidth(view.zoom) > free.width;
  return (isWider ? Math.max(0, off(label)[0] - free.width / 2) : across) / box.width;
}

test('a flight ends with the marker in the middle, and the text stays where it was', async ({
  reader,
}) => {
  test.skip(!reader.touch, 'a small map flies as a large one, and software draws it sooner');
  await reader.page.emulateMedia({ reducedMotion: 'no-preference' });
  // On a slow machine the map's names are placed over several frames, of 2 ms each.
  await reader.page.addInitScript(() => {
    const now = performance.now.bind(performance);
    let late = 0;
    performance.now = () => now() + (late += 3);
  });
  await reader.open();
  await reader.waitForMap('idle');
  const mention = reader.mention('tartous');
  await mention.scrollIntoViewIfNeeded();
  const before = await reader.boxOf(mention);
  await mention.click();
  // The address tells each view once the map has come there.
  await expect.poll(() => reader.view()).not.toBeNull();
  const [box, middle, dot] = [
    await reader.mapBox(),
    await reader.middleOfMap(),
    await reader.boxOf(reader.map.locator('[data-mark="tartous"] .dot')),
  ];
  const [x, y] = [dot.x + dot.width / 2, dot.y + dot.height / 2];
  expect(Math.abs(x - middle.x)).toBeLessThanOrEqual(0.05 * box.width);
  expect(Math.abs(y - middle.y)).toBeLessThanOrEqual(0.05 * box.width);
  expect(await reader.boxOf(mention)).toEqual(before);
});

test('mentions tell their sense by eye and by ear; passages show all their places @full:phone', async ({
  reader,
}) => {
  await reader.openEither();
  const line = async (place: string, sense: string) => {
    const mention = reader.page
      .locator(`[data-passage] [data-place="${place}"][data-sense="${sense}"]`)
      .first();
    const style = await mention.evaluate((one) => getComputedStyle(one).textDecorationStyle);
    return { style, words: await mention.getAttribute('aria-label') };
  };
  expect(await line('moscow', 'place')).toEqual({
    style: 'solid',
    words: 'Moscow (the place)',
  });
  expect(await line('moscow', 'government')).toEqual({
    style: 'dotted',
    words: 'Moscow (the government)',
  });
  expect(await line('damascus', 'mixed')).toEqual({
    style: 'dashed',
    words: 'Damascus (the place and its government)',
  });

  await test.step('a click on a passage shows all its places on the map', async () => {
    await reader.passage(22).getByRole('button').click();
    await reader.waitForStillMap();
    await reader.expectMarked(['22']);
    expect(reader.url().searchParams.get('passage')).toBe('22');
    const map = await reader.mapBox();
    for (const id of ['jobar', 'damascus']) {
      const dot = await reader.boxOf(reader.map.locator(`[data-mark="${id}"] .dot`));
      expect(dot.x).toBeGreaterThan(map.x);
      expect(dot.x).toBeLessThan(map.x + map.width);
      expect(dot.y).toBeGreaterThan(map.y);
      expect(dot.y).toBeLessThan(map.y + map.height);
      await expect(reader.map.locator(`[data-mark="${id}"]`)).toHaveClass(/active/);
    }
    await expect(reader.map.locator('[data-mark="moscow"]')).not.toHaveClass(/active/);

    // The words themselves do the same, without the button.
    await reader
      .passage(21)
      .locator('.quoted')
      .click({ position: { x: 6, y: 12 } });
    await reader.expectMarked(['21']);
  });

  await test.step('the dateline says that the report was filed there', async () => {
    const dateline = reader.passage(4).locator('[data-place="erbil"]');
    await expect(dateline).toHaveAccessibleName(/where the report was filed/);
    await dateline.click();
    await expect(reader.card('erbil')).toContainText('where the report was filed');
  });
});

test('next and previous walk through the passages of a place @full:phone', async ({ reader }) => {
  await reader.openEither('?place=damascus');
  const card = reader.card('damascus');
  const next = card.getByRole('button', { name: 'Next passage' });
  // The first is quoted already.
  await expect(card.locator('.current')).toHaveAttribute('data-line', '4');
  const walked: string[] = [];
  for (let i = 0; i < 5; i++) {
    await next.click();
    const current = card.locator('.current');
    await expect(current).toHaveCount(1);
    walked.push((await current.getAttribute('data-line')) ?? '');
    await expect(reader.page.locator('[data-passage] [aria-current]')).toBeInViewport();
  }
  expect(walked).toEqual(['7', '11', '22', '26', '27']);
  await expect(next).toBeDisabled();
  await card.getByRole('button', { name: 'Previous passage' }).click();
  await expect(card.locator('.current')).toHaveAttribute('data-line', '26');
  // Each passage is a door too.
  await card.locator('[data-line="11"] button').click();
  await expect(card.locator('blockquote')).toHaveAttribute('data-quoted', '11');
  await expect(reader.passage(11).locator('[aria-current]')).toBeInViewport();
});
