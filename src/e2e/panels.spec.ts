import { PALETTES } from '../lib/model/palette';
import { expectAccessible } from './axe';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { LAND } from './mapColours';
import { rgb } from './png';

const press = (reader: Reader, name: 'Places' | 'Timeline' | 'Layers') =>
  reader.page.getByRole('button', { name, exact: true }).click();

/** At one size: it is the words and controls that axe looks at. */
const expectPanelAccessible = async (reader: Reader, panel: string) => {
  if (!reader.touch) await expectAccessible(reader.page, { within: panel });
};
const listedIds = (reader: Reader) =>
  reader.page
    .locator('[data-listed]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-listed')));
/** The first places of the list, now or soon. */
const expectListed = (reader: Reader, first: readonly string[]) =>
  expect
    .poll(async () => (await listedIds(reader)).slice(0, first.length), { intervals: [50] })
    .toEqual(first);

test('the list of places finds, sorts and narrows; text and map follow @full:phone', async ({
  reader,
  page,
}) => {
  await reader.openEither();
  await press(reader, 'Places');
  await expectListed(reader, ['moscow', 'syria', 'russia', 'erbil']);
  await expectPanelAccessible(reader, '[data-places-panel]');

  for (const [typed, id] of [
    ['Tartus', 'tartous'],
    ['طرطوس', 'tartous'],
    ['As-Suwayda', 'sweida'],
    ['Khmeimim', 'hmeimim'],
    ['hewler', 'erbil'],
  ] as const)
    await test.step(`${typed} finds its place, whatever its language and spelling`, async () => {
      await page.getByLabel('Find a place').fill(typed);
      await expect.poll(() => listedIds(reader), { message: typed }).toContain(id);
      await expect(reader.mention(id)).not.toHaveClass(/out/);
      await expect(reader.mention('moscow')).toHaveClass(/out/);
      await expect(reader.map.locator(`[data-mark="${id}"]`)).not.toHaveClass(/out/);
      await expect(reader.map.locator('[data-mark="moscow"]')).toHaveClass(/out/);
      await expect(reader.label('moscow').locator('..')).toHaveClass(/out/);
      await page.getByRole('button', { name: 'Show all' }).click();
      await expect(reader.mention('moscow')).not.toHaveClass(/out/);
      await expect(reader.map.locator('[data-mark="moscow"]')).not.toHaveClass(/out/);
    });

  await test.step('kinds and senses narrow together, and nothing found is said', async () => {
    await page.getByText('Filter by kind and meaning').click();
    await page.getByRole('checkbox', { name: /^the government/ }).check();
    await page.getByRole('checkbox', { name: /^city or town/ }).check();
    await expect.poll(() => listedIds(reader)).toEqual(['moscow', 'damascus']);
    await expect(page.locator('[data-places-panel] [role=status]')).toContainText('2 of');
    await page.getByLabel('Find a place').fill('erbil');
    await expect(page.locator('[data-places-panel]')).toContainText('No place of the story');
    // Closing the panel lets everything be seen again.
    await press(reader, 'Places');
    await expect(reader.mention('moscow')).not.toHaveClass(/out/);
  });

  await test.step('countries alone: they are named and lit, all else is faint', async () => {
    await press(reader, 'Places');
    await page.getByText('Filter by kind and meaning').click();
    await page.getByRole('checkbox', { name: /^country/ }).check();
    await expect.poll(() => listedIds(reader)).toEqual(['syria', 'russia', 'israel', 'iran']);
    const name = (id: string) => reader.map.locator(`[data-caption="${id}"]`);
    for (const id of ['syria', 'russia']) {
      await expect(reader.mention(id)).not.toHaveClass(/out/);
      await expect(name(id)).not.toHaveClass(/out/);
    }
    // No opening view has the room for all of the story's areas: those that are left are named.
    for (const id of ['israel', 'iran']) await expect(name(id)).toHaveCount(1);
    await expect(reader.mention('damascus')).toHaveClass(/out/);
    await expect(reader.map.locator('[data-mark="damascus"]')).toHaveClass(/out/);
    await expect(name('eastern-mediterranean')).toHaveClass(/out/);
    await press(reader, 'Places');
    for (const id of ['israel', 'iran']) await expect(name(id)).toHaveCount(0);
  });

  await test.step('a sense in the key singles out the names of that sense, and lets them go', async () => {
    const key = page.locator('[data-key="government"]');
    const government = page.locator('[data-mention="p6-moscow"]');
    await key.click();
    await expect(key).toHaveAttribute('aria-pressed', 'true');
    await expect(reader.mention('moscow')).toHaveClass(/out/);
    await expect(government).not.toHaveClass(/out/);
    await expect(reader.map.locator('[data-mark="moscow"]')).not.toHaveClass(/out/);
    await expect(reader.map.locator('[data-mark="erbil"]')).toHaveClass(/out/);
    await key.click();
    await expect(reader.mention('moscow')).not.toHaveClass(/out/);
    await expect(reader.map.locator('[data-mark="erbil"]')).not.toHaveClass(/out/);
  });

  await test.step('by the article, by name, and by distance from the selected place', async () => {
    await press(reader, 'Places');
    await expectListed(reader, ['moscow', 'syria', 'russia', 'erbil']);
    await page.locator('[data-listed="damascus"]').click();
    await expect(reader.card('damascus')).toBeVisible();
    await reader.press('Escape');
    await page.getByLabel('Sort by').selectOption('name');
    await expectListed(reader, ['syrian-coast']);
    await page.locator('[data-listed="damascus"]').click();
    await page.getByLabel('Sort by').selectOption('distance');
    await expectListed(reader, ['damascus', 'syria', 'jobar']);
    await expect(page.locator('[data-listed="syria"]')).toContainText('Damascus lies in it');
  });
});

test('the timeline dates as the article does; an event is a door, a span narrows all @full:phone', async ({
  reader,
  page,
}) => {
  await reader.openEither();
  await press(reader, 'Timeline');
  const events = page.locator('[data-event]');
  await expect(events).toHaveCount(9);
  await expect(page.locator('[data-event="sanctions"]')).toContainText('May 2025');
  await expect(page.locator('[data-event="delegation"]')).toContainText('September 2025');
  await expect(page.locator('[data-event="meeting"]')).toContainText('15 October 2025');
  await expect(page.locator('[data-event="coast"]')).toContainText('Perhaps 2025');
  await expect(page.locator('[data-event="flight"]')).toContainText('Not dated');
  await expectPanelAccessible(reader, '[data-timeline]');

  await test.step('a span of months narrows text, map and timeline', async () => {
    await page.getByRole('slider', { name: /^To / }).focus();
    // Back from December to September: the days of October are out, the vague year is not.
    await reader.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    await expect(page.locator('[data-timeline] [role=status]')).toContainText('5 of 9 events');
    await expect(page.locator('[data-event="delegation"]')).not.toHaveAttribute('data-out');
    await expect(page.locator('[data-event="meeting"]')).toHaveAttribute('data-out');
    await expect(reader.mention('sweida')).not.toHaveClass(/out/);
    await expect(reader.mention('kremlin')).toHaveClass(/out/);
    await expect(reader.map.locator('[data-mark="kremlin"]')).toHaveClass(/out/);
  });

  await test.step('an event opens its place and passage', async () => {
    await page.locator('[data-event="delegation"]').click();
    await expect(reader.card('damascus')).toBeVisible();
    expect(reader.url().searchParams.get('mention')).toBe('p27-damascus');
    await expect(reader.passage(27)).toBeInViewport();
  });
});

test('the legend turns layers on and off, on the map and in the picture @full:desktop', async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  await press(reader, 'Layers');
  const legend = page.locator('[data-layers-panel]');
  await expect(legend).toContainText('not the way taken');
  await expectPanelAccessible(reader, '[data-layers-panel]');
  const colour = rgb(PALETTES.light.route);
  // Names of seas share the colour, so what remains is some of it.
  const onMap = async () => (await reader.mapScreenshot()).shareOf(colour, undefined, 10);
  const before = await onMap();
  if (!reader.touch) expect(await routesInPicture(reader)).toBeGreaterThan(0);

  await test.step('a layer can be singled out: areas are filled, dots are faint', async () => {
    const ofLand = async () => (await reader.mapScreenshot()).shareOf(LAND, undefined, 3);
    const whole = await ofLand();
    const only = legend.getByRole('button', { name: 'Only these: Areas' });
    await only.click();
    await expect.poll(ofLand).toBeLessThan(0.8 * whole);
    await expect(reader.map.locator('[data-mark="moscow"]')).toHaveClass(/out/);
    await expect(reader.mention('syria')).not.toHaveClass(/out/);
    await legend.getByRole('button', { name: 'Only these: Journeys' }).click();
    await expect(only).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('[data-route="visit"]')).toHaveClass(/active/);
    // Closed, nothing would say why things are faint.
    await press(reader, 'Layers');
    await expect(reader.map.locator('[data-mark="erbil"]')).not.toHaveClass(/out/);
    await expect(page.locator('[data-route="visit"]')).not.toHaveClass(/active/);
    await press(reader, 'Layers');
    await expect.poll(ofLand).toBeCloseTo(whole, 1);
  });

  await legend.getByRole('checkbox', { name: 'Journeys' }).uncheck();
  await expect.poll(onMap).toBeLessThan(0.8 * before);
  await legend.getByRole('checkbox', { name: 'Places' }).uncheck();
  await expect(reader.label('moscow')).toHaveCount(0);
  if (!reader.touch) expect(await routesInPicture(reader)).toBe(0);

  await legend.getByRole('checkbox', { name: 'Places' }).check();
  await legend.getByRole('checkbox', { name: 'Labels' }).uncheck();
  // The dot is still a door.
  const dot = await reader.map.locator('[data-mark="erbil"]').boundingBox();
  await reader.clickAt({ x: dot?.x ?? NaN, y: dot?.y ?? NaN });
  await expect(reader.card('erbil')).toBeVisible();
});

/** How much of the studio's picture is of the routes' colour, where nothing else has it. */
async function routesInPicture(reader: Reader): Promise<number> {
  const picture = await reader.previewPicture();
  // Between the Black Sea's name and Volgograd there is nothing but the arcs.
  const share = picture.width / 1600;
  const steppe = { x: 810 * share, y: 240 * share, width: 90 * share, height: 300 * share };
  return picture.shareOf(rgb(PALETTES.light.route), steppe, 10);
}
