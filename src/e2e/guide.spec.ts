import type { Reader } from './driver';
import { expect, test } from './fixtures';

const guide = (reader: Reader) => reader.page.getByRole('group', { name: 'Reading guide' });
const next = (reader: Reader) =>
  guide(reader).getByRole('button', { name: 'Next passage of the article' });

/** Scrolls as a reader does, until a passage is where it is read. */
async function scrollTo(reader: Reader, line: number): Promise<void> {
  const { page } = reader;
  if (!reader.touch) await page.mouse.move(200, 700);
  await expect(async () => {
    const top = await reader
      .passage(line)
      .evaluate((passage) => passage.getBoundingClientRect().top);
    const map = await reader.mapBox();
    const above = reader.touch ? map.height : 0;
    const away = top - (above + (page.viewportSize()?.height ?? 0) * (reader.touch ? 0.1 : 0.2));
    if (Math.abs(away) > 40)
      await page.evaluate(
        ({ away, touch }) => {
          // Playwright has no wheel for a touch screen: a finger's move, then what it does.
          dispatchEvent(touch ? new Event('touchmove') : new WheelEvent('wheel'));
          scrollBy(0, away);
        },
        { away, touch: reader.touch },
      );
    expect(await reader.markedLines()).toEqual([String(line)]);
  }).toPass({ timeout: 15_000, intervals: [400] });
}

test('scrolling the text moves the map to the places of the passage that is read', async ({
  reader,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  await scrollTo(reader, 22);
  await expect(guide(reader)).toContainText('Passage 10 of 14');
  expect(reader.url().searchParams.get('passage')).toBe('22');
  await reader.waitForStillMap();
  // Jobar and Damascus are close to one another: the map has come close.
  expect(reader.view()?.zoom).toBeGreaterThanOrEqual(7);

  const entries = await reader.page.evaluate(() => history.length);
  await scrollTo(reader, 6);
  await reader.waitForStillMap();
  expect(await reader.page.evaluate(() => history.length), 'reading fills no history').toBe(
    entries,
  );
  // From the Kremlin to the coast of Syria: the map has drawn back.
  expect(reader.view()?.zoom).toBeLessThan(5);
});

test('buttons and arrow keys step through the passages; what is chosen stays, and the switch keeps the map', async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  await next(reader).click();
  await reader.expectMarked(['1']);
  await expect(guide(reader).getByRole('button', { name: /Previous passage/ })).toBeDisabled();
  await reader.press('ArrowRight', 'ArrowRight', 'ArrowRight');
  await reader.expectMarked(['6']);
  await expect(reader.passage(6)).toBeInViewport();
  await expect(guide(reader)).toContainText('Passage 4 of 14');
  await reader.press('ArrowLeft');
  await reader.expectMarked(['4']);
  // In the map, arrow keys are the map's.
  await reader.map.locator('canvas').focus();
  await reader.press('ArrowRight');
  await reader.expectMarked(['4']);

  const scroll = async () => {
    await page.evaluate(() => {
      dispatchEvent(new WheelEvent('wheel'));
      window.scrollTo(0, scrollY < 400 ? 900 : 0);
    });
    await page.waitForTimeout(600);
  };
  await test.step('scrolling leaves a chosen place and its card be', async () => {
    await reader.mention('erbil').click();
    await expect(reader.card('erbil')).toBeVisible();
    await scroll();
    await expect(reader.card('erbil')).toBeVisible();
    expect(reader.url().searchParams.get('place')).toBe('erbil');
    await reader.press('Escape');
  });

  await test.step('the switch keeps the map where it is, and the device remembers it', async () => {
    await guide(reader).getByRole('switch').uncheck();
    await reader.goTo('5.00/34.00/37.00');
    const before = reader.url().hash;
    await scroll();
    await reader.expectMarked([]);
    expect(reader.url().hash).toBe(before);
    await page.reload();
    await expect(guide(reader).getByRole('switch')).not.toBeChecked();
  });
});

test('a swipe steps too', async ({ reader, page }) => {
  test.skip(!reader.touch, 'there is no finger');
  await reader.open('?passage=6');
  await reader.waitForMap('idle');
  const swipe = (from: number, to: number) =>
    page.evaluate(
      ({ from, to }) => {
        const text = document.querySelector('article')!;
        const finger = (clientX: number) =>
          new Touch({ identifier: 1, target: text, clientX, clientY: 600 });
        const send = (type: string, x: number, touches: Touch[]) =>
          text.dispatchEvent(
            new TouchEvent(type, { touches, changedTouches: [finger(x)], bubbles: true }),
          );
        send('touchstart', from, [finger(from)]);
        send('touchend', to, []);
      },
      { from, to },
    );
  await swipe(300, 120);
  await reader.expectMarked(['7']);
  await swipe(100, 280);
  await reader.expectMarked(['6']);
});
