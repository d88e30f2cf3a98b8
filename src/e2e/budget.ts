import type { Page } from '@playwright/test';
import { received } from '../scripts/received.js';
import type { Reader } from './driver';
import { expect } from './fixtures';

/** All that the first view needs, packed as a host would send it. */
const BYTES = 545_000;
const REQUESTS = 20;

declare global {
  interface Window {
    /** When the live map had come. */
    idle?: number;
  }
}

/** Opens a page that has gone nowhere yet, and expects that its first view takes no more than its budget. */
export async function expectWithinBudget(reader: Reader, page: Page, path = ''): Promise<void> {
  await page.addInitScript(() =>
    new MutationObserver(() => {
      if (document.querySelector('[data-map][data-state="idle"]')) window.idle ??= Date.now();
    }).observe(document, { subtree: true, attributeFilter: ['data-state'] }),
  );
  const sent = received(page);
  await reader.open(path);
  await reader.waitForMap('idle');
  // What comes later is at hand early, but is not what the first view needs.
  const idle = (await page.evaluate(() => window.idle)) ?? NaN;
  const sizes = await sent(idle);
  const table = sizes.map(({ path, size }) => `${String(size).padStart(7)}  ${path}`).join('\n');
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  expect(total, `bytes, gzip:\n${table}`).toBeLessThanOrEqual(BYTES);
  expect(total, 'as if nothing had been counted').toBeGreaterThan(400_000);
  expect(sizes.length, `requests:\n${table}`).toBeLessThanOrEqual(REQUESTS);
}
