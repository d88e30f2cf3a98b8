import type { Reader } from './driver';
import { expect, test } from './fixtures';

const guide = (reader: Reader) => reader.page.getByRole('group', { name: 'Reading guide' });
const next = (reader: Reader) =>
  guide(reader).getByRole('button', { name: 'Next passage of the article' });

/** Scrolls as a reader does, by a wheel's turn or a finger's move; settles when the page knows. */
const scroll = ({ page, touch }: Reader, away: number) =>
  page.evaluate(
    ({ away, touch }) =>
      new Promise<void>((resolve) => {
        // Playwright has no wheel for a touch screen. However late the scrolling is told of, the
        // reader's hand is told of just before.
        const moved = () => dispatchEvent(touch ? new Event('touchmove') : new WheelEvent('wheel'));
        addEventListener('scroll', moved, { once: true, capture: true });
        addEventListener('scroll', () => resolve(), { once: true });
        scrollBy(0, away);
      }),
    { away, touch },
  );

/** Scrolls until a passage is where it is read. */
async function scrollTo(reader: Reader, line: number): Promise<void> {
  const [{ y: top }, map] = [await reader.boxOf(reader.passage(line)), await reader.mapBox()];
  const height = reader.page.viewportSize()?.height ?? 0;
  await scroll(reader, top - (reader.touch ? map.height + 0.1 * height : 0.2 * height));
  await reader.expectMarked([line]);
}

test('scrolling the text moves the map to the places of the passage that is read @full:phone', async ({
  reader,
}) => {
  await reader.openEither();
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

test('buttons and arrow keys step through the passages; what is chosen stays, and the switch keeps the map @full:phone', async ({
  reader,
  page,
}) => {
  await page.clock.install();
  await reader.openEither();
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
  await reader.map
    .locator(reader.touch ? 'canvas' : 'a:visible')
    .first()
    .focus();
  await reader.press('ArrowRight');
  await reader.expectMarked(['4']);

  /** Scrolls, and lets all come that the page may do afterwards. */
  const scrollAndWait = async () => {
    await scroll(reader, (await page.evaluate(() => scrollY)) < 400 ? 900 : -900);
    await page.clock.runFor(5000);
  };
  await test.step('scrolling leaves a chosen place and its card be', async () => {
    await reader.mention('erbil').click();
    await expect(reader.card('erbil')).toBeVisible();
    await scrollAndWait();
    await expect(reader.card('erbil')).toBeVisible();
    expect(reader.url().searchParams.get('place')).toBe('erbil');
    await reader.press('Escape');
  });

  await test.step('the switch keeps the map where it is, and the device remembers it', async () => {
    await guide(reader).getByRole('switch').uncheck();
    await reader.goTo('5.00/34.00/37.00');
    const before = reader.url().hash;
    await scrollAndWait();
    await reader.expectMarked([]);
    expect(reader.url().hash).toBe(before);
    await page.reload();
    await expect(guide(reader).getByRole('switch')).not.toBeChecked();
  });
});

test('a swipe steps too', async ({ reader, page }) => {
  test.skip(!reader.touch, 'there is no finger');
  await reader.openWithoutWebGL('?passage=6');
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
