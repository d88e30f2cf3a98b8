/** How much work the page has with a reader's doings. */
import { idle, pause, visit, workOf } from './visit.js';

/** Both stories have tiles here; between two steps of zoom, so that a drag stays within one. */
const SAME_VIEW = '#map=4.20/45.00/35.00';
/** Longer than all that a click starts: with less motion wanted, flights are jumps. */
const SETTLED = 1000;
const MOVES = 40;

async function middleOf(locator) {
  await locator.scrollIntoViewIfNeeded();
  // The map may go along with the scrolling.
  await pause(SETTLED);
  const { x, y, width, height } = await locator.boundingBox();
  return [x + width / 2, y + height / 2];
}

/** Scripting, in ms, from a click that opens a place's card until all is done; the pointer is there already. */
async function click({ page, cdp }, locator, place) {
  await page.mouse.move(...(await middleOf(locator)));
  await pause(500);
  const act = async () => {
    await page.mouse.down();
    await page.mouse.up();
  };
  const { ScriptDuration } = await workOf(cdp, act, SETTLED);
  // A click that missed would be a cheap one.
  const card = page.locator(`[data-place-card="${place}"]`);
  if (!(await card.isVisible())) throw new Error(`The click on ${place} did not open its card.`);
  await page.keyboard.press('Escape');
  return ScriptDuration;
}

/** The id of a marker that stands for one place and can be hit where it is; another one than `not`. */
const openMarker = (page, not) =>
  page.evaluate((not) => {
    const open = [...document.querySelectorAll('[data-mark] > [data-marker]')].find((marker) => {
      const { x, y, width, height } = marker.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return marker.dataset.marker !== not && marker.contains(hit);
    });
    if (!open) throw new Error('No marker can be clicked.');
    return open.dataset.marker;
  }, not);

/** Clicks on a marker, and on a name in the text. @param story whose `name` the text has */
export async function clicks(browser, address, { name }) {
  const guest = await visit(browser);
  const { page, close } = guest;
  await page.goto(address);
  await idle(page);
  const clickMarker = (id) => click(guest, page.locator(`[data-marker="${id}"]`), id);
  // The first one fetches the card.
  const first = await openMarker(page, name);
  await clickMarker(first);
  await page.getByRole('button', { name: 'Whole story', exact: true }).click();
  await pause(SETTLED);
  const onMarker = await clickMarker(await openMarker(page, first));
  const mention = `[data-passage] [data-mention][data-place="${name}"]`;
  const onName = await click(guest, page.locator(mention).first(), name);
  await close();
  return { 'click on a marker': onMarker, 'click on a name': onName };
}

/** Scripting, in ms, that it takes to step to the next passage; the first step has its own. */
export async function steps(browser, address) {
  const { page, cdp, close } = await visit(browser);
  await page.goto(address);
  await idle(page);
  const next = page.getByRole('button', { name: 'Next passage of the article', exact: true });
  await next.click();
  await pause(SETTLED);
  const { ScriptDuration } = await workOf(cdp, () => next.click(), SETTLED);
  await close();
  return { 'the next passage': ScriptDuration };
}

async function drag(page, by) {
  const { x, y, width, height } = await page.locator('[data-map]').boundingBox();
  const from = [x + width / 2, y + height / 2];
  await page.mouse.move(...from);
  await page.mouse.down();
  for (let i = 1; i <= MOVES; i++) {
    await page.mouse.move(from[0] + by * i, from[1] + (by * i) / 2);
    await pause(16);
  }
  await page.mouse.up();
}

/** Work in each frame of a drag, and scripting in one level of zoom. */
export async function moves(browser, address) {
  const { page, cdp, close } = await visit(browser);
  await page.goto(address + SAME_VIEW);
  await idle(page);
  await page.evaluate(() => {
    const count = () => {
      window.frames_ = (window.frames_ ?? 0) + 1;
      requestAnimationFrame(count);
    };
    count();
  });
  const frames = () => page.evaluate('window.frames_');
  // There and back: what comes into view is then loaded.
  await drag(page, 4);
  await drag(page, -4);
  await pause(SETTLED);
  const before = await frames();
  const work = await workOf(cdp, () => drag(page, 4), 0);
  const count = (await frames()) - before;
  await pause(SETTLED);
  const zoom = await workOf(
    cdp,
    () => page.getByRole('button', { name: /zoom in/i }).click(),
    SETTLED,
  );
  await close();
  return {
    'panning, a frame': work.TaskDuration / count,
    '  scripting': work.ScriptDuration / count,
    '  style and layout': (work.RecalcStyleDuration + work.LayoutDuration) / count,
    'one zoom level': zoom.ScriptDuration,
  };
}

/** How often the pointer goes through the names. */
const ROUNDS = 3;

/** Work for each name in the text that the pointer comes upon: main thread, and messages to workers. */
export async function hovers(browser, address) {
  const { page, cdp, close } = await visit(browser);
  await page.addInitScript(() => {
    window.messages_ = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...given) {
      window.messages_ += 1;
      return post.apply(this, given);
    };
  });
  await page.goto(address + SAME_VIEW);
  await idle(page);
  const seen = page.locator('[data-passage] [data-mention]:visible');
  const boxes = await seen.evaluateAll((all) =>
    all
      .map((one) => one.getClientRects()[0])
      .filter(({ top, bottom }) => top > 0 && bottom < innerHeight)
      .map(({ x, y, width, height }) => [x + width / 2, y + height / 2]),
  );
  if (boxes.length === 0) throw new Error('No name in the text is to be seen.');
  const through = async () => {
    for (const box of boxes) {
      await page.mouse.move(...box);
      await pause(100);
    }
    await page.mouse.move(0, 0);
  };
  // What an area that is named needs is then loaded.
  await through();
  await pause(SETTLED);
  const messages = () => page.evaluate('window.messages_');
  const before = await messages();
  const act = async () => {
    for (let round = 0; round < ROUNDS; round++) await through();
  };
  const { ScriptDuration } = await workOf(cdp, act, SETTLED);
  const sent = (await messages()) - before;
  await close();
  const count = ROUNDS * boxes.length;
  return { 'hovering a name': ScriptDuration / count, '  messages': sent / count };
}
