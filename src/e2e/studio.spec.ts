import { readFile, writeFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import type { Reader } from './driver';
import { expect, test } from './fixtures';
import { chunksOf } from './png';

/** Opens the studio as a link to a picture does. */
async function openStudio(reader: Reader, query: string, path = ''): Promise<void> {
  await reader.open(`${path}?picture=${query}`);
  await reader.waitForPicture();
}
const field = (reader: Reader, name: string) =>
  reader.studio.getByRole('combobox', { name, exact: true });

test('a link opens a picture, whose PNG has its pixels, its dpi, its words and its address', async ({
  reader,
}) => {
  await openStudio(
    reader,
    '1&picture.size=a5&picture.dpi=150&picture.place=jobar&picture.with=numbers',
  );
  await expect(reader.studio.locator('[data-picture-preview] canvas')).toHaveAccessibleName(
    /Jobar/,
  );
  const { name, path } = await reader.saveFile();
  expect(name).toBe('al-sharaa-in-moscow-jobar-a5-150dpi.png');
  await expect(reader.studio.locator('footer').getByRole('status')).toHaveText(`${name} is saved.`);
  const bytes = await readFile(path);
  const { width, height } = PNG.sync.read(bytes);
  expect([width, height]).toEqual([874, 1240]);
  // Red, green and blue, and no transparency (PNG, section 11.2.1).
  expect(chunksOf(bytes)[0]?.data[9]).toBe(2);
  const chunks = chunksOf(bytes);
  // 150 pixels per inch in pixels per metre, both ways, unit 1: metre.
  const resolution = chunks.find(({ type }) => type === 'pHYs')?.data;
  expect(resolution?.readUInt32BE(0)).toBe(5906);
  expect(resolution?.readUInt32BE(4)).toBe(5906);
  expect(resolution?.[8]).toBe(1);
  const told = chunks
    .filter(({ type }) => type === 'iTXt')
    .map(({ data }) => data.toString('utf8'))
    .join('\n');
  expect(told).toContain('Kurdistan24');
  expect(told).toContain('Natural Earth');
  expect(told).toContain('Damascus is 4.8 km south-west of Jobar');
  expect(told).toContain('picture.size=a5&picture.orientation=portrait&picture.dpi=150');
});

/** Width and height of an image file, as a browser reads it. */
async function sizeOf(page: Page, path: string, type: string): Promise<number[]> {
  const base64 = (await readFile(path)).toString('base64');
  return page.evaluate(
    async ({ base64, type }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const { width, height } = await createImageBitmap(new Blob([bytes], { type }));
      return [width, height];
    },
    { base64, type },
  );
}

test('JPEG and WebP have the pixels that were asked for @full', async ({ reader, page }) => {
  await openStudio(reader, '401x203*jpeg_70');
  for (const [format, ending] of [
    ['jpeg', 'jpg'],
    ['webp', 'webp'],
  ] as const) {
    await field(reader, 'Format').selectOption(format);
    await reader.waitForPicture();
    const { name, path } = await reader.saveFile();
    expect(name).toBe(`al-sharaa-in-moscow-401x203.${ending}`);
    expect(await sizeOf(page, path, `image/${format}`)).toEqual([401, 203]);
  }
});

test('a frame is drawn by hand, and all that is set is in the address @full', async ({
  reader,
  page,
}) => {
  await openStudio(reader, '401x203*jpeg_70');
  await reader.studio.getByRole('button', { name: 'Draw a frame' }).click();
  const preview = await reader.boxOf(reader.studio.locator('[data-picture-preview]'));
  const at = (share: number) =>
    [preview.x + share * preview.width, preview.y + share * preview.height] as const;
  await page.mouse.move(...at(0.4));
  await page.mouse.down();
  await page.mouse.move(...at(0.5), { steps: 3 });
  await page.mouse.move(...at(0.6), { steps: 3 });
  await page.mouse.up();
  await reader.waitForPicture();
  await expect(field(reader, 'Shows')).toHaveValue('bounds');
  const [west = 0, south = 0, east = 0, north = 0] = (
    reader.url().searchParams.get('picture.bounds') ?? ''
  )
    .split(',')
    .map(Number);
  expect(east - west).toBeGreaterThan(2);
  expect(east - west).toBeLessThan(40);
  expect(north).toBeGreaterThan(south);

  await field(reader, 'Colours').selectOption('dark');
  await reader.studio.getByRole('checkbox', { name: 'Legend' }).uncheck();
  await reader.waitForPicture();
  // The link that was opened was an old one.
  const asked = [...reader.url().searchParams].filter(([key]) => key !== 'picture.bounds');
  expect(asked).toEqual([
    ['picture', '1'],
    ['picture.size', '401x203'],
    ['picture.quality', '70'],
    ['picture.theme', 'dark'],
    ['picture.format', 'jpeg'],
    ['picture.without', 'legend'],
  ]);
  const { name, path } = await reader.saveFile();
  expect(name).toMatch(/-401x203-dark\.jpg$/);
  expect(await sizeOf(page, path, 'image/jpeg')).toEqual([401, 203]);
});

test('a PDF has its size on paper, real text, and an alternative text @full', async ({
  reader,
}) => {
  await openStudio(reader, 'a5_150_landscape*place_tartous*with_subtitle*pdf');
  const { name, path } = await reader.saveFile();
  expect(name).toBe('al-sharaa-in-moscow-tartous-a5-landscape-150dpi.pdf');
  const document = await getDocument({ data: new Uint8Array(await readFile(path)) }).promise;
  expect(document.numPages).toBe(1);
  const leaf = await document.getPage(1);
  const [, , width = 0, height = 0] = leaf.view;
  expect(width).toBeCloseTo((210 / 25.4) * 72, 0);
  expect(height).toBeCloseTo((148 / 25.4) * 72, 0);
  const { items } = await leaf.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  for (const words of ['Tartous', 'Latakia', 'Kurdistan24', 'Natural Earth'])
    expect(text).toContain(words);
  expect(JSON.stringify(await leaf.getStructTree())).toContain('Map of Tartous');
  await document.destroy();
});

test('settings are saved to a file and opened again; a wrong file changes nothing and says why @full', async ({
  reader,
}, info) => {
  await openStudio(reader, 'open-graph*place_jobar*ar');
  // Who writes a subtitle wants it there.
  await reader.studio.getByRole('textbox', { name: 'Subtitle' }).fill('In ruins');
  await expect(reader.studio.getByRole('checkbox', { name: 'Subtitle' })).toBeChecked();
  await reader.waitForPicture();
  const saved = await reader.saveFile(
    reader.studio.getByRole('button', { name: 'Save to a file' }),
  );
  const settings = JSON.parse(await readFile(saved.path, 'utf8')) as { size: object };
  expect(settings).toMatchObject({ size: { preset: 'open-graph' }, language: 'ar' });

  const wrong = info.outputPath('wrong.json');
  await writeFile(wrong, JSON.stringify({ ...settings, size: { preset: 'a9' } }));
  const input = reader.studio.locator('input[type=file]');
  await input.setInputFiles(wrong);
  await expect(reader.studio.locator('[role=alert]')).toContainText('wrong.json');
  await expect(field(reader, 'For')).toHaveValue('open-graph');

  await writeFile(wrong, JSON.stringify({ ...settings, theme: 'dark' }));
  await input.setInputFiles(wrong);
  await reader.waitForPicture();
  await expect(field(reader, 'Colours')).toHaveValue('dark');
});

test('a series can be cancelled and leaves nothing @full', async ({ reader, page }) => {
  await openStudio(reader, '320x200');
  await reader.studio.getByText('More…').click();
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  const release = await reader.holdBasemap();
  await reader.studio.locator('[data-picture-series="places"]').click();
  await expect(reader.studio).toHaveAttribute('data-state', 'saving');
  await reader.studio.locator('[data-picture-cancel]').click();
  await expect(reader.studio).toHaveAttribute('data-state', 'ready');
  await expect(reader.studio.locator('footer').getByRole('status')).toHaveText(
    'Cancelled. Nothing is saved.',
  );
  await expect(page.locator('canvas[style*="-99999"], div[style*="-99999"]')).toHaveCount(0);
  release();
  // What comes after it would come after its file.
  await reader.saveFile();
  expect(downloads, 'what was cancelled was not saved').toBe(1);
});

test('a series is one archive with a picture for each place and a list of them @full', async ({
  reader,
}) => {
  await openStudio(reader, '320x200');
  await reader.studio.getByText('More…').click();
  const { name, path } = await reader.saveFile(
    reader.studio.locator('[data-picture-series="places"]'),
  );
  expect(name).toBe('al-sharaa-in-moscow-places.zip');
  const bytes = await readFile(path);
  // Each file has an entry in the directory at the end: PK\1\2.
  expect(bytes.toString('latin1').split('PK\u0001\u0002')).toHaveLength(9 + 1 + 1);
  expect(bytes.toString('latin1')).toContain('jobar.png');
});

test('a picture is made first, and shared at the press that follows @full', async ({
  reader,
  page,
}) => {
  const shared: unknown[] = [];
  await page.exposeFunction('tellTest', (file: unknown) => shared.push(file));
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    // Browsers refuse it after the seconds that a picture takes; here whatever is not a press itself.
    navigator.share = async ({ files = [], text = '' } = {}) => {
      if (window.event?.type !== 'click') throw new DOMException('No press', 'NotAllowedError');
      const { tellTest } = window as unknown as { tellTest: (file: unknown) => Promise<void> };
      await tellTest([files[0]?.name, files[0]?.type, text.includes('Jobar')]);
    };
  });
  await openStudio(reader, '320x200*place_jobar');
  const share = reader.studio.locator('[data-picture-share]');
  await reader.studio.getByText('More…').click();
  await reader.studio.getByRole('button', { name: 'Share…' }).click();
  await expect(share).toBeFocused();
  await expect(reader.studio.locator('footer').getByRole('status')).toHaveText(
    'The picture is ready to share.',
  );
  await share.click();
  await expect(share).toHaveCount(0);
  await expect(reader.studio.getByRole('alert')).toBeEmpty();
  expect(shared).toEqual([['al-sharaa-in-moscow-jobar-320x200.png', 'image/png', true]]);
});

test('the keyboard alone makes a picture; Escape closes and gives the focus back', async ({
  reader,
  page,
}) => {
  await reader.open();
  await reader.waitForMap('idle');
  const opener = reader.map.locator('[data-make-picture]');
  await opener.focus();
  await reader.press('Enter');
  await reader.waitForPicture();
  const { violations } = await new AxeBuilder({ page }).include('[data-picture-studio]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await field(reader, 'For').focus();
  await page.keyboard.press('s');
  await reader.waitForPicture();
  await reader.press('Escape');
  await expect(reader.studio).toHaveCount(0);
  await expect(opener).toBeFocused();
  expect(reader.url().searchParams.has('picture')).toBe(false);
});

test('a link opens before the live map, which comes when the picture is closed; a word that is not known is named @full', async ({
  reader,
}) => {
  await reader.open('?picture=a4*dork');
  await expect(reader.studio).toHaveAttribute('data-state', 'failed');
  await expect(reader.studio.locator('[role=alert]')).toContainText('"dork"');
  await expect(reader.studio.locator('[role=alert]')).toContainText('dark');
  await reader.studio.getByRole('button', { name: 'Try again' }).click();
  await reader.waitForPicture();
  await expect(reader.map).toHaveAttribute('data-state', 'static');
  await reader.closeStudio();
  await reader.waitForMap('idle');
});
