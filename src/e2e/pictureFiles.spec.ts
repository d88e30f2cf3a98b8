import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { Page, Route } from '@playwright/test';
import { PICTURE, type PictureSettings } from '../lib/model/picture';
import { PALETTES } from '../lib/model/palette';
import { ATTRIBUTION } from '../lib/model/credits';
import english from '../lib/messages/en.json' with { type: 'json' };
import { Words } from '../lib/messages/words';
import { story } from '../lib/operations/fixture';
import { planPicture } from '../lib/picture/plan';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { startMapServer } from './mapServer';
import { around, chunksOf, Picture, rgb } from './png';
import { place } from './story';
import { pixelOf } from './view';

/** The coast of Syria, where three places stand apart from others. */
const COAST = { kind: 'bounds', bounds: [34.4, 32.2, 38.6, 36.6] } as const;

/** What the layout hangs on is the number and length of the words. */
const WORDS = new Words(
  'en',
  Object.fromEntries(Object.entries(english).map(([key, text]) => [key, () => text])),
  {},
);

/** As wide as our type is on average, measured on the attribution, which may want two lines. */
const asWide = (text: string, { size }: { size: number }) => 0.46 * size * text.length;

/** Opens settings in the studio, as a file of them does. */
async function set(reader: Reader, settings: Partial<PictureSettings>): Promise<void> {
  const text = JSON.stringify({ ...PICTURE, ...settings });
  await reader.studio.locator('input[type=file]').setInputFiles({
    name: 'test.picture.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(reader.studio).toHaveAttribute('data-state', /drawing|failed/);
}

/** Nothing of a picture that was given up is on the page. */
const expectNothingLeft = (page: Page) =>
  expect(page.locator('body > div[style*="-99999px"]')).toHaveCount(0);

test('in each preset the places stand where the projection puts them', async ({ reader }) => {
  await reader.open('?picture=320x200');
  await reader.waitForPicture();
  const sizes: PictureSettings['size'][] = [
    ...(['article', 'square', 'portrait', 'story', 'open-graph'] as const).map((preset) => ({
      preset,
    })),
    ...(['a5', 'a4', 'a3', 'letter'] as const).map((preset) => ({
      preset,
      orientation: 'portrait' as const,
      dpi: 150,
    })),
  ];
  for (const size of sizes)
    await test.step(Object.values(size).join(' '), async () => {
      const settings: PictureSettings = { ...PICTURE, size, frame: COAST, title: 'Syria' };
      await set(reader, settings);
      await reader.waitForPicture();
      const picture = new Picture(await readFile((await reader.saveFile()).path));
      const sitting = {
        story: { ...story([], []), publisher: 'Kurdistan24', published: '2025-10-15' },
        view: COAST.bounds,
        selection: { type: 'none' },
        attribution: ATTRIBUTION,
        words: WORDS,
      } as const;
      const { map, camera, measures } = planPicture(settings, sitting, asWide);
      expect([picture.width, picture.height]).toEqual([
        measures.pixels.width,
        measures.pixels.height,
      ]);
      const view = { zoom: camera.zoom, lat: camera.center[1], lon: camera.center[0] };
      for (const id of ['tartous', 'latakia', 'sweida']) {
        const { x, y } = pixelOf(place(id), view, { x: map.left, y: map.top, ...map });
        const at = { x: x * measures.ratio, y: y * measures.ratio };
        const ink = picture.shareOf(rgb(PALETTES.light.ink), around(at, 2.5 * measures.ratio));
        expect(ink, `${id} at ${at.x}, ${at.y}`).toBeGreaterThan(0.9);
      }
    });
});

test('a picture that is stitched from tiles is the picture drawn at once', async ({
  reader,
  page,
}) => {
  // The browser's own limit is the door: lowered, the same picture takes many tiles.
  await page.addInitScript(() => {
    const prototype = WebGL2RenderingContext.prototype;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is bound again below
    const original = prototype.getParameter;
    prototype.getParameter = function (this: WebGL2RenderingContext, name: number) {
      if (name === this.MAX_RENDERBUFFER_SIZE && 'limit' in window) return window.limit;
      return original.call(this, name) as unknown;
    };
    const pen = CanvasRenderingContext2D.prototype;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is bound again below
    const draw: (...given: never[]) => void = pen.drawImage;
    Object.assign(window, { copied: [] as number[][] });
    pen.drawImage = function (this: CanvasRenderingContext2D, ...given: unknown[]) {
      // From the map's canvas to the picture: its tile's width and height.
      if (given.length === 9 && this.canvas.width === 900)
        (window as unknown as Copied).copied.push(given.slice(3, 5) as []);
      Reflect.apply(draw, this, given);
    };
  });
  await reader.open('?picture=900x600*box_34.4_32.2_38.6_36.6');
  await reader.waitForPicture();
  const save = async () => {
    await page.evaluate(() => ((window as unknown as Copied).copied.length = 0));
    const { path } = await reader.saveFile();
    const copied = await page.evaluate(() => (window as unknown as Copied).copied);
    return { picture: new Picture(await readFile(path)), tiles: copied };
  };
  const whole = await save();
  expect(whole.tiles).toHaveLength(1);
  await page.evaluate(() => Object.assign(window, { limit: 300 }));
  const stitched = await save();
  expect(stitched.tiles.length).toBeGreaterThanOrEqual(6);
  expect(Math.max(...stitched.tiles.flat())).toBeLessThanOrEqual(300);
  // Edges may be rounded otherwise, by a shade; a seam would be some hundred pixels.
  expect(stitched.picture.differing(whole.picture, 2)).toBeLessThan(10);
});

interface Copied {
  copied: number[][];
}

test('10,000 × 7,000 pixels can be cancelled, and are finished', async ({ reader, page }) => {
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await reader.open('?picture=10000x7000');
  await reader.waitForPicture();
  const { studio } = reader;
  const done = () =>
    studio.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value);
  await studio.locator('[data-picture-save]').click();
  await expect.poll(done, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(0.2);
  await studio.locator('[data-picture-cancel]').click();
  await expect(studio).toHaveAttribute('data-state', 'ready');
  await expectNothingLeft(page);
  expect(downloads).toBe(0);

  const download = page.waitForEvent('download', { timeout: 150_000 });
  await studio.locator('[data-picture-save]').click();
  const bytes = await readFile(await (await download).path());
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([10_000, 7_000]);
  // 2 is red, green and blue, 6 those and opacity; each row begins with a byte of its own.
  const samples = { 2: 3, 6: 4 }[header?.[9] ?? 0] ?? NaN;
  const data = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  const pixels = await promisify(inflate)(data);
  expect(pixels.length).toBe(7_000 * (10_000 * samples + 1));
  await expectNothingLeft(page);
});

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
  'WebGL that is taken away': {
    says: 'took the graphics memory away',
    refuse: () => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is bound again below
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        ...args: [string]
      ) {
        const context = original.apply(this, args) as WebGL2RenderingContext | null;
        if (args[0] === 'webgl2')
          setTimeout(() => context?.getExtension('WEBGL_lose_context')?.loseContext(), 50);
        return context;
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
      prototype.getImageData = (left, top, width, height) => new ImageData(width, height);
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

test('what the browser refuses is told, nothing is saved, and a retry works', async ({
  reader,
  page,
  watch,
}) => {
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await reader.open('?picture=320x200*place_tartous');
  await reader.waitForPicture();
  const { studio } = reader;
  for (const [what, { says, refuse }] of Object.entries(REFUSALS))
    await test.step(what, async () => {
      await page.evaluate(`window.allow = (${String(refuse)})()`);
      await studio.locator('[data-picture-save]').click();
      await expect(studio.getByRole('alert')).toContainText(says);
      await expectNothingLeft(page);
      expect(downloads).toBe(0);
      await page.evaluate('window.allow()');
      await studio.getByRole('button', { name: 'Try again' }).click();
      await reader.waitForPicture();
    });
  await test.step('a font that the map does not get', async () => {
    // What the page's own texts are set in comes by another way, and is there.
    const fonts = (route: Route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.fallback();
    watch.expect(/ERR_FAILED/);
    await page.route('**/*.woff2', fonts);
    await studio.locator('[data-picture-save]').click();
    await expect(studio.getByRole('alert')).toContainText('could not load its fonts');
    await expectNothingLeft(page);
    expect(downloads).toBe(0);
    await page.unroute('**/*.woff2', fonts);
    await studio.getByRole('button', { name: 'Try again' }).click();
    await reader.waitForPicture();
  });
  expect((await reader.saveFile()).name).toContain('tartous');
});

test('an online basemap that is gone is told, and nothing is saved', async ({
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
    await reader.open('?picture=320x200*place_tartous');
    await reader.waitForPicture();
    watch.expect(/404/);
    await page.route('**/good.json', (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.route('**/tiles/**', (route) => route.fulfill({ status: 404, body: 'gone' }));
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await reader.studio.locator('[data-picture-save]').click();
    await expect(reader.studio.getByRole('alert')).toContainText('404');
    await expectNothingLeft(page);
    expect(downloads).toBe(0);
  } finally {
    theirs.close();
  }
});
