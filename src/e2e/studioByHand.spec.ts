import { readFile } from 'node:fs/promises';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { around, Picture } from './png';
import { openStudio, preview, button, handle, boundsIn, mapNow, SYRIA } from './studioMap';
import { pixelOf, viewOver } from './view';

const labelIn = (reader: Reader, id: string) =>
  reader
    .url()
    .searchParams.getAll('picture.label')
    .find((label) => label.startsWith(`${id}:`));

test('a label is dragged and nudged, and a note is placed by keys and written', async ({
  reader,
  page,
}) => {
  await openStudio(reader, SYRIA);
  const before = await reader.boxOf(handle(reader, 'sweida'));
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y - 60, { steps: 4 });
  await page.mouse.up();
  await reader.waitForPicture();
  const moved = await reader.boxOf(handle(reader, 'sweida'));
  // Offsets are whole layout pixels, of which the picture has 320.
  const pixel = (await reader.boxOf(preview(reader))).width / 320;
  expect(Math.abs(moved.x - before.x - 90)).toBeLessThan(pixel);
  expect(Math.abs(moved.y - before.y + 60)).toBeLessThan(pixel);
  const [dx = NaN, dy = NaN] = (labelIn(reader, 'sweida') ?? '').slice(7).split(',').map(Number);
  await handle(reader, 'sweida').focus();
  await reader.press('Shift+ArrowLeft', 'ArrowDown');
  await reader.waitForPicture();
  expect(labelIn(reader, 'sweida')).toBe(`sweida:${dx - 16},${dy + 2}`);

  await reader.studio.locator('.tools').getByRole('button', { name: /note/ }).press('Enter');
  await reader.press('Shift+ArrowRight', 'Enter');
  await page.keyboard.type('Russian air base');
  await reader.waitForPicture();
  await expect(preview(reader).locator('canvas')).toHaveAccessibleName(
    /A note says “Russian air base”/,
  );
  const [lon = NaN] = (reader.url().searchParams.get('picture.note') ?? '').split(',').map(Number);
  const { box, view } = await mapNow(reader);
  expect(pixelOf({ lon, lat: view.lat }, view, box).x).toBeCloseTo(box.x + 0.6 * box.width, 0);
  const point = await reader.boxOf(handle(reader, 'point 0'));
  expect(point.x + point.width / 2).toBeCloseTo(box.x + 0.6 * box.width, 0);
});

test('a country is marked by its name in the page’s words, told of, and left again @full', async ({
  reader,
}) => {
  await openStudio(reader, SYRIA);
  const field = reader.studio.getByRole('combobox', { name: 'Highlight' });
  const picture = preview(reader).locator('canvas');
  await field.fill('Lebanan');
  await field.press('Enter');
  await expect(reader.studio).toContainText(
    'There is no “Lebanan” in the list. Did you mean “Lebanon”?',
  );
  await field.fill('lebanon');
  await field.press('Enter');
  await expect(field).toHaveValue('');
  await reader.waitForPicture();
  await expect(picture).toHaveAccessibleName(/Highlighted by the editor of this map: Lebanon\./);
  expect(reader.url().searchParams.get('picture.area')).toBe('LB');
  await handle(reader, 'LB').focus();
  await reader.press('ArrowDown');
  await reader.waitForPicture();
  expect(labelIn(reader, 'LB')).toMatch(/^LB:@3[56]/);
  await reader.studio.getByRole('checkbox', { name: 'Lebanon' }).last().click();
  await expect(field).toBeFocused();
  await reader.waitForPicture();
  expect(reader.url().search).not.toContain('LB');
});

test('a label is hidden, and put back @full', async ({ reader }) => {
  await openStudio(reader, `${SYRIA}&picture.label=sweida:60,-40`);
  await handle(reader, 'sweida').focus();
  await reader.press('Delete');
  await reader.waitForPicture();
  await expect(reader.studio.locator('footer').getByRole('status')).toHaveText(
    'The label Sweida is hidden.',
  );
  await expect(handle(reader, 'sweida')).toHaveCount(0);
  await expect(preview(reader)).toBeFocused();
  await reader.studio.getByText('Labels that are shown').click();
  await reader.studio
    .getByRole('checkbox', { name: /^Sweida/ })
    .first()
    .check();
  await reader.waitForPicture();
  await button(reader, 'Put back the label Sweida').click();
  await reader.waitForPicture();
  expect(reader.url().searchParams.has('picture.label')).toBe(false);
});

test('the basemap’s towns, and places of the story, can be left out @full', async ({ reader }) => {
  const aleppo = { lon: 37.16, lat: 36.2 };
  await openStudio(reader, 'picture.bounds=35.5,35,38.5,37');
  const inkAtAleppo = async () => {
    const map = await reader.mapInPicture();
    const picture = new Picture(await readFile((await reader.saveFile()).path));
    return picture.hasInk(around(pixelOf(aleppo, viewOver(boundsIn(reader), map), map), 5), 0.05);
  };
  expect(await inkAtAleppo()).toBe(true);
  await reader.studio.getByRole('checkbox', { name: 'Other towns' }).uncheck();
  await reader.waitForPicture();
  expect(await inkAtAleppo()).toBe(false);
  await expect(handle(reader, 'latakia')).toHaveCount(1);
  await reader.studio.getByText('Places that are shown').click();
  await reader.studio.getByRole('checkbox', { name: 'Latakia (' }).last().uncheck();
  await reader.studio.getByRole('checkbox', { name: 'Latakia (' }).first().uncheck();
  await reader.waitForPicture();
  await expect(handle(reader, 'latakia')).toHaveCount(0);
  expect(reader.url().searchParams.get('picture.hidden')).toContain('latakia');
});
