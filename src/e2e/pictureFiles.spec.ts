import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { PaperId, PictureSettings, ScreenId } from '../lib/model/picture';
import { PALETTES } from '../lib/model/palette';
import { expect, test } from './fixtures';
import { setPicture } from './pictureSettings';
import { expectNoPictureLeft } from './picturesLeft';
import { around, chunksOf, Picture, rgb } from './png';
import { place } from './story';
import { pixelOf, viewOver } from './view';

/** The coast of Syria, where three places stand apart from others. */
const COAST = { kind: 'bounds', bounds: [34.4, 32.2, 38.6, 36.6] } as const;

/** The sizes of pictures, and their pixels; those on paper at 150 to an inch. */
const SIZES = {
  article: [1600, 900],
  square: [1080, 1080],
  portrait: [1080, 1350],
  story: [1080, 1920],
  'open-graph': [1200, 630],
  a5: [874, 1240],
  a4: [1240, 1754],
  a3: [1754, 2480],
  letter: [1275, 1650],
} as const satisfies Record<ScreenId | PaperId, readonly [width: number, height: number]>;

// Those in pixels have their case in picture.spec.ts.
test('places stand where the projection puts them, in each preset @full', async ({ reader }) => {
  await reader.open('?picture=320x200');
  await reader.waitForPicture();
  for (const [preset, pixels] of Object.entries(SIZES))
    await test.step(preset, async () => {
      const paper = /^(a\d|letter)$/.test(preset);
      const size = { preset, ...(paper && { orientation: 'portrait', dpi: 150 }) };
      await setPicture(reader, {
        size: size as PictureSettings['size'],
        frame: COAST,
        title: 'Syria',
      });
      const picture = new Picture(await readFile((await reader.saveFile()).path));
      expect([picture.width, picture.height]).toEqual(pixels);
      const map = await reader.mapInPicture();
      const view = viewOver(COAST.bounds, map);
      // Pixels of the file for one of CSS: type and markers are as large as on the page.
      const ratio = paper ? 150 / 96 : 2;
      for (const id of ['tartous', 'latakia', 'sweida']) {
        const at = pixelOf(place(id), view, map);
        const ink = picture.shareOf(rgb(PALETTES.light.ink), around(at, 2.5 * ratio));
        expect(ink, `${id} at ${at.x}, ${at.y}`).toBeGreaterThan(0.9);
      }
    });
});

/** What the test and the page tell each other of a picture's tiles. */
interface Tiling {
  /** Pixels along the side of what the browser can draw at once, lower than it truly is. */
  limit?: number;
  /** Width and height of each tile, in the order in which they were drawn. */
  tiles: number[][];
  /** Presses Cancel once so many tiles are drawn. */
  cancelAfter?: number;
}

test('a picture that is stitched from tiles is the picture drawn at once, and can be cancelled between them @full', async ({
  reader,
  page,
}) => {
  await page.addInitScript(() => {
    const tiling: Tiling = { tiles: [] };
    Object.assign(window, { tiling });
    const prototype = WebGL2RenderingContext.prototype;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is bound again below
    const original = prototype.getParameter;
    prototype.getParameter = function (this: WebGL2RenderingContext, name: number) {
      const limited = name === this.MAX_RENDERBUFFER_SIZE ? tiling.limit : undefined;
      return limited ?? (original.call(this, name) as unknown);
    };
    const pen = CanvasRenderingContext2D.prototype;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is bound again below
    const draw: (...given: never[]) => void = pen.drawImage;
    pen.drawImage = function (this: CanvasRenderingContext2D, ...given: unknown[]) {
      Reflect.apply(draw, this, given);
      // From the map's canvas to the picture.
      if (given.length !== 9 || this.canvas.width !== 1620) return;
      tiling.tiles.push(given.slice(3, 5) as number[]);
      const cancel = () => document.querySelector<HTMLElement>('[data-picture-cancel]')?.click();
      // As a press between two tasks of the page.
      if (tiling.tiles.length === tiling.cancelAfter) setTimeout(cancel);
    };
  });
  const tell = (told: Partial<Tiling>) =>
    page.evaluate((told) => Object.assign((window as unknown as Told).tiling, told), told);
  const tiles = () => page.evaluate(() => (window as unknown as Told).tiling.tiles);
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await reader.open('?picture=1620x620*box_34.4_32.2_38.6_36.6');
  await reader.waitForPicture();
  const save = async () => {
    await tell({ tiles: [] });
    const { path } = await reader.saveFile();
    return { picture: new Picture(await readFile(path)), tiles: await tiles() };
  };
  const whole = await save();
  expect(whole.tiles).toHaveLength(1);

  await tell({ tiles: [], limit: 400, cancelAfter: 2 });
  await reader.studio.locator('[data-picture-save]').click();
  await expect.poll(tiles).toHaveLength(2);
  await expect(reader.studio).toHaveAttribute('data-state', 'ready');
  await expectNoPictureLeft(page);
  expect(await tiles(), 'no tile is drawn after Cancel').toHaveLength(2);

  await tell({ cancelAfter: 0 });
  const stitched = await save();
  expect(stitched.tiles.length).toBeGreaterThanOrEqual(6);
  expect(Math.max(...stitched.tiles.flat())).toBeLessThanOrEqual(400);
  // Edges may be rounded otherwise, by some shades; a seam would be some hundred pixels.
  expect(stitched.picture.differing(whole.picture, 4)).toBeLessThan(10);
  expect(downloads, 'what was cancelled was not saved').toBe(2);
});

interface Told {
  tiling: Tiling;
}

test('10,000 × 7,000 pixels are finished @full', async ({ reader, page }) => {
  await reader.open('?picture=10000x7000');
  await reader.waitForPicture();
  const bytes = await readFile((await reader.saveFile()).path);
  const chunks = chunksOf(bytes);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([10_000, 7_000]);
  // 2 is red, green and blue, 6 those and opacity; each row begins with a byte of its own.
  const samples = { 2: 3, 6: 4 }[header?.[9] ?? 0] ?? NaN;
  const data = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])));
  const pixels = await promisify(inflate)(data);
  expect(pixels.length).toBe(7_000 * (10_000 * samples + 1));
  await expectNoPictureLeft(page);
});
