import type { Page } from '@playwright/test';
import type { Reader } from './driver';
import { expect, test } from './fixtures';

/**
 * Where Tab stops on its way through the page, and whether it is to be seen: the middle of each of its
 * lines, or, in part, the beginning, middle or end of each.
 */
async function stops(page: Page): Promise<{ at: string; middle: boolean; part: boolean }[]> {
  const met: { at: string; middle: boolean; part: boolean }[] = [];
  await page.getByRole('link', { name: 'Skip to the text' }).focus();
  for (;;) {
    const stop = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      if (at === document.body || 'met' in at.dataset) return null;
      at.dataset['met'] = '';
      const lines = [...at.getClientRects()];
      const isSeen = ({ left, top, height }: DOMRect, across: number) => {
        const hit = document.elementFromPoint(left + across, top + height / 2);
        return hit !== null && at.contains(hit);
      };
      return {
        at: at.outerHTML.slice(0, 120),
        middle: lines.every((line) => isSeen(line, line.width / 2)),
        part: lines.every((line) =>
          [2, line.width / 2, line.width - 2].some((across) => isSeen(line, across)),
        ),
      };
    });
    if (!stop) return met;
    met.push(stop);
    await page.keyboard.press('Tab');
  }
}

for (const [width, height, address, full = ''] of [
  [1440, 900, ''],
  [844, 390, '', ' @full'],
  [390, 844, '', ' @full'],
  [390, 844, '?place=jobar', ' @full'],
  [320, 256, '', ' @full'],
  [320, 256, '?place=jobar', ' @full'],
  // Most places are out of this view.
  [1000, 600, '#map=8/33.5/36.3', ' @full'],
] as const)
  test(`nothing that Tab stops at is covered, at ${width}×${height}${address}${full}`, async ({
    page,
    reader,
  }) => {
    await page.setViewportSize({ width, height });
    await reader.openWithoutWebGL(address);
    const met = await stops(page);
    expect(met.length).toBeGreaterThan(60);
    // On the smallest map one label is wider than what the buttons leave free (WCAG 2.4.11 asks for a part).
    const least = width === 320 ? 'part' : 'middle';
    expect(met.filter((stop) => !stop[least])).toEqual([]);
  });

test('of the map’s markers those in view are in the tab order', async ({ reader }) => {
  await reader.openWithoutWebGL('#map=8/33.5/36.3');
  await expect(reader.marker('erbil')).toHaveAttribute('tabindex', '-1');
  await expect(reader.marker('damascus')).toHaveAttribute('tabindex', '0');
  await reader.map.getByRole('button', { name: 'Whole story', exact: true }).click();
  await expect(reader.marker('erbil')).toHaveAttribute('tabindex', '0');
});

const expectFocusOnMap = ({ page }: Reader) => expect(page.locator('#map')).toBeFocused();

test('where what has the focus goes away under a key, the focus goes to the map', async ({
  reader,
}) => {
  await test.step('a card that the address opened', async () => {
    await reader.openWithoutWebGL('?place=jobar');
    await reader.card('jobar').getByRole('button', { name: 'Close' }).press('Enter');
    await expect(reader.anyCard()).toHaveCount(0);
    await expectFocusOnMap(reader);
  });
  await test.step('the overview, which the whole story needs not', async () => {
    await reader.openWithoutWebGL('?passage=22');
    const overview = reader.map.getByRole('button', { name: /^Overview/ });
    await overview.press('Enter');
    await expect(overview).toHaveCount(0);
    await expectFocusOnMap(reader);
  });
  await test.step('what is said of the map', async () => {
    await reader.page.reload();
    await reader.waitForMap('failed');
    await reader.message.getByRole('button', { name: 'Close' }).press('Enter');
    await expect(reader.message).toBeEmpty();
    await expectFocusOnMap(reader);
  });
});

test('a pointer that puts something away moves no focus', async ({ page, reader }) => {
  await reader.openWithoutWebGL('?place=jobar');
  await reader.card('jobar').getByRole('button', { name: 'Close' }).click();
  await expect(reader.anyCard()).toHaveCount(0);
  await expect(page.locator('body')).toBeFocused();
});

test('who steps to the last passage, or back to the first view, is still on the button', async ({
  page,
  reader,
}) => {
  await reader.openWithoutWebGL('?passage=28');
  const next = page.getByRole('button', { name: 'Next passage of the article' });
  await next.press('Enter');
  await reader.expectMarked(['31']);
  await expect(next).toBeDisabled();
  await expect(next).toBeFocused();
  const back = page.getByRole('button', { name: 'Back to where I was' });
  await back.press('Enter');
  await expect(back).toBeDisabled();
  await expect(back).toBeFocused();
});
