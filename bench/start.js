/** How a page starts, ours or another: what is to be seen when, what it costs, and how it answers meanwhile. */
import { received } from '../src/scripts/received.js';
import { heapOf, pause, visit } from './visit.js';
import { watch } from './watch.js';

/** Milliseconds in which a browser has told all that it measured. */
const TOLD = 500;
/** Of events that took less nothing is told. */
const LEAST = 16;

async function arrived(page) {
  for (;;) {
    await pause(100);
    const seen = await page.evaluate('window.seen_');
    if (seen?.complete && seen.markers) return seen;
  }
}

const paintOf = (page) =>
  page.evaluate(() => performance.getEntriesByName('first-paint')[0].startTime);

/** A visit with an empty store, from the navigation until the map is complete. */
export async function start(browser, address, { places }, { slow }) {
  const { page, cdp, close } = await visit(browser, { slow });
  const sent = received(page);
  await page.addInitScript(watch, places);
  await page.goto(address, { waitUntil: 'commit' });
  await arrived(page);
  await pause(TOLD);
  const seen = await page.evaluate('window.seen_');
  const paint = await paintOf(page);
  // What is in the first picture is seen with it: by the script's clock that comes a little early.
  const markers = Math.max(paint, seen.markers);
  const complete = Math.max(markers, seen.complete);
  const tasks = seen.tasks.filter(([at]) => at <= complete).map(([, duration]) => duration);
  const answers = await sent(seen.live);
  const heap = await heapOf(cdp);
  await close();
  return {
    'first paint': paint,
    'markers shown': markers,
    complete,
    'long tasks': tasks.reduce((sum, one) => sum + one, 0),
    '  the longest': Math.max(0, ...tasks),
    'first view': answers.reduce((sum, { size }) => sum + size, 0) / 1000,
    requests: answers.length,
    'layout shift': seen.shift,
    heap,
  };
}

/**
 * A press on a marker as soon as markers are shown: ms until its effect is painted, as Event Timing has it,
 * of the longest event.
 */
export async function press(browser, address, { places }, { slow }) {
  const { page, cdp, close } = await visit(browser, { slow });
  await page.exposeFunction('markersShown_', (at) => {
    if (!at) return;
    const button = { x: at[0], y: at[1], button: 'left', clickCount: 1 };
    // Nobody waits for the page in between: a reader does not.
    for (const type of ['mousePressed', 'mouseReleased'])
      cdp.send('Input.dispatchMouseEvent', { type, ...button }).catch(() => {});
  });
  await page.addInitScript(watch, places);
  await page.goto(address, { waitUntil: 'commit' });
  await arrived(page);
  await pause(TOLD);
  const { events, pressed } = await page.evaluate('window.seen_');
  await close();
  // A press that missed would be a cheap one.
  if (!pressed) throw new Error(`The press at ${address} hit no marker.`);
  return { 'a press meanwhile': Math.max(LEAST, ...events) };
}
