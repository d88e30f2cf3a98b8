import type { Route } from '@playwright/test';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { startMapServer } from './mapServer';
import { expectNoPictureLeft } from './picturesLeft';

/** What a browser can refuse while it makes a picture, and what the studio says then. */
const REFUSALS = {
  'no WebGL': {
    says: 'no WebGL 2',
    refuse: () => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is bound again below
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        ...args: [string]
      ) {
        return args[0].startsWith('webgl') ? null : original.apply(this, args);
      } as typeof original;
      return () => (HTMLCanvasElement.prototype.getContext = original);
    },
  },
  'no memory for the pixels': {
    says: 'not enough memory for a picture of',
    refuse: () => {
      const prototype = CanvasRenderingContext2D.prototype;
      // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
      const original = prototype.getImageData;
      // A small canvas has its pixels.
      prototype.getImageData = function (this: CanvasRenderingContext2D, ...p) {
        return this.canvas.width > 300 ? new ImageData(p[2], p[3]) : original.apply(this, p);
      };
      return () => (prototype.getImageData = original);
    },
  },
  'no memory for the file': {
    says: 'could not make a PNG of',
    refuse: () => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
      const original = HTMLCanvasElement.prototype.toBlob;
      HTMLCanvasElement.prototype.toBlob = (done) => done(null);
      return () => (HTMLCanvasElement.prototype.toBlob = original);
    },
  },
} as const;

/** Larger than the preview, whose pixels else are the file's. */
const TARTOUS = '?picture=1620x200*place_tartous';
const save = ({ studio }: Reader) => studio.locator('[data-picture-save]').click();

/** Expects that the studio says so, that nothing is left, and that the next press works. */
async function expectRefused(reader: Reader, says: string, allow: () => unknown): Promise<void> {
  const { studio, page } = reader;
  await expect(studio.getByRole('alert')).toContainText(says);
  await expectNoPictureLeft(page);
  await allow();
  await studio.getByRole('button', { name: 'Try again' }).click();
  await reader.waitForPicture();
}

for (const [what, { says, refuse }] of Object.entries(REFUSALS))
  test(`what the browser refuses is told, nothing is saved, and a retry works: ${what} @full`, async ({
    reader,
    page,
  }) => {
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await reader.open(TARTOUS);
    await reader.waitForPicture();
    await page.evaluate(`window.allow = (${String(refuse)})()`);
    await save(reader);
    await expectRefused(reader, says, () => page.evaluate('window.allow()'));
    expect((await reader.saveFile()).name).toContain('tartous');
    expect(downloads, 'what was refused was not saved').toBe(1);
  });

test('what a picture waits for is taken away: it is told, nothing is saved, and a retry works @full', async ({
  reader,
  page,
}) => {
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await reader.open(TARTOUS);
  await reader.waitForPicture();
  const release = await reader.holdBasemap();
  const asked = page.waitForRequest('**/*.pmtiles');
  await save(reader);
  // The picture's map is there, and waits for its tiles.
  await asked;
  await page
    .locator('body > div[style*="-99999px"] canvas')
    .evaluate((canvas: HTMLCanvasElement) =>
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(),
    );
  await expectRefused(reader, 'took the graphics memory away', release);
  expect((await reader.saveFile()).name).toContain('tartous');
  expect(downloads, 'what was refused was not saved').toBe(1);
});

test('a font that the picture’s map does not get is told, nothing is saved, and a retry works @full', async ({
  reader,
  page,
  watch,
}) => {
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await reader.open(TARTOUS);
  await reader.waitForPicture();
  // What the page's own texts are set in comes by another way, and is there.
  const fonts = (route: Route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.fallback();
  watch.expect(/ERR_FAILED/);
  await page.route('**/*.woff2', fonts);
  await save(reader);
  await expectRefused(reader, 'could not load its fonts', () => page.unroute('**/*.woff2', fonts));
  expect((await reader.saveFile()).name).toContain('tartous');
  expect(downloads, 'what was refused was not saved').toBe(1);
});

test('an online basemap that is gone is told, and nothing is saved @full', async ({
  reader,
  page,
  watch,
}) => {
  const theirs = await startMapServer();
  watch.allow(theirs.host);
  try {
    await page.addInitScript(
      (address) => localStorage.setItem('dateline:basemap', address),
      theirs.url('good.json'),
    );
    await reader.open('outside-basemap/?picture=1620x200*place_tartous');
    await reader.waitForPicture();
    watch.expect(/404/);
    await page.route('**/good.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.route('**/tiles/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await reader.studio.locator('[data-picture-save]').click();
    await expect(reader.studio.getByRole('alert')).toContainText('404');
    await expectNoPictureLeft(page);

    await page.unrouteAll();
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await reader.studio.getByRole('button', { name: 'Try again' }).click();
    await reader.waitForPicture();
    await reader.saveFile();
    expect(downloads, 'what failed was not saved').toBe(1);
  } finally {
    theirs.close();
  }
});
