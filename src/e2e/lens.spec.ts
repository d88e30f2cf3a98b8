import arabic from '../lib/messages/ar.json' with { type: 'json' };
import english from '../lib/messages/en.json' with { type: 'json' };
import { expect, test } from './fixtures';
import type { Box } from './view';

// A phone has no room for one: there a marker stands for its neighbours.
test.use({ viewport: { width: 1120, height: 700 } });

const CROWD = ['damascus', 'jobar', 'tartous', 'hmeimim', 'latakia', 'sweida'];

for (const [path, language, words, tag] of [
  ['', 'English', english, ''],
  ['ar/', 'Arabic', arabic, ' @full'],
] as const)
  test(`in ${language} a lens enlarges what crowds in the opening view, and covers no marker${tag}`, async ({
    reader,
    page,
  }) => {
    await reader.open(path);
    await reader.waitForMap('idle');
    const lens = page.locator('[data-lens]');
    await expect(lens).toBeVisible();
    const [glass, frame] = [
      await reader.boxOf(lens),
      await reader.boxOf(page.locator('[data-lens-frame]')),
    ];
    for (const id of CROWD) {
      expect(within(await reader.boxOf(lens.locator(`[data-lens-mark="${id}"]`)), glass), id).toBe(
        true,
      );
      const { x, y, width, height } = await reader.boxOf(
        reader.map.locator(`[data-mark="${id}"] .dot`),
      );
      expect(within({ x: x + width / 2, y: y + height / 2, width: 0, height: 0 }, frame), id).toBe(
        true,
      );
    }
    for (const marker of await reader.markers().all())
      expect(apart(await reader.boxOf(marker), glass), await marker.innerText()).toBe(true);
    // It shows a map: land, sea and dots, not one colour.
    const picture = await reader.screenshot('lens', lens);
    expect(picture.colours().length).toBeGreaterThan(20);

    // What narrows, narrows here too.
    const faint = lens.locator('.out');
    await page.locator('[data-key="government"]').click();
    await expect(faint.locator('[data-lens-mark="tartous"]')).toHaveCount(1);
    await expect(faint.locator('[data-lens-mark="damascus"]')).toHaveCount(0);
    await page.locator('[data-key="government"]').click();
    await expect(faint).toHaveCount(0);

    await lens.locator('[data-lens-mark="tartous"]').click();
    await expect(reader.card('tartous')).toBeVisible();
    await expect(lens).toHaveCount(0);
    await reader.press('Escape');
    await expect(lens).toBeVisible();
    // From the keyboard: there, and back to a view without it.
    await lens.getByRole('button').first().focus();
    await reader.press('Enter');
    await expect(lens).toHaveCount(0);
    await expect.poll(() => reader.view()?.zoom).toBeGreaterThan(5);

    // Closed, it stays closed.
    await reader.map.getByRole('button', { name: words['map.whole'], exact: true }).click();
    await expect(lens).toBeVisible();
    await lens.getByRole('button', { name: words.close }).click();
    await reader.marker('erbil').click();
    await expect(reader.card('erbil')).toBeVisible();
    await reader.press('Escape');
    await expect(reader.card('erbil')).toHaveCount(0);
    await expect(lens).toHaveCount(0);
  });

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
const apart = (a: Box, b: Box): boolean =>
  a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
