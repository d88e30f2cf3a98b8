/** In Arabic what the other tests see in English: the page's words, numbers and directions. */
import arabic from '../lib/messages/ar.json' with { type: 'json' };
import { expectAccessible } from './axe';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { letters, print } from './pdf';

/** At one size: it is the words and directions that differ from English. */
const expectReadable = async ({ page, touch }: Reader, within: string) => {
  if (touch) await expectAccessible(page, { within });
};

test('a marker that stands for several places says so and opens their list @full', async ({
  reader,
  page,
}) => {
  await reader.openEither('ar/stories/forty-notes-on-cities/');
  // One that nothing else of the page lies over, of more places than it names.
  const leader = await reader.map.locator('[data-group] > a:visible').evaluateAll(
    (labels) =>
      labels
        .find((label) => {
          const { left, top, width, height } = label.getBoundingClientRect();
          return (
            /مكان|أماكن/.test(label.textContent) &&
            document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a') === label
          );
        })
        ?.parentElement?.getAttribute('data-group') ?? '',
  );
  await reader.clickOn(reader.map.locator(`[data-group="${leader}"] > a`));
  const card = page.locator(`[data-group-card="${leader.split(' ')[0]}"]`);
  await expect(card.locator('h2')).toContainText(/ و.*(مكان|أماكن)/);
  await card.locator('[data-member]').nth(1).click();
  await expect(reader.anyCard()).toBeVisible();
});

test('the page is mirrored, and still quotes in English @full:phone', async ({ reader, page }) => {
  await reader.openEither('ar/?place=jobar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const card = reader.card('jobar');
  await expect(card).toContainText('حي في دمشق');
  await expect(card).toContainText('4.8 كم إلى الشمال الشرقي من دمشق');
  await expect(card.locator('blockquote')).toContainText('Walking through the ruins of Jobar');
  await expect(card.locator('blockquote')).toHaveAttribute('lang', 'en');
  // The name in both languages, each once.
  await expect(card.locator('h2')).toHaveText(/^جوبر، سوريا\s+Jobar$/);

  const [map, close] = [await reader.mapBox(), await reader.boxOf(card.getByLabel('إغلاق'))];
  const box = await reader.boxOf(card);
  expect(close.x - box.x, 'what closes the card stands at its left').toBeLessThan(box.width / 4);
  if (!reader.touch) expect(map.x, 'the map is on the left').toBe(0);
  // West stays on the left: Latakia of Erbil.
  const [west, east] = await Promise.all(
    ['latakia', 'erbil'].map((id) => reader.map.locator(`[data-mark="${id}"]`).boundingBox()),
  );
  expect(west?.x ?? NaN).toBeLessThan(east?.x ?? NaN);
  if (!reader.touch) await expectAccessible(page);
  await reader.press('Escape');

  await test.step('the keyboard alone opens a place and comes back', async () => {
    await reader.marker('damascus').focus();
    await reader.press('Enter');
    const card = reader.card('damascus');
    await expect(card.locator('h2')).toBeFocused();
    await expect(card).toContainText('عاصمة');
    if (reader.touch) {
      const handle = card.getByRole('button', { name: /^ارتفاع البطاقة/ });
      await handle.focus();
      await reader.press('ArrowUp');
      await expect(handle).toHaveAccessibleName(/كامل/);
    }
    await reader.press('Escape');
    await expect(card).toBeHidden();
    await expect(reader.marker('damascus')).toBeFocused();
  });
});

test('a card has the story’s words in Arabic, and marks those that are not @full', async ({
  reader,
  page,
}) => {
  await reader.openEither('ar/?place=jobar');
  const card = reader.card('jobar');
  await expect(card.locator('dl')).toContainText('حي في دمشق');
  await expect(card.locator('header p')).toHaveText('حي في شمال شرق دمشق.');
  await expect(card.locator('header p')).not.toHaveAttribute('lang');
  await expect(card.locator('dl')).toContainText('حدود الحي تقريبية');
  await reader.open('ar/?route=flight');
  await expect(page.locator('[data-route-card] h2')).toHaveText('فرار بشار الأسد ومنحه اللجوء');
  await reader.press('Escape');
  await page.getByRole('button', { name: arabic['panels.timeline'], exact: true }).click();
  const delegation = page.locator('[data-event="delegation"]');
  await expect(delegation).toContainText('وفد روسي يزور دمشق');
  await expect(delegation).toContainText('الشهر الماضي');
  await reader.open('ar/stories/forty-notes-on-cities/?place=essen');
  const essen = reader.card('essen');
  await expect(essen.locator('header p')).toHaveText(/^A city in Germany/);
  await expect(essen.locator('header p')).toHaveAttribute('lang', 'en');
  await expect(essen.locator('dl'), 'by its type').toContainText('مدينة أو بلدة');
});

test('one steps through the passages; the panels find, date, turn off and measure @full', async ({
  reader,
  page,
}) => {
  await reader.openEither('ar/');
  const guide = page.getByRole('group', { name: arabic.guide });
  await guide.getByRole('button', { name: arabic['guide.next'] }).click();
  await reader.expectMarked([1]);
  await expect(guide).toContainText('المقطع 1 من 14');
  // What comes next stands to the left.
  await reader.press('ArrowLeft');
  await reader.expectMarked([2]);
  await reader.press('ArrowRight');
  await reader.expectMarked([1]);
  await reader.press('Escape');

  await page.locator('[data-route="visit"]').click();
  const card = page.locator('[data-route-card="visit"]');
  await expect(card).toContainText('لا الطريق الذي سُلك');
  await expect(card).toContainText('2,475 كم إلى الشمال من دمشق');
  await expectReadable(reader, '[data-route-card]');
  await reader.press('Escape');
  await expect(card).toBeHidden();

  const panel = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
  };
  await panel(arabic['panels.places']);
  const listed = page.locator('[data-listed]');
  await expect(listed.first()).toContainText('موسكو');
  await page.getByLabel(arabic['places.find']).fill('Tartus');
  await expect(listed).toHaveCount(1);
  await expect(listed).toContainText('طرطوس');
  await expect(reader.mention('moscow')).toHaveClass(/out/);
  await expectReadable(reader, '[data-places-panel]');

  await panel(arabic['panels.timeline']);
  await expect(page.locator('[data-event="delegation"]')).toContainText('سبتمبر 2025');
  await expect(page.locator('[data-event="flight"]')).toContainText(arabic['time.undated']);
  await expectReadable(reader, '[data-timeline]');

  await panel(arabic['panels.layers']);
  const places = page.getByRole('checkbox', { name: arabic['layers.places'], exact: true });
  await places.uncheck();
  await expect(reader.label('moscow')).toHaveCount(0);
  await places.check();
  await expect(reader.label('moscow')).toBeVisible();
  await expectReadable(reader, '[data-layers-panel]');

  await panel(arabic['panels.measure']);
  const measure = page.locator('[data-measure]');
  await measure.locator('select').first().selectOption('دمشق');
  await measure.locator('select').last().selectOption('موسكو');
  await expect(measure.locator('[data-measured]')).toContainText('2,475 كم');
  await expect(measure.locator('[data-measured]')).toContainText('نحو الشمال (السمت 2°)');
  await expectReadable(reader, '[data-measure]');
});

test('on paper stand the numbers of text, map and key @full', async ({ reader, page }, info) => {
  test.skip(reader.touch, 'paper has one size');
  await reader.openEither('ar/');
  const { leaves } = await print(page, { format: 'A4', path: info.outputPath('ar.pdf') });
  const all = leaves.map(({ text }) => text).join('');
  expect(all).toContain(letters('Walking through the ruins of Jobar'));
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9]) expect(all).toContain(String(number));
  expect(all).not.toContain('t.co');
});
