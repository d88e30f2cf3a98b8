import AxeBuilder from '@axe-core/playwright';
import { PALETTES } from '../lib/model/palette';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { rgb } from './png';

async function openPanel(
  reader: Reader,
  name: 'Places' | 'Timeline' | 'Layers' | 'Measure',
): Promise<void> {
  await reader.open();
  await reader.waitForMap('idle');
  await reader.page.getByRole('button', { name, exact: true }).click();
}
const listedIds = (reader: Reader) =>
  reader.page
    .locator('[data-listed]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-listed')));
/** The first places of the list, now or soon. */
const expectListed = (reader: Reader, first: readonly string[]) =>
  expect
    .poll(async () => (await listedIds(reader)).slice(0, first.length), { intervals: [50] })
    .toEqual(first);

test('a name in any language and spelling finds its place, in the list, in the text and on the map', async ({
  reader,
}) => {
  await openPanel(reader, 'Places');
  for (const [typed, id] of [
    ['Tartus', 'tartous'],
    ['طرطوس', 'tartous'],
    ['As-Suwayda', 'sweida'],
    ['Khmeimim', 'hmeimim'],
    ['hewler', 'erbil'],
  ] as const) {
    await reader.page.getByLabel('Find a place').fill(typed);
    await expect.poll(() => listedIds(reader), { message: typed }).toContain(id);
    await expect(reader.mention(id)).not.toHaveClass(/out/);
    await expect(reader.mention('moscow')).toHaveClass(/out/);
    await expect(reader.map.locator(`[data-mark="${id}"]`)).not.toHaveClass(/out/);
    await expect(reader.map.locator('[data-mark="moscow"]')).toHaveClass(/out/);
    await reader.page.getByRole('button', { name: 'Show all' }).click();
    await expect(reader.mention('moscow')).not.toHaveClass(/out/);
    await expect(reader.map.locator('[data-mark="moscow"]')).not.toHaveClass(/out/);
  }
});

test('places sort by the article, by name, and by distance from the selected one', async ({
  reader,
  page,
}) => {
  await openPanel(reader, 'Places');
  await expectListed(reader, ['moscow', 'syria', 'russia', 'erbil']);
  await page.locator('[data-listed="damascus"]').click();
  await expect(reader.card('damascus')).toBeVisible();
  await reader.press('Escape');
  await page.getByLabel('Sort by').selectOption('name');
  await expectListed(reader, ['syrian-coast']);
  await page.locator('[data-listed="damascus"]').click();
  await page.getByLabel('Sort by').selectOption('distance');
  await expectListed(reader, ['damascus', 'jobar']);
});

test('kinds and senses narrow together, and nothing found is said', async ({ reader, page }) => {
  await openPanel(reader, 'Places');
  await page.getByText('Narrow by kind and sense').click();
  await page.getByRole('checkbox', { name: /^the government/ }).check();
  await page.getByRole('checkbox', { name: /^capital city/ }).check();
  await expect.poll(() => listedIds(reader)).toEqual(['moscow', 'damascus']);
  await expect(page.locator('[data-places-panel] [role=status]')).toContainText('2 of');
  await page.getByLabel('Find a place').fill('erbil');
  await expect(page.locator('[data-places-panel]')).toContainText('No place of the story');
  // Closing the panel lets everything be seen again.
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await expect(reader.mention('moscow')).not.toHaveClass(/out/);
});

test('the timeline dates as the article does, and an event opens its place and passage', async ({
  reader,
  page,
}) => {
  await openPanel(reader, 'Timeline');
  const events = page.locator('[data-event]');
  await expect(events).toHaveCount(7);
  await expect(page.locator('[data-event="delegation"]')).toContainText('September 2025');
  await expect(page.locator('[data-event="meeting"]')).toContainText('15 October 2025');
  await expect(page.locator('[data-event="coast"]')).toContainText('Perhaps 2025');
  await expect(page.locator('[data-event="flight"]')).toContainText('Not dated');
  await page.locator('[data-event="delegation"]').click();
  await expect(reader.card('damascus')).toBeVisible();
  expect(reader.url().searchParams.get('mention')).toMatch(/^p27\./);
  await expect(reader.passage(27)).toBeInViewport();
});

test('a span of months narrows text, map and timeline', async ({ reader, page }) => {
  await openPanel(reader, 'Timeline');
  const until = page.getByRole('slider', { name: /^To / });
  await until.focus();
  // Back from December to September: the days of October are out, the vague year is not.
  await reader.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect(page.locator('[data-timeline] [role=status]')).toContainText('3 of 7 events');
  await expect(page.locator('[data-event="delegation"]')).not.toHaveAttribute('data-out');
  await expect(page.locator('[data-event="meeting"]')).toHaveAttribute('data-out');
  await expect(reader.mention('sweida')).not.toHaveClass(/out/);
  await expect(reader.mention('kremlin')).toHaveClass(/out/);
  await expect(reader.map.locator('[data-mark="kremlin"]')).toHaveClass(/out/);
});

test('axe finds nothing wrong with any panel', async ({ reader, page }) => {
  test.skip(reader.touch, 'the same at each size');
  await reader.open();
  await reader.waitForMap('idle');
  for (const [name, holds] of [
    ['Places', '[data-listed]'],
    ['Timeline', '[data-event]'],
    ['Layers', '[data-layers-panel]'],
    ['Measure', '[data-measure]'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator(holds).first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
});

test('the legend turns layers on and off, on the map and in the picture', async ({
  reader,
  page,
}) => {
  await openPanel(reader, 'Layers');
  const legend = page.locator('[data-layers-panel]');
  const colour = rgb(PALETTES.light.route);
  // Names of seas share the colour, so what remains is some of it.
  const onMap = async () => (await reader.mapScreenshot()).shareOf(colour, undefined, 10);
  // Between the Black Sea's name and Volgograd there is nothing but the arcs.
  const steppe = { x: 810, y: 240, width: 90, height: 300 };
  const inPicture = async () => (await reader.savePicture()).picture.shareOf(colour, steppe, 10);
  const before = [await onMap(), await inPicture()] as const;
  await expect(legend).toContainText('not the way taken');

  await legend.getByRole('checkbox', { name: 'Journeys' }).uncheck();
  await expect.poll(onMap).toBeLessThan(0.7 * before[0]);
  await legend.getByRole('checkbox', { name: 'Places' }).uncheck();
  await expect(reader.marker('moscow')).toBeHidden();
  expect(await inPicture()).toBe(0);
  expect(before[1]).toBeGreaterThan(0);

  await legend.getByRole('checkbox', { name: 'Places' }).check();
  await legend.getByRole('checkbox', { name: 'Labels' }).uncheck();
  // The dot is still a door.
  const dot = await reader.map.locator('[data-mark="erbil"]').boundingBox();
  await reader.clickAt({ x: dot?.x ?? NaN, y: dot?.y ?? NaN });
  await expect(reader.card('erbil')).toBeVisible();
});
