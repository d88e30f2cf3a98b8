import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { PALETTES } from '../lib/model/palette';
import { PICTURE, type PictureFormat, type PictureSettings } from '../lib/model/picture';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { SEA } from './mapColours';
import { sharesApart } from './likeness';
import { letters, readPdf } from './pdf';
import { setPicture } from './pictureSettings';
import { Picture, rgb } from './png';
import { pixelOf, viewOver } from './view';

/** A sheet whose pixels are twice its points, and what of it a person reads on the picture. */
interface Case {
  path: string;
  settings: Partial<PictureSettings>;
  names: string[];
}
const SIZE = { preset: 'millimetres', width: 152.4, height: 101.6, dpi: 144 } as const;
const BOUNDS = [34.4, 32.2, 38.6, 36.6] as const;
const COAST: Case = {
  path: '/',
  // The passage marks Syria with dots, and hatches the Golan Heights, which others claim as well.
  // Somebody has marked Lebanon besides.
  settings: { frame: { kind: 'passage', line: 22, bounds: BOUNDS }, areas: ['LB'] },
  names: ['Beirut', 'Nicosia', 'LEBANON'],
};

async function saved(reader: Reader, { settings }: Case, format: PictureFormat): Promise<Buffer> {
  await setPicture(reader, { size: SIZE, ...settings, format });
  return readFile((await reader.saveFile()).path);
}

/** An SVG as a browser draws it, and its lines of text. */
async function drawn(browser: Browser, svg: Buffer, { width, height }: Picture) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  try {
    await page.goto(`data:image/svg+xml;base64,${svg.toString('base64')}`);
    // On a screen paper is smaller than its pixels.
    await page.evaluate(
      async ([width, height]) => {
        document.documentElement.setAttribute('width', String(width));
        document.documentElement.setAttribute('height', String(height));
        await document.fonts.ready;
      },
      [width, height],
    );
    const words = await page.locator('text').allTextContents();
    return { picture: new Picture(await page.screenshot()), words };
  } finally {
    await page.close();
  }
}

/** Expects that vectors show what pixels show: edges are smoothed otherwise, and dots fall elsewhere on a line. */
function expectAlike(vectors: Picture, pixels: Picture): void {
  const { far, near } = sharesApart(vectors, pixels);
  expect(far, 'of small squares that are far apart in colour').toBeLessThan(0.004);
  expect(near, 'that are apart').toBeLessThan(0.02);
}

/** Saves a picture as pixels, SVG and PDF, and compares them. */
async function compare(
  reader: Reader,
  browser: Browser,
  one: Case,
  formats: readonly ('svg' | 'pdf')[] = ['svg', 'pdf'],
): Promise<void> {
  await reader.open(`${one.path}?picture=320x200`);
  await reader.waitForPicture();
  const pixels = new Picture(await saved(reader, one, 'png'));

  const file = await saved(reader, one, 'svg');
  const svg = await drawn(browser, file, pixels);
  expect(file.toString()).not.toContain('<image');
  if (one.settings.areas)
    expect(file.toString()).toContain('Highlighted by the editor of this map: Lebanon.');
  expectAlike(svg.picture, pixels);

  for (const name of one.names) expect(svg.words.map(letters)).toContain(letters(name));
  if (!formats.includes('pdf')) return;
  const { leaves, look } = await readPdf(await saved(reader, one, 'pdf'));
  expectAlike(await look(1, 2), pixels);
  // A reader puts the words of a line from the right in another order.
  for (const word of svg.words.join(' ').match(/\p{L}+/gu) ?? [])
    expect(leaves[0]?.text).toContain(word);
}

test('SVG shows what the pixels show, with its names, and no image', ({ reader, browser }) =>
  compare(reader, browser, COAST, ['svg']));

test('a transparent picture has nothing for paper and sea, and all else @full', async ({
  reader,
}) => {
  await reader.open('?picture=320x200');
  await reader.waitForPicture();
  const frame = { kind: 'bounds', bounds: BOUNDS } as const;
  const settings = { frame, theme: 'dark', transparent: true } as const;
  const picture = new Picture(await saved(reader, { ...COAST, settings }, 'png'));
  const map = await reader.mapInPicture();
  const opacity = (lon: number, lat: number) => {
    const { x, y } = pixelOf({ lon, lat }, viewOver(BOUNDS, map), map);
    return picture.opacityAt(x, y);
  };
  // Paper beside the title and the credits; the sea west of Beirut; Lebanon and the desert east of Homs.
  const [right, bottom] = [picture.width - 1, picture.height - 1];
  expect([picture.opacityAt(0, 0), picture.opacityAt(right, bottom)]).toEqual([0, 0]);
  expect([opacity(34.9, 34.1), opacity(36.25, 34.05), opacity(38.2, 34.6)]).toEqual([0, 255, 255]);
  expect(
    picture.shareOf(rgb(PALETTES.dark.ink), { x: 0, y: 0, width: 400, height: map.y }),
  ).toBeGreaterThan(0.01);
});

test('within its cut a PDF with bleed shows what the pixels show, and beyond it the map goes on @full', async ({
  reader,
}) => {
  await reader.open('?picture=320x200');
  await reader.waitForPicture();
  const pixels = new Picture(await saved(reader, COAST, 'png'));
  // With what is beyond it whole pixels: 9.525 millimetres are 54.
  const bleed: Case = { ...COAST, settings: { ...COAST.settings, bleed: 2.525 } };
  const { look } = await readPdf(await saved(reader, bleed, 'pdf'));
  const page = await look(1, 2);
  const beyond = 54;
  const { width, height } = pixels;
  expect([page.width, page.height]).toEqual([width + 2 * beyond, height + 2 * beyond]);
  expectAlike(page.part({ x: beyond, y: beyond, width, height }), pixels);
  const map = await reader.mapInPicture();
  /** Millimetres left of the cut, half-way down the map. */
  const beside = (far: number) =>
    page.colourAt(beyond - (far * 144) / 25.4, beyond + map.y + map.height / 2);
  expect(SEA).toContainEqual(beside(-1));
  expect(beside(2.3)).toEqual(beside(-1));
  expect(beside(2.8)).toEqual([255, 255, 255]);
});

const insets = { ...PICTURE.furniture, numbers: true, lens: true, locator: true };
const CASES: Record<string, Case> = {
  'of a coast': COAST,
  'of all the story, with insets': {
    path: '/',
    settings: { frame: { kind: 'story' }, furniture: insets },
    names: ['BELARUS', 'UKRAINE', 'Beirut'],
  },
  'of a town, turned and in the dark': {
    path: '/',
    settings: { frame: { kind: 'place', id: 'jobar' }, bearing: 30, theme: 'dark' },
    names: ['Beirut', 'Darayya'],
  },
  'in Arabic, with insets': {
    path: '/ar/',
    settings: { frame: { kind: 'bounds', bounds: BOUNDS }, language: 'ar', furniture: insets },
    names: ['لبنان', 'نيقوسيا', 'حلب'],
  },
};
for (const [name, one] of Object.entries(CASES))
  test(`SVG and PDF show what the pixels show ${name} @full`, ({ reader, browser }) =>
    compare(reader, browser, one));

test('the same settings give the same bytes, and a sheet of A3 is no large file @full', async ({
  reader,
}) => {
  await reader.open('?picture=320x200');
  await reader.waitForPicture();
  const size = { preset: 'a3', orientation: 'landscape', dpi: 300 } as const;
  for (const format of ['svg', 'pdf'] as const) {
    const sheet: Case = { path: '/', settings: { size, frame: { kind: 'story' } }, names: [] };
    const once = await saved(reader, sheet, format);
    // The tiles come in another order after another picture.
    await saved(reader, COAST, format);
    expect((await saved(reader, sheet, format)).equals(once), format).toBe(true);
    expect(once.length, format).toBeLessThan(1_500_000);
  }
});
