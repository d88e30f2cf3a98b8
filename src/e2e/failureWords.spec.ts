/** What readers of the translated pages are told of failures, and how far rings reach. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Two words in Latin letters: names of files and formats stand alone. */
const SENTENCE = /[A-Za-z]+ [a-z]+/;

/** Notes what the map's worker is given, as the rings' labels are drawn by the graphics card. */
const noteRings = (page: Page) =>
  page.addInitScript(() => {
    const noted = new Set<string>();
    Object.assign(window, { ringLabels: noted });
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its worker below
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...args: [unknown]) {
      for (const [, label] of JSON.stringify(args[0]).matchAll(
        /"id":"ring-\d","label":"([^"]+)","kind":"label"/g,
      ))
        noted.add(label ?? '');
      post.apply(this, args);
    } as typeof post;
  });

for (const { language, status, unit, tag } of [
  {
    language: 'ar',
    status: /routes\.geojson.*أجاب الخادم بالرمز 404/,
    unit: /^\d+\s(كم|م)$/,
    tag: '',
  },
  {
    language: 'ru',
    status: /routes\.geojson.*сервер ответил кодом 404/,
    unit: /^\d+\s(км|м)$/,
    tag: ' @full',
  },
])
  test(`on /${language}/ a failure is told in its words, and rings have its units${tag}`, async ({
    reader,
    page,
    watch,
  }) => {
    watch.expect(/404/);
    await noteRings(page);
    const told = reader.message;
    const again = told.getByRole('button').first();
    await page.route('**/routes.geojson', (route) => route.fulfill({ status: 404, body: 'no' }));
    await reader.open(`${language}/?place=jobar`);
    await expect(told).toContainText(status);
    await expect(told).not.toContainText(SENTENCE);

    await page.unrouteAll();
    await again.click();
    await reader.waitForMap('idle');
    const rings = await page.evaluate(() => [
      ...(window as unknown as { ringLabels: Set<string> }).ringLabels,
    ]);
    expect(rings.length).toBeGreaterThan(2);
    for (const label of rings) expect(label).toMatch(unit);
  });
