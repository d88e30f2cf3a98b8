import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { SEVEN } from './story';

test('each marker, clicked where it is drawn, opens its card with its passages, and marks them in the text', async ({
  reader,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  for (const [id, lines] of Object.entries(SEVEN)) {
    await reader.clickOn(reader.marker(id));
    const card = reader.card(id);
    await expect(card).toBeVisible();
    await expect(card.locator('[data-line]')).toHaveCount(lines.length);
    await expect(card.locator('[data-line]').first().locator('mark').first()).toBeVisible();
    for (const line of lines) {
      const words = (await reader.passage(line).locator('.quoted').innerText()).slice(-40);
      await expect(card.locator(`[data-line="${line}"]`)).toContainText(words);
    }
    await reader.expectMarked(lines);
    await expect(card).toContainText(/\d+\.\d{4}° N, \d+\.\d{4}° E/);
    expect(reader.url().searchParams.get('place')).toBe(id);
    await reader.press('Escape');
    await expect(reader.anyCard()).toHaveCount(0);
  }
});

for (const view of [
  '',
  '?lang=ar',
  '?lang=ru',
  '#map=5.00/34.50/36.50',
  '#map=7.00/34.20/36.20',
  '#map=12.00/55.75/37.61',
])
  test(`no marker covers another at ${view || 'the opening view'}`, async ({ reader }) => {
    test.skip(reader.touch && /ru|map=(7|12)/.test(view), 'the desktop has it');
    await reader.open(view);
    await reader.waitForMap('idle');
    const boxes = await boxesOf(reader);
    const covered = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            a.x < b.x + b.width - 1 &&
            b.x < a.x + a.width - 1 &&
            a.y < b.y + b.height - 1 &&
            b.y < a.y + a.height - 1,
        )
        .map((b) => `${a.id} and ${b.id}`),
    );
    expect(covered).toEqual([]);
  });

test('the live map takes over the drawn one without moving a marker', async ({ reader }) => {
  const release = await reader.openDrawn();
  const before = await boxesOf(reader);
  release();
  await reader.waitForMap('idle');
  const after = await boxesOf(reader);
  for (const [i, box] of before.entries()) {
    expect(Math.abs(box.x - (after[i]?.x ?? NaN))).toBeLessThanOrEqual(2);
    expect(Math.abs(box.y - (after[i]?.y ?? NaN))).toBeLessThanOrEqual(2);
  }
});

async function boxesOf(reader: Reader) {
  const markers = await reader.markers().all();
  expect(markers).toHaveLength(9);
  return Promise.all(
    markers.map(async (marker) => ({
      id: await marker.getAttribute('data-marker'),
      ...(await reader.boxOf(marker)),
    })),
  );
}

test('hovering one side shows on the other', async ({ reader }) => {
  test.skip(reader.touch, 'a finger does not hover');
  await reader.open();
  await reader.waitForMap('idle');
  await reader.mention('moscow').hover();
  await expect(reader.map.locator('[data-mark="moscow"]')).toHaveClass(/pointed/);
  await reader.marker('damascus').hover();
  await expect(reader.map.locator('[data-mark="moscow"]')).not.toHaveClass(/pointed/);
  await expect(reader.mention('damascus')).toHaveClass(/pointed/);
});

test('Escape clears, and so does a click on the empty map', async ({ reader }) => {
  await reader.open('?place=tartous');
  await reader.waitForMap('idle');
  await expect(reader.card('tartous')).toBeVisible();
  await reader.press('Escape');
  await expect(reader.anyCard()).toHaveCount(0);
  expect(reader.url().searchParams.get('place')).toBeNull();

  await reader.clickOn(reader.marker('tartous'));
  await expect(reader.card('tartous')).toBeVisible();
  const box = await reader.mapBox();
  await reader.clickMap({ x: box.width * 0.3, y: box.height * 0.75 });
  await expect(reader.anyCard()).toHaveCount(0);
  await reader.expectMarked([]);
});
