/** A visit to a page, and what the browser counts during it. */

/** In which the main thread spends its time, by the names of CDP's Performance domain. */
const WORK = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'];

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {import('@playwright/test').Browser} browser */
export async function visit(browser, { slow = false } = {}) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    // What is kept for later comes when the page has nothing else to do, not beside a click.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const cdp = await context.newCDPSession(page);
  // Of the thread, not of the clock: what else runs on this machine does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (slow) {
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562,
      downloadThroughput: 180_000,
      uploadThroughput: 180_000,
    });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  return { page, cdp, close: () => context.close() };
}

async function metrics(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** The main thread's work, in ms, while something is done and for a while after. */
export async function workOf(cdp, act, after) {
  const before = await metrics(cdp);
  await act();
  await pause(after);
  const now = await metrics(cdp);
  return Object.fromEntries(WORK.map((name) => [name, (now[name] - before[name]) * 1000]));
}

/** MB of JavaScript's objects that are in use. */
export async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await metrics(cdp)).JSHeapUsedSize / 1e6;
}

export const idle = (page) => page.locator('[data-map][data-state=idle]').waitFor();
