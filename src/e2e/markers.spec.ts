import type { Locator } from '@playwright/test';
import type { Reader } from './driver';
import { PALETTES } from '../lib/model/palette';
import { expect, test } from './fixtures';
import { around, rgb, type Rgb } from './png';
import { SEVEN } from './story';

const ACCENT = rgb(PALETTES.light.accent);
const INK = rgb(PALETTES.light.ink);

test('each marker, clicked where it is drawn, opens its card with its passages, and marks them in the text @full:phone', async ({
  reader,
}) => {
  await reader.openEither();
  /** Words as they are seen, without the dots of a cut. */
  const wordsOf = async (of: Locator) =>
    (await of.innerText()).replace(/\s+/g, ' ').replace(/^…|…$/g, '').trim();
  for (const [id, lines] of Object.entries(SEVEN)) {
    await reader.chooseOnMap(id);
    const card = reader.card(id);
    await expect(card).toBeVisible();
    const textOf = (line: number) => wordsOf(reader.passage(line).locator('.quoted'));
    // Of the first passage the sentence, of each a line, where there are several.
    const quotation = card.locator('blockquote');
    await expect(quotation.locator('mark').first()).toBeVisible();
    expect(await textOf(lines[0])).toContain(await wordsOf(quotation));
    const listed = card.locator('[data-line]');
    await expect(listed).toHaveCount(lines.length > 1 ? lines.length : 0);
    for (const [i, line] of [...(await listed.all()).entries()]) {
      await expect(line).toHaveAttribute('data-line', String(lines[i]));
      expect(await textOf(lines[i] ?? NaN)).toContain(await wordsOf(line.locator('.snippet')));
    }
    await reader.expectMarked(lines);
    await expect(card).toContainText(/\d+\.\d{4}° N, \d+\.\d{4}° E/);
    expect(reader.url().searchParams.get('place')).toBe(id);
    await reader.press('Escape');
    await expect(reader.anyCard()).toHaveCount(0);
    expect(reader.url().searchParams.get('place')).toBeNull();
    await reader.map.getByRole('button', { name: 'Whole story', exact: true }).click();
    await reader.waitForStillMap();
  }

  await test.step('hovering one side shows on the other', async () => {
    if (reader.touch) return;
    await reader.mention('moscow').hover();
    await expect(reader.map.locator('[data-mark="moscow"]')).toHaveClass(/pointed/);
    await reader.label('erbil').hover();
    await expect(reader.map.locator('[data-mark="moscow"]')).not.toHaveClass(/pointed/);
    await expect(reader.mention('erbil')).toHaveClass(/pointed/);
  });

  await test.step('a click on the empty map clears too', async () => {
    await reader.chooseOnMap('tartous');
    await expect(reader.card('tartous')).toBeVisible();
    // The desert south of Iraq, of which the story says nothing.
    await reader.goTo('7.00/31.00/43.00');
    const { width, height } = await reader.mapBox();
    await reader.clickMap({ x: width / 2, y: height / 2 });
    await expect(reader.anyCard()).toHaveCount(0);
    await reader.expectMarked([]);
  });
});

test('dots that lie on one another open the list of what lies there, a label its own place @full:phone', async ({
  reader,
}) => {
  await reader.openEither();
  const list = reader.page.locator('[data-group-card]');
  // One after the other far apart: two taps on one spot are MapLibre's zoom.
  for (const [id, city, part] of [
    ['moscow', 'moscow', 'kremlin'],
    ['damascus', 'damascus', 'jobar'],
    ['kremlin', 'moscow', 'kremlin'],
    ['jobar', 'damascus', 'jobar'],
  ] as const) {
    const dot = await reader.boxOf(reader.map.locator(`[data-mark="${id}"] .dot`));
    await reader.clickAt({ x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 });
    const members = list.locator('[data-member]');
    await expect(members).not.toHaveCount(0);
    const listed = await members.evaluateAll((all) => all.map((one) => one.dataset['member']));
    // The city comes before what lies in it.
    expect(listed.filter((one) => one === city || one === part)).toEqual([city, part]);
    await reader.press('Escape');
    await expect(list).toHaveCount(0);
    await reader.map.getByRole('button', { name: 'Whole story', exact: true }).click();
    await reader.waitForStillMap();
  }
  await reader.chooseOnMap('kremlin');
  await expect(reader.card('kremlin')).toBeVisible();
});

test('the dot of what a passage names lies above its neighbours’ @full:desktop', async ({
  reader,
}) => {
  await reader.open('?passage=4');
  await reader.waitForMap('idle');
  const { x, y } = await middleOfDot(reader, 'damascus');
  const share = async (colour: Rgb) =>
    (await reader.mapScreenshot('dot')).shareOf(colour, around({ x, y }, 3), 40);
  // A capital's mark has a ring in it.
  await expect.poll(() => share(ACCENT)).toBeGreaterThan(0.2);
  expect(await share(INK), 'nothing of another dot lies upon it').toBe(0);
});

test('the dot of a chosen place lies above its neighbours’ @full', async ({ reader }) => {
  await reader.open('?place=hmeimim#map=4/35/37');
  await reader.waitForMap('idle');
  const { x, y } = await middleOfDot(reader, 'hmeimim');
  // At its edges too: nothing lies upon it.
  for (const dy of [-3, 0, 3])
    await expect
      .poll(async () =>
        (await reader.mapScreenshot('dot')).shareOf(ACCENT, around({ x, y: y + dy }, 0), 40),
      )
      .toBe(1);
});

/** Of a place's dot on the live map alone, CSS pixels from the map's corner. */
async function middleOfDot(reader: Reader, id: string): Promise<{ x: number; y: number }> {
  const pane = await reader.mapBox();
  const dot = await reader.boxOf(reader.map.locator(`[data-mark="${id}"] .dot`));
  await reader.restyle('[data-map] .overlay { visibility: hidden !important }');
  return { x: dot.x + dot.width / 2 - pane.x, y: dot.y + dot.height / 2 - pane.y };
}

test('no marker covers another, in any language, from the opening view to the streets @full:phone', async ({
  reader,
  page,
}) => {
  await reader.openEither();
  await expectApart(reader, 'the opening view');

  // A reader's own way to the other views: the address.
  const views = ['5.00/34.50/36.50', '7.00/34.20/36.20', '12.00/55.75/37.61'];
  for (const view of reader.touch ? views.slice(0, 1) : views) {
    await reader.goTo(view);
    await expectApart(reader, view);
  }

  await reader.map.getByRole('button', { name: 'Whole story', exact: true }).click();
  await reader.map.getByRole('button', { name: /names and basemap/ }).click();
  for (const [language, moscow] of [
    ['ar', 'موسكو'],
    ['ru', 'Москва'],
  ] as const) {
    await page.getByLabel('Names on the map').selectOption(language);
    await expect(reader.label('moscow')).toContainText(moscow);
    await reader.waitForStillMap();
    await expectApart(reader, language);
  }
});

async function expectApart(reader: Reader, when: string): Promise<void> {
  await expect(reader.markers()).toHaveCount(9);
  const boxes = await reader.labels().evaluateAll((labels) =>
    labels.map((label) => {
      const { x, y, width, height } = label.getBoundingClientRect();
      return { id: label.textContent, x, y, width, height };
    }),
  );
  expect(boxes.length, when).toBeGreaterThan(1);
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
  expect(covered, when).toEqual([]);
}
