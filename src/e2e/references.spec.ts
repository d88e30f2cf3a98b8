import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { difference } from './likeness';
import { Picture } from './png';
import { REFERENCES, TAKEN } from '../scripts/references.js';

/** The page as a reader finds it, on a phone or on a small desk; the map alone, or all of it. */
const PAGES: Record<string, { address: string; phone?: true; whole?: true }> = {
  opening: { address: '' },
  'passage-6': { address: '?passage=6' },
  'passage-14': { address: '?passage=14' },
  'passage-19': { address: '?passage=19' },
  'passage-21': { address: '?passage=21' },
  'passage-22': { address: '?passage=22' },
  card: { address: '?place=tartous', whole: true },
  phone: { address: '?passage=7', phone: true, whole: true },
  arabic: { address: 'ar/?passage=21', whole: true },
  dark: { address: '?passage=26&theme=dark', whole: true },
};
/** Files that the studio saves, by the links that ask for them. */
const PICTURES: Record<string, string> = {
  'picture-article': '?picture=640x400',
  'picture-passage': '?picture=640x400*p21',
  'picture-arabic': 'ar/?picture=480x480*ar',
  'picture-dark': '?picture=400x640*dark',
};

/** Looked at in `npm run test:full`: others of their kind are looked at each time. */
const FULL = /^(opening|card|dark|passage-.*|picture-(passage|dark|arabic))$/;
const tagged = (name: string) => (FULL.test(name) ? `${name} @full` : name);

// What the page does with a font that comes late hangs on the machine: here it waits.
test.use({ bypassCSP: true, deviceScaleFactor: 1 });
const waitForFonts = (page: Page) =>
  page.route(/(\/|\.css)(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body });
  });

/** Takes a picture until it is like the committed one; the last one taken is kept for the review. */
async function expectLike(name: string, take: () => Promise<Picture>): Promise<void> {
  const file = fileURLToPath(new URL(`${name}.png`, REFERENCES));
  mkdirSync(TAKEN, { recursive: true });
  await expect
    .poll(
      async () => {
        const taken = await take();
        writeFileSync(new URL(`${name}.png`, TAKEN), taken.bytes);
        return existsSync(file) ? difference(new Picture(readFileSync(file)), taken) : 'new';
      },
      { message: `${name}: look at it with "npm run references -- --review"`, ...PATIENCE },
    )
    .toBeNull();
}
/** A review wants the picture, a test that it is right, however long that takes. */
const PATIENCE = process.env['DATELINE_REVIEW'] ? { timeout: 8000 } : {};

for (const [name, { address, phone = false, whole = false }] of Object.entries(PAGES))
  test(`the page looks as it did when somebody last looked: ${tagged(name)}`, async ({
    reader,
    page,
  }) => {
    test.skip(phone !== reader.touch, 'a picture of the other screen');
    if (!phone) await page.setViewportSize({ width: 840, height: 520 });
    await waitForFonts(page);
    // The hint for fingers goes by itself, seconds later.
    await page.addInitScript(() => localStorage.setItem('dateline:gestures', 'known'));
    await reader.open(address);
    await reader.waitForMap('idle');
    await page.evaluate(() => document.fonts.ready);
    await expectLike(name, () => reader.screenshot(name, whole ? page : reader.map));
    // A style sheet may still be on its way.
    await page.unrouteAll({ behavior: 'wait' });
  });

for (const [name, address] of Object.entries(PICTURES))
  test(`the picture looks as it did when somebody last looked: ${tagged(name)}`, async ({
    reader,
  }) => {
    test.skip(reader.touch, 'a file is the same on any screen');
    await reader.open(address);
    await reader.waitForPicture();
    const { path } = await reader.saveFile();
    await expectLike(name, () => Promise.resolve(new Picture(readFileSync(path))));
  });
