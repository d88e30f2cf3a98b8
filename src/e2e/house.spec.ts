import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { PictureSettings } from '../lib/model/picture';
import { serveFolder } from '../scripts/staticServer.js';
import { expectWithinBudget } from './budget';
import { expect, test as base } from './fixtures';
import { letters, readPdf } from './pdf';
import { setPicture } from './pictureSettings';
import { Picture, rgb } from './png';

const SITE_YAML = `name: Example News
name:ar: أخبار المثال
credit: 'Map: Example News'
credit:ar: 'الخريطة: أخبار المثال'
logo:
  file: logo.svg
  dark: logo-dark.svg
  alt: Example
fonts:
  headings: headings.woff2
  text: text.woff2
  bold: bold.woff2
accent: '#006b3c'
`;
/** Colours that no map has. */
const LOGOS = { light: '#c000c0', dark: '#ff60ff' };
const logo = (colour: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path fill="${colour}" d="M0 0h120v40H0z"/></svg>`;
/** Ours in other weights: the sans-serif for the serif. */
const FONTS = {
  headings: 'noto-sans/files/noto-sans-latin-500',
  text: 'noto-sans/files/noto-sans-latin-300',
  bold: 'noto-sans/files/noto-sans-latin-700',
};

/** Writes stories with a house style beside them, and builds a site of them in a folder. */
async function build(folder: string): Promise<string> {
  const stories = resolve(folder, 'stories');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(stories, { recursive: true });
  cpSync('geo/stories/al-sharaa-in-moscow', resolve(stories, 'al-sharaa-in-moscow'), {
    recursive: true,
  });
  writeFileSync(resolve(stories, 'site.yaml'), SITE_YAML);
  writeFileSync(resolve(stories, 'logo.svg'), logo(LOGOS.light));
  writeFileSync(resolve(stories, 'logo-dark.svg'), logo(LOGOS.dark));
  const { resolve: find } = createRequire(import.meta.url);
  for (const [role, name] of Object.entries(FONTS))
    cpSync(find(`@fontsource/${name}-normal.woff2`), resolve(stories, `${role}.woff2`));
  const env = {
    ...process.env,
    DATELINE_STORIES: stories,
    DATELINE_KIT: resolve(folder, 'kit'),
    DATELINE_BUILD: resolve(folder, 'site'),
  };
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  await promisify(execFile)(process.execPath, vite, { env });
  return env.DATELINE_BUILD;
}

const test = base.extend<object, { house: string }>({
  house: [
    async ({}, use) => {
      const folder = await build('test-results/house');
      const { url, close } = await serveFolder({ folder, port: 0, prefix: '/some/path' });
      await use(url);
      await close();
    },
    // A build beside other tests.
    { scope: 'worker', timeout: 600_000 },
  ],
});
test.describe.configure({ mode: 'serial' });
test.beforeEach(({ watch, house }) => watch.allow(new URL(house).host));

test('a site of a house has its name, logo, fonts and accent @full', async ({
  reader,
  page,
  house,
}) => {
  for (const [path, name] of [
    ['', 'Example News'],
    ['ar/', 'أخبار المثال'],
  ] as const) {
    await reader.open(house + path);
    await expect(page).toHaveTitle(new RegExp(` · ${name}$`));
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      const shown = page.getByRole('img', { name: 'Example', exact: true });
      // One for each theme.
      await expect(shown).toHaveCount(1);
      await expect
        .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBe(120);
      const picture = new Picture(await shown.screenshot());
      expect(picture.shareOf(rgb(LOGOS[theme]))).toBeGreaterThan(0.9);
    }
  }
  const accent = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--accent'),
  );
  expect(accent).toBe('#80b59e');
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].flatMap((face) =>
      face.status === 'loaded' ? [`${face.family.replaceAll('"', '')} ${face.weight}`] : [],
    );
  });
  for (const face of ['House Headings 400 700', 'House Text 400', 'House Text 600 700'])
    expect(faces).toContain(face);
});

test('the first view of a house’s site keeps its budget @full', async ({ reader, page, house }) => {
  await expectWithinBudget(reader, page, house);
});

test('pictures of a house have its logo and its credit, in each format @full', async ({
  reader,
  house,
}) => {
  await reader.open(`${house}?picture=1`);
  await reader.waitForPicture();
  const saved = async (settings: Partial<PictureSettings>) => {
    await setPicture(reader, { size: { preset: 'square' }, ...settings });
    return readFileSync((await reader.saveFile()).path);
  };
  for (const theme of ['light', 'dark'] as const) {
    const picture = new Picture(await saved({ theme }));
    const corner = { x: 810, y: 945, width: 270, height: 135 };
    expect(picture.shareOf(rgb(LOGOS[theme]), corner), theme).toBeGreaterThan(0.05);
    expect(picture.shareOf(rgb(LOGOS[theme]), { x: 0, y: 0, width: 1080, height: 900 })).toBe(0);
  }
  await test.step('but where it is left out', async () => {
    await reader.studio.getByRole('checkbox', { name: 'Logo' }).uncheck();
    await reader.waitForPicture();
    const without = new Picture(readFileSync((await reader.saveFile()).path));
    expect(without.shareOf(rgb(LOGOS.dark))).toBe(0);
  });

  const svg = (await saved({ format: 'svg' })).toString();
  const [, image = ''] =
    /<image[^>]*xlink:href="data:image\/svg\+xml;base64,([^"]*)"/.exec(svg) ?? [];
  expect(Buffer.from(image, 'base64').toString()).toContain(LOGOS.light);
  expect(svg).toContain('Map: Example News');
  expect(svg).toContain(`font-family="'Noto Sans Medium', 'Source Serif 4'`);

  const pdf = await readPdf(await saved({ format: 'pdf' }));
  expect(pdf.leaves[0]?.text).toContain(letters('Map: Example News'));
  const page = await pdf.look(1, 2);
  expect(page.shareOf(rgb(LOGOS.light))).toBeGreaterThan(0.003);
});
