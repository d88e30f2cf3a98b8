import { booleanPointInPolygon } from '@turf/turf';
import type { Locator } from '@playwright/test';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { areaOf, place } from './story';
import { pixelOf, positionOf, type Box } from './view';

/**
 * What the map must show at each passage of the first story, read by hand: framed, and what may stand
 * at the edge. The headline and the standfirst have the opening view.
 */
const VIEWS: Record<number, { framed: string[]; edge?: string[]; named?: string[] }> = {
  4: { framed: ['moscow', 'damascus'], edge: ['erbil', 'syria'] },
  6: {
    framed: ['kremlin', 'tartous', 'hmeimim', 'latakia', 'eastern-mediterranean', 'syria'],
    edge: ['moscow', 'russia'],
  },
  7: { framed: ['damascus', 'russia'], edge: ['moscow'] },
  11: { framed: ['moscow', 'damascus'] },
  14: { framed: ['syria'], edge: ['moscow', 'russia'] },
  19: { framed: ['moscow', 'israel'], named: ['syria'] },
  21: { framed: ['syrian-coast', 'sweida'], named: ['syria'] },
  22: { framed: ['jobar', 'damascus'], edge: ['russia', 'iran'] },
  26: { framed: ['damascus', 'syria'] },
  27: { framed: ['damascus', 'syria'], edge: ['moscow', 'russia'] },
  28: { framed: ['kremlin', 'syria'] },
  31: { framed: ['moscow', 'syria'] },
};
/** Shown whole; and the one passage that is about something smaller than a city. */
const WHOLE: Record<number, string> = { 14: 'syria', 26: 'syria', 27: 'syria' };
const CLOSE = 22;
/** The part of the map that is a fair part of an area. */
const FAIR = 0.05;

const inside = (inner: Box, outer: Box) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The boxes of what is visible. */
const boxesOf = (locator: Locator) =>
  locator
    .filter({ visible: true })
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box));

/** The map as it stands: its box, and the boxes of the controls and credits upon it. */
async function mapOf(reader: Reader) {
  const pane = await reader.mapBox();
  const covers = await boxesOf(
    reader.map.locator('button, [title="True at the middle of the map"]'),
  );
  const free = (box: Box) => inside(box, pane) && !covers.some((cover) => meet(box, cover));
  const boxOf = async (selector: string): Promise<Box | null> => {
    const [box] = await boxesOf(reader.map.locator(selector));
    return box ?? null;
  };
  return { pane, free, boxOf };
}

/** Whether a place is to be seen: a point by its dot, an area by its name. */
async function sees(reader: Reader, id: string): Promise<boolean> {
  const { free, boxOf } = await mapOf(reader);
  const box = await boxOf(areaOf(id) ? `[data-caption="${id}"] a` : `[data-mark="${id}"] .dot`);
  return box !== null && free(box);
}

/** No name of an area is cut by the edge of the map. */
async function expectNamesWhole(reader: Reader, when: string): Promise<void> {
  const pane = await reader.mapBox();
  await expect
    .poll(async () => {
      const names = await boxesOf(reader.map.locator('[data-caption] a'));
      return names.every((name) => inside(name, pane));
    }, `${when}: names are whole`)
    .toBe(true);
}

/** How much of the map is an area's land, and whether all of it is there. */
function partOf(id: string, reader: Reader, pane: Box): { share: number; whole: boolean } {
  const [view, area] = [reader.view(), areaOf(id)];
  if (!view || !area) throw new Error(`no view, or no area ${id}`);
  const steps = Array.from({ length: 60 }, (_, i) => (i + 0.5) / 60);
  const positions = steps.flatMap((x) =>
    steps.map((y) =>
      positionOf({ x: pane.x + x * pane.width, y: pane.y + y * pane.height }, view, pane),
    ),
  );
  // Not the feature: Turf takes its bbox across 180° for an empty one.
  const on = positions.filter(({ lon, lat }) => booleanPointInPolygon([lon, lat], area.geometry));
  const [west = 0, south = 0, east = 0, north = 0] = area.bbox ?? [];
  const [start, end] = [
    pixelOf({ lon: west, lat: north }, view, pane),
    pixelOf({ lon: east, lat: south }, view, pane),
  ];
  const box = { x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y };
  return { share: on.length / positions.length, whole: west < east && inside(box, pane) };
}

for (const [width, height, tag] of [
  [1440, 900, ''],
  [1024, 768, ' @full'],
  [390, 844, ''],
] as const)
  test(`each passage’s map shows what the passage is about, at ${width}×${height}${tag}`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width, height });
    // The drawn map, whose markers can be measured; the live one has the same camera. Nothing is
    // waited for there, so that no word about it comes to cover the map.
    await reader.openWithoutWebGL();
    await expectNamesWhole(reader, 'the opening view');
    for (const id of ['syria', 'russia'])
      await expect.poll(() => sees(reader, id), `the opening view: ${id}`).toBe(true);
    for (const [line, { framed, edge = [], named = [] }] of Object.entries(VIEWS)) {
      await reader.passage(line).getByRole('button').click();
      await expect(reader.passage(line)).toHaveAttribute('data-active', '');
      const pane = await reader.mapBox();
      for (const id of [...framed, ...named])
        await expect.poll(() => sees(reader, id), `p${line}: ${id}`).toBe(true);
      for (const id of framed.filter((one) => areaOf(one))) {
        const { share, whole } = partOf(id, reader, pane);
        expect(whole || share >= FAIR, `p${line}: a fair part of ${id}, ${share}`).toBe(true);
        if (WHOLE[Number(line)] === id) expect(whole, `p${line}: ${id} whole`).toBe(true);
      }
      for (const id of edge) {
        const pointer = reader.map.locator(`[data-edge="${id}"]`);
        expect((await sees(reader, id)) || (await pointer.isVisible()), `p${line}: ${id}`).toBe(
          true,
        );
      }
      await expectNamesWhole(reader, `p${line}`);
      const zoom = reader.view()?.zoom ?? 0;
      if (Number(line) === CLOSE) expect(zoom, `p${line}`).toBeGreaterThan(8);
      else expect(zoom, `p${line}`).toBeLessThanOrEqual(5.5);
    }
  });

test('a pointer at the edge leads to what the view leaves out', async ({ page, reader }) => {
  await reader.openWithoutWebGL();
  await reader.passage(22).getByRole('button').click();
  const pointer = reader.map.locator('[data-edge="iran"]');
  await expect(pointer).toHaveAccessibleName(/Iran/);
  await pointer.focus();
  await page.keyboard.press('Enter');
  await expect(reader.card('iran')).toBeVisible();
  await expect.poll(() => sees(reader, 'iran')).toBe(true);
  await expect(pointer).toHaveCount(0);
  // The keyboard goes on in the card, and comes back to the name in the text.
  await expect(reader.card('iran').locator('h2')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(reader.passage(22).locator('[data-mention="p22-iran"]')).toBeFocused();
});

for (const [width, height, tag] of [
  [600, 400, ' @full'],
  [320, 500, ''],
  [1024, 768, ' @full'],
] as const)
  test(`what was asked for is never under the card that opens, in a frame of ${width}×${height}${tag}`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width, height });
    // The drawn map, whose markers can be measured; the live one has the same camera.
    await reader.holdBasemap();
    for (const id of ['damascus', 'hmeimim', 'moscow']) {
      await reader.open(`?embed=1&place=${id}`);
      await expect(reader.card(id)).toBeVisible();
      const dot = page.locator(`[data-mark="${id}"] .dot`);
      await expect
        .poll(async () => meet(await reader.boxOf(dot), await reader.boxOf(reader.card(id))))
        .toBe(false);
      const { free } = await mapOf(reader);
      expect(free(await reader.boxOf(dot)), `${id} at ${width}×${height}`).toBe(true);
    }
    // Pressed on the map itself, a marker comes out from under its card.
    await reader.open('?embed=1#map=4/40/37.3');
    await reader.waitForMap('loading');
    await reader.marker('damascus').press('Enter');
    const dot = page.locator('[data-mark="damascus"] .dot');
    await expect(page.locator('[data-place-card], [data-group-card]')).toBeVisible();
    const card = page.locator('[data-place-card], [data-group-card]');
    await expect
      .poll(async () => meet(await reader.boxOf(dot), await reader.boxOf(card)))
      .toBe(false);
  });

test('of a country too wide for the map beside its card the name is to be seen @full', async ({
  page,
  reader,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  // The live map, which shows no more than the world's height.
  await reader.open('?place=russia');
  await reader.waitForMap('idle');
  await expect.poll(() => sees(reader, 'russia')).toBe(true);
  const name = reader.map.locator('[data-caption="russia"] a');
  expect(meet(await reader.boxOf(name), await reader.boxOf(reader.card('russia')))).toBe(false);
});

test('the map’s own way back leads to what was seen before', async ({ page, reader }) => {
  await reader.openWithoutWebGL(`#map=5/${place('erbil').lat}/${place('erbil').lon}`);
  const seen = reader.view();
  await reader.passage(4).getByRole('button').click();
  await expect.poll(() => reader.view()).not.toEqual(seen);
  await reader.passage(22).getByRole('button').click();
  await expect.poll(() => reader.view()?.zoom).toBeGreaterThan(8);
  const back = page.getByRole('button', { name: 'Back to where I was' });
  await back.click();
  await expect.poll(() => reader.view()?.zoom).toBeLessThan(5);
  await back.click();
  await expect.poll(() => reader.view()?.lat).toBeCloseTo(place('erbil').lat, 3);
  expect(reader.view()?.zoom).toBe(seen?.zoom);
  await expect(back).toBeDisabled();
});

for (const [width, height, tag] of [
  [1440, 900, ' @full'],
  [1024, 768, ' @full'],
  [390, 844, ''],
] as const)
  test(`reading on reaches each passage to the last, at ${width}×${height}${tag}`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width, height });
    await reader.openWithoutWebGL();
    const text = await reader.boxOf(page.locator('#text'));
    await page.mouse.move(text.x + 40, height - 200);
    const atEnd = () =>
      page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
    while (!(await atEnd())) {
      const before = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 200);
      await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    }
    await expect(reader.passage(31)).toHaveAttribute('data-active', '');
  });
