/** How long the studio takes to save a picture; by the clock, for most of it is not the main thread's. */
import { visit } from './visit.js';

const READY = '[data-picture-studio][data-state="ready"]';

/** Seconds from the click to the file. */
async function saved(page) {
  const started = performance.now();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-picture-save]').click(),
  ]);
  await download.path();
  const seconds = (performance.now() - started) / 1000;
  await page.locator(READY).waitFor();
  return seconds;
}

/** The same place, for an article and for a poster. @param size as addresses have it */
async function timed(page, address, size, place) {
  await page.goto(`${address}?picture=1&picture.place=${place}${size}`);
  await page.locator(READY).waitFor();
  // The first one fetches fonts, and what files are made with.
  await saved(page);
  return saved(page);
}

export async function pictures(browser, address, { name }) {
  const { page, close } = await visit(browser);
  // A little larger than the preview, whose pixels a smaller picture has already.
  const article = await timed(page, address, '&picture.size=1620x911', name);
  const poster = await timed(page, address, '&picture.size=a3&picture.dpi=300', name);
  await close();
  return {
    'picture, 1620 × 911': article,
    'picture, A3, 300 dpi': poster,
    '  ratio': poster / article,
  };
}
