import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import type { Reader } from './driver';
import { expect, test } from './fixtures';

/**
 * By how much what the page holds may grow in the second half of its use: nodes, and bytes of
 * JavaScript's objects. Each place that is seen for the first time leaves some nodes, once, and each view
 * what was worked out for it; a part that stayed behind at each of its openings would be more.
 */
const MORE = { nodes: 150, bytes: 2_000_000 };
/** What a reader does, in an order by the seed. */
// prettier-ignore
const USES = ['card', 'passage', 'zoom', 'panel', 'event', 'measure', 'settings', 'studio'] as const;
/** What is opened and put away again, for a short soak. */
const OPENED: readonly Use[] = ['card', 'panel', 'settings', 'studio'];
type Use = (typeof USES)[number];
const PLACES = ['moscow', 'damascus', 'erbil', 'jobar', 'tartous', 'latakia', 'syria', 'russia'];
const PANELS = ['places', 'layers', 'timeline', 'measure'];

/** The same numbers from 0 up to 1 each time: mulberry32, https://github.com/bryc/code */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A reader that does things by chance; after each the page is as if it had not been done, but for its view. */
class Visitor {
  readonly #words: Record<string, string>;

  constructor(
    readonly reader: Reader,
    language: string,
    readonly chance: () => number,
  ) {
    const file = new URL(`../lib/messages/${language}.json`, import.meta.url);
    this.#words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  }

  one<T>(of: readonly T[]): T {
    return of[Math.floor(this.chance() * of.length)] as T;
  }
  shuffled<T>(all: readonly T[]): T[] {
    return all
      .map((one) => ({ one, at: this.chance() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }

  press(element: Locator): Promise<void> {
    return this.reader.touch ? element.tap() : element.click();
  }
  button(word: string): Locator {
    const name = this.#words[word] ?? '';
    return this.reader.page.getByRole('button', { name, exact: true });
  }

  async card(): Promise<void> {
    const place = this.one(PLACES);
    const mentions = this.reader.mentions(place);
    await this.press(mentions.nth(Math.floor(this.chance() * (await mentions.count()))));
    await expect(this.reader.card(place)).toBeVisible();
    await this.#shutCard();
  }
  async #shutCard(): Promise<void> {
    await this.reader.press('Escape');
    await expect(this.reader.anyCard()).toHaveCount(0);
  }
  async passage(): Promise<void> {
    const ways = this.shuffled(['guide.next', 'guide.next', 'guide.previous']);
    for (const way of ways) {
      if (!(await this.button(way).isEnabled())) continue;
      return this.press(this.button(way));
    }
  }
  async zoom(): Promise<void> {
    await this.press(this.button(this.one(['map.zoomIn', 'map.zoomOut', 'map.whole'])));
  }

  /** Opens a panel, does something in it, and closes it. */
  async panel(id = this.one(PANELS), act?: (panel: Locator) => Promise<void>): Promise<void> {
    const opener = this.reader.page.locator(`[data-opens="${id}"]`);
    const drawer = this.reader.page.locator(`[data-drawer="${id}"]`);
    await this.press(opener);
    // Its part has come: a heading is there at once.
    await drawer.locator(':scope > :nth-child(2)').waitFor();
    await act?.(drawer);
    await this.press(opener);
    await expect(drawer).toHaveCount(0);
  }
  event(): Promise<void> {
    return this.panel('timeline', async (timeline) => {
      await this.press(timeline.locator('[data-event]').first());
      await this.#shutCard();
    });
  }
  measure(): Promise<void> {
    return this.panel('measure', async (panel) => {
      for (const end of await panel.locator('select').all())
        await end.selectOption({ index: 1 + Math.floor(this.chance() * 5) });
    });
  }
  async settings(): Promise<void> {
    await this.press(this.button('map.settings'));
    const dialog = this.reader.page.locator('[data-map-settings]');
    const language = dialog.locator('select').first();
    const before = await language.inputValue();
    await language.selectOption(this.one(['ar', 'ru', 'ku']));
    await language.selectOption(before);
    await this.reader.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  async studio(): Promise<void> {
    await this.reader.openStudio();
    await this.reader.press('Escape');
    await expect(this.reader.studio).toHaveCount(0);
  }

  /** Does all of it some times over, and looks at the whole story again. */
  async quarter(uses: readonly Use[], times: number): Promise<void> {
    for (let i = 0; i < times; i++)
      for (const use of this.shuffled(uses)) await test.step(use, () => this[use]());
    // The dialog that was closed last is held until the next one is.
    await this.settings();
    await this.press(this.button('map.whole'));
    await this.reader.waitForStillMap();
  }
}

/** What the page holds once all is collected: what ends late is let go of a little later. */
async function heldBy({ page }: Reader): Promise<{ nodes: number; bytes: number }> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Performance.enable');
  const least = { nodes: Infinity, bytes: Infinity };
  for (let i = 0; i < 5; i++) {
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await browser.send('HeapProfiler.collectGarbage');
    const { metrics } = await browser.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
    least.nodes = Math.min(least.nodes, of('Nodes'));
    least.bytes = Math.min(least.bytes, of('JSHeapUsedSize'));
  }
  await browser.detach();
  return least;
}

/** Uses the page in four quarters: by the last two it must hold no more than by the second. */
async function soak(
  reader: Reader,
  language: string,
  uses: readonly Use[],
  times: number,
): Promise<void> {
  await reader.open(language === 'en' ? '' : `${language}/`);
  await reader.waitForMap('idle');
  const visitor = new Visitor(reader, language, numbersFrom(1));
  const held = [];
  for (let i = 0; i < 4; i++) {
    await visitor.quarter(uses, times);
    held.push(await heldBy(reader));
  }
  const told = held.map(({ nodes, bytes }) => `${nodes} nodes, ${bytes} bytes`).join('; ');
  console.log(`after each quarter: ${told}`);
  const [, middle, third, last] = held;
  if (!middle || !third || !last) throw new Error('Not all quarters were measured.');
  // What is only late to go is in one of the two; what stays is in both.
  const nodes = Math.min(third.nodes, last.nodes);
  const bytes = Math.min(third.bytes, last.bytes);
  expect(nodes, told).toBeLessThanOrEqual(middle.nodes + MORE.nodes);
  expect(bytes, told).toBeLessThanOrEqual(middle.bytes + MORE.bytes);
}

test('use leaves nothing behind that grows @full:phone', async ({ reader }) => {
  await soak(reader, 'en', OPENED, 1);
});

for (const language of ['en', 'ar', 'ru'])
  test(`long use leaves nothing behind that grows: ${language} @full`, async ({ reader }) => {
    await soak(reader, language, USES, 6);
  });
