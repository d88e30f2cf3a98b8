/** What a first visit costs on a slow network and processor. */
import { heapOf, pause, visit } from './visit.js';

/** Runs in the page before anything else: notes when markers and map stand, and what goes wrong. */
function watch(count) {
  const seen = { shift: 0, blocking: 0 };
  window.seen_ = seen;
  const painted = (key) =>
    requestAnimationFrame(() => setTimeout(() => (seen[key] = performance.now())));
  const observer = new MutationObserver(() => {
    if (!seen.asked && document.querySelectorAll('[data-marker]').length >= count) {
      seen.asked = true;
      painted('markers');
    }
    if (!document.querySelector('[data-map][data-state=idle]')) return;
    observer.disconnect();
    painted('idle');
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe('layout-shift', ({ value }) => (seen.shift += value));
  observe('longtask', ({ duration }) => (seen.blocking += duration - 50));
}

/** @param site that bench/packed.js serves */
export async function firstView(browser, address, { places }, site) {
  const { page, cdp, close } = await visit(browser, { slow: true });
  await page.addInitScript(watch, places);
  const answers = new Map();
  page.on('response', (response) => {
    const { range = '' } = response.request().headers();
    // Asked for again it comes from the browser's own store.
    answers.set(response.url() + range, site.bytesOf(response.url(), range));
  });
  await page.goto(address, { waitUntil: 'commit' });
  let seen;
  do {
    await pause(100);
    seen = await page.evaluate('window.seen_');
  } while (!seen.idle);
  const sizes = [...answers.values()];
  const heap = await heapOf(cdp);
  await close();
  return {
    'first view': sizes.reduce((sum, size) => sum + size, 0) / 1000,
    requests: sizes.length,
    'layout shift': seen.shift,
    heap,
    'markers visible': seen.markers / 1000,
    'map idle': seen.idle / 1000,
    'blocked until then': seen.blocking / 1000,
  };
}
