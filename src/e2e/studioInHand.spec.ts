import type { Page } from '@playwright/test';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { place } from './story';
import {
  openStudio,
  shows,
  preview,
  button,
  handle,
  boundsIn,
  mapNow,
  within,
  whole,
  expectNear,
  SYRIA,
} from './studioMap';
import { pixelOf, positionOf, type Point } from './view';

test('the map goes along with a pointer that drags it, and what is under the pointer stays while the wheel zooms @full', async ({
  reader,
  page,
}) => {
  await openStudio(reader, SYRIA);
  const before = await mapNow(reader);
  // Where no label is, which would be dragged by itself.
  const [from, to] = [within(before, 0.85, 0.85), within(before, 0.65, 0.7)].map(whole) as [
    Point,
    Point,
  ];
  const held = positionOf(from, before.view, before.box);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await reader.waitForPicture();
  const dragged = await mapNow(reader);
  expect(dragged.view.zoom).toBeCloseTo(before.view.zoom, 2);
  expectNear(pixelOf(held, dragged.view, dragged.box), to);
  await expect(reader.studio.locator('[aria-live]')).toContainText('places are marked: ');

  await page.mouse.wheel(0, -150);
  // A wheel is turned without waiting for what it does.
  await expect
    .poll(async () => (await mapNow(reader)).view.zoom)
    .toBeGreaterThan(dragged.view.zoom + 0.4);
  await reader.waitForPicture();
  const zoomed = await mapNow(reader);
  expectNear(pixelOf(held, zoomed.view, zoomed.box), to);

  // All that one hand did without a break is one step.
  await button(reader, 'Undo').click();
  await reader.waitForPicture();
  expect((await mapNow(reader)).view.zoom).toBeCloseTo(dragged.view.zoom, 6);
  await button(reader, 'Undo').click();
  await reader.waitForPicture();
  expect(boundsIn(reader)).toEqual([34, 32, 40, 36]);
});

test('keys nudge and zoom the map of a place, which stays what the picture is about; each step is undone and done again @full', async ({
  reader,
  page,
}) => {
  await openStudio(reader, 'picture.place=jobar');
  await expect(shows(reader)).toHaveValue('place jobar');
  await preview(reader).focus();
  await reader.press('ArrowRight', 'ArrowRight', 'Shift+ArrowUp', '+');
  await reader.waitForPicture();
  await expect(shows(reader)).toHaveValue('bounds');
  expect(reader.url().searchParams.get('picture.place')).toBe('jobar');
  const { name } = await reader.saveFile();
  expect(name).toBe('al-sharaa-in-moscow-jobar-640x400.png');
  const nearer = (await mapNow(reader)).view;
  await preview(reader).focus();
  await reader.press('Control+z');
  await reader.waitForPicture();
  await expect(shows(reader)).toHaveValue('place jobar');
  expect(reader.url().searchParams.has('picture.bounds')).toBe(false);
  await reader.press('Control+Shift+Z');
  await reader.waitForPicture();
  expect((await mapNow(reader)).view).toEqual(nearer);
  const jobar = place('jobar');
  expect(nearer.lon).toBeGreaterThan(jobar.lon);
  expect(nearer.lat).toBeGreaterThan(jobar.lat);

  // In a field it is undone too, all that was typed at once.
  const title = reader.studio.getByRole('textbox', { name: 'Title', exact: true });
  await title.pressSequentially('Ruins');
  await reader.press('Control+z');
  await expect(title).toHaveValue('');
  await reader.press('Control+y');
  await expect(title).toHaveValue('Ruins');
  await expect(page.locator('[data-picture-studio]')).toBeVisible();
});

test('a frame is drawn by pointer or by keys, and just that is shown @full', async ({
  reader,
  page,
}) => {
  await openStudio(reader, SYRIA);
  const before = await mapNow(reader);
  await button(reader, 'Draw a frame').click();
  const [from, to] = [within(before, 0.2, 0.1), within(before, 0.6, 0.5)];
  const corners = [from, to].map((point) => positionOf(point, before.view, before.box));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // No higher than the picture's shape has it.
  await page.mouse.move(to.x, to.y - 30, { steps: 4 });
  await page.mouse.up();
  await reader.waitForPicture();
  const drawn = await mapNow(reader);
  expectNear(pixelOf(corners[0]!, drawn.view, drawn.box), within(drawn, 0, 0));
  expectNear(pixelOf(corners[1]!, drawn.view, drawn.box), within(drawn, 1, 1));
  await expect(preview(reader)).toBeFocused();

  // By keys it begins as the half about the middle: two steps of a fiftieth up, ten smaller.
  await button(reader, 'Draw a frame').press('Enter');
  await reader.press('ArrowUp', 'ArrowUp');
  for (let i = 0; i < 10; i++) await reader.press('Shift+ArrowLeft');
  const corner = positionOf(within(drawn, 0.25, 0.21), drawn.view, drawn.box);
  await reader.press('Enter');
  await reader.waitForPicture();
  const keyed = await mapNow(reader);
  expect(keyed.view.zoom).toBeCloseTo(drawn.view.zoom + Math.log2(1 / 0.3), 2);
  expectNear(pixelOf(corner, keyed.view, keyed.box), within(keyed, 0, 0));

  await button(reader, 'Draw a frame').press('Enter');
  await reader.press('ArrowUp', 'Escape');
  await expect(reader.studio).toBeVisible();
  await expect(reader.studio).toHaveAttribute('data-state', 'ready');
  expect((await mapNow(reader)).view).toEqual(keyed.view);
});

/** Opens the studio by its button; the picture that it proposes stands. */
async function openFromPage(reader: Reader, path = ''): Promise<void> {
  await reader.open(path);
  await reader.waitForMap('idle');
  await reader.openStudio();
}
const title = (reader: Reader) =>
  reader.studio.getByRole('textbox', { name: 'Title', exact: true });
const choose = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

test('what was written and chosen is there after closing and after a reload, until one starts again; a link goes before it @full', async ({
  reader,
  page,
}) => {
  await openFromPage(reader, '?passage=22');
  await expect(shows(reader)).toHaveValue('passage 22');
  await choose(page, 'For').selectOption('square');
  await title(reader).fill('Ruins');
  await reader.press('Escape');
  await reader.openStudio();
  await expect(title(reader)).toHaveValue('Ruins');
  await expect(choose(page, 'For')).toHaveValue('square');
  await reader.press('Escape');

  await openFromPage(reader, '?place=jobar');
  await expect(title(reader)).toHaveValue('Ruins');
  await expect(shows(reader)).toHaveValue('place jobar');
  await button(reader, 'Start again').click();
  await reader.waitForPicture();
  await expect(title(reader)).toHaveValue('');
  await expect(choose(page, 'For')).toHaveValue('article');
  await button(reader, 'Undo').click();
  await expect(title(reader)).toHaveValue('Ruins');
  await reader.waitForPicture();

  await openStudio(reader, 'picture.title=Linked');
  await expect(title(reader)).toHaveValue('Linked');
  await reader.press('Escape');
  await reader.waitForMap('idle');
  await reader.openStudio();
  await expect(title(reader)).toHaveValue('Ruins');
});

test('a look is kept under a name, chosen and deleted @full', async ({ reader, page }) => {
  await openStudio(reader, 'picture.theme=dark');
  const name = reader.studio.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Night desk');
  await name.press('Enter');
  await expect(reader.studio.locator('footer').getByRole('status')).toHaveText(
    '“Night desk” is kept on this device.',
  );
  await reader.open('?picture=1&picture.size=320x200');
  await reader.waitForPicture();
  await choose(page, 'Preset').selectOption('Night desk');
  await reader.waitForPicture();
  const asked = reader.url().searchParams;
  expect(asked.get('picture.theme')).toBe('dark');
  expect(asked.get('picture.size')).toBe('640x400');
  expect(asked.get('picture.without')).toBe('title,legend,scale,source');
  await button(reader, 'Delete “Night desk”').click();
  await expect(choose(page, 'Preset')).toHaveCount(0);
  await page.reload();
  await reader.waitForPicture();
  await expect(choose(page, 'Preset')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('two fingers zoom the map about what is between them; one that meets a label moves the map @full', async ({
    reader,
    page,
  }) => {
    await openStudio(reader, SYRIA);
    const before = await mapNow(reader);
    const middle = whole(within(before, 0.5, 0.5));
    const held = positionOf(middle, before.view, before.box);
    const browser = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: Point[]) =>
      browser.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
      });
    const apart = (by: number): [Point, Point] => [
      { x: middle.x - by, y: middle.y },
      { x: middle.x + by, y: middle.y },
    ];
    await touch('touchStart', ...apart(40));
    for (const by of [50, 60, 70, 80]) await touch('touchMove', ...apart(by));
    await touch('touchEnd');
    await expect
      .poll(async () => (await mapNow(reader)).view.zoom)
      .toBeGreaterThan(before.view.zoom + 0.9);
    await reader.waitForPicture();
    const zoomed = await mapNow(reader);
    expect(zoomed.view.zoom).toBeCloseTo(before.view.zoom + 1, 1);
    const { x, y } = pixelOf(held, zoomed.view, zoomed.box);
    expect(Math.hypot(x - middle.x, y - middle.y)).toBeLessThan(2);

    const label = await reader.boxOf(handle(reader, 'damascus'));
    const on = whole({ x: label.x + label.width / 2, y: label.y + label.height / 2 });
    await touch('touchStart', on);
    for (const far of [10, 20, 30]) await touch('touchMove', { x: on.x, y: on.y - far });
    await touch('touchEnd');
    await expect.poll(async () => (await mapNow(reader)).view.lat).toBeLessThan(zoomed.view.lat);
    await reader.waitForPicture();
    expect(reader.url().searchParams.has('picture.label')).toBe(false);
  });

  test('the menu is in the window, and all that is pressed is as large as a finger', async ({
    reader,
  }) => {
    await openStudio(reader, SYRIA);
    await reader.studio.getByText('More…').tap();
    const menu = await reader.boxOf(reader.studio.locator('.menu'));
    expect(menu.x).toBeGreaterThanOrEqual(0);
    expect(menu.x + menu.width).toBeLessThanOrEqual(390);
    expect(menu.y).toBeGreaterThanOrEqual(0);
    const small = await reader.studio
      .locator(
        'button:not([data-handle]), select, summary, label.tick, input:not([type=checkbox], [type=file])',
      )
      .filter({ visible: true })
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 44)
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
  });
});
