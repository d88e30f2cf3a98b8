import type { Locator } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';

const opener = (page: { locator: (selector: string) => Locator }, id: string) =>
  page.locator(`[data-opens="${id}"]`);

/** Whether nothing lies upon the middle of an element. */
const isFree = (element: Locator) =>
  element.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return one.contains(hit);
  });

for (const [width, height, path, tag = ''] of [
  [1440, 900, ''],
  [1024, 768, '', ' @full'],
  [390, 844, '', ' @full'],
  [390, 844, 'ar/', ' @full'],
] as const)
  test(`the drawer stays where it is while its entries are used, at ${width}×${height} /${path}${tag}`, async ({
    reader,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await reader.openWithoutWebGL(path);
    const drawer = page.locator('[data-drawer]');
    const at = () =>
      drawer.evaluate((one) => [one.getBoundingClientRect().top, one.scrollTop] as const);
    const entry = (id: string) => page.locator(`[data-event="${id}"]`);
    // Far down the article too.
    await page.evaluate(() => scrollTo(0, 1500));
    await opener(page, 'timeline').click();
    await expect(entry('coast')).toBeVisible();
    await expectAccessible(page, { within: '[data-drawer], [data-panels]' });

    for (const [id, line] of [
      ['coast', 21],
      ['delegation', 27],
      ['sanctions', 26],
    ] as const) {
      await entry(id).scrollIntoViewIfNeeded();
      const before = await at();
      await entry(id).click();
      await expect(page.locator('[data-place-card]')).toBeVisible();
      await expect(page.locator('[data-event][aria-current]')).toHaveAttribute('data-event', id);
      await reader.expectMarked(await linesWith(reader, line));
      const [top, scrolled] = await at();
      expect(top, id).toBeCloseTo(before[0], 0);
      // On a phone an entry comes out from under the card.
      if (width > 800) expect(scrolled, id).toBe(before[1]);
      await expect.poll(() => isFree(entry(id)), id).toBe(true);
      for (const one of ['places', 'layers', 'measure', 'timeline'])
        expect(await isFree(opener(page, one)), `${one}, while a card is open`).toBe(true);
      if (width < 800) continue;
      // The passage is shown where the drawer leaves room.
      const box = await reader.boxOf(drawer);
      const passage = reader.passage(line);
      await expect
        .poll(async () => (await reader.boxOf(passage)).y)
        .toBeGreaterThanOrEqual(box.y + box.height - 1);
      await expect(passage).toBeInViewport();
    }

    // The article goes on scrolling beside it.
    const [top] = await at();
    await page.evaluate(() => scrollBy(0, -400));
    expect((await at())[0]).toBeCloseTo(top, 0);
    await reader.press('Escape');
    await expect(drawer).toBeVisible();
    await reader.press('Escape');
    await expect(drawer).toHaveCount(0);
  });

/** The lines of the passages that are marked when an event of a line was opened: all that name its place. */
async function linesWith(
  reader: { page: { url: () => string }; mentions: (id: string) => Locator },
  line: number,
): Promise<string[]> {
  await expect.poll(() => reader.page.url()).toContain(`mention=p${line}-`);
  const id = new URL(reader.page.url()).searchParams.get('place') ?? '';
  const lines = await reader
    .mentions(id)
    .evaluateAll((all) =>
      all.map((one) => one.closest('[data-passage]')?.getAttribute('data-passage')),
    );
  return [...new Set(lines.map(String))];
}

test('the keyboard alone opens the drawer, uses it, and comes back to the button', async ({
  reader,
  page,
}) => {
  await reader.openWithoutWebGL();
  const places = opener(page, 'places');
  await page.getByRole('link', { name: 'Skip to the text' }).focus();
  for (let i = 0; i < 20 && !(await places.evaluate((one) => one === document.activeElement)); i++)
    await reader.press('Tab');
  await expect(places).toBeFocused();
  await reader.press('Enter');
  await expect(places).toHaveAttribute('aria-expanded', 'true');
  await expect(places).toBeFocused();
  // Past the other buttons lies the drawer, whose contents load when it opens.
  await expect(page.getByLabel('Find a place')).toBeVisible();
  await reader.press('Tab', 'Tab', 'Tab', 'Tab');
  await expect(page.locator('[data-drawer] header button')).toBeFocused();
  await reader.press('Tab');
  await expect(page.getByLabel('Find a place')).toBeFocused();
  const entry = page.locator('[data-listed="erbil"]');
  await entry.focus();
  await reader.press('Enter');
  await expect(reader.card('erbil')).toBeVisible();
  await expect(entry).toBeFocused();
  // Arrow keys are the drawer's own here.
  await reader.press('ArrowRight');
  await expect(reader.card('erbil')).toBeVisible();
  await reader.press('Escape');
  await expect(reader.anyCard()).toHaveCount(0);
  await expect(entry).toBeFocused();
  await reader.press('Escape');
  await expect(page.locator('[data-drawer]')).toHaveCount(0);
  await expect(places).toBeFocused();
  await expect(places).toHaveAttribute('aria-expanded', 'false');

  await places.press('Enter');
  await page.locator('[data-drawer] header button').press('Enter');
  await expect(places).toBeFocused();
});

test('a story that is quoted whole says no more than it has, and a short one has its guide at the foot', async ({
  reader,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await reader.openWithoutWebGL('stories/forty-notes-on-cities/');
  await expect(page.locator('[data-key]')).toHaveText('Name the place');
  const article = page.locator('article');
  await expect(article).not.toContainText('journey');
  await expect(article).not.toContainText('the rest is with the publisher');
  await expect(article.locator('footer a')).toHaveText('The article at Dateline (a fixture)');
  await opener(page, 'layers').click();
  const layers = page.locator('[data-layers-panel]');
  await expect(layers.getByRole('checkbox', { name: 'Areas' })).toBeVisible();
  await expect(layers.getByRole('checkbox', { name: 'Journeys' })).toHaveCount(0);
  await reader.press('Escape');

  await reader.restyle('.passage { display: none }');
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const guide = await reader.boxOf(page.getByRole('group', { name: 'Reading guide' }));
    expect(Math.abs(guide.y + guide.height - size.height)).toBeLessThanOrEqual(2);
  }
});
