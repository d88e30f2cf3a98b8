import { readFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import { expect, test } from './fixtures';
import { around, Picture, type Region } from './png';
import { boundsIn, openStudio } from './studioMap';
import { place } from './story';
import { pixelOf, viewOver } from './view';

/** As the browser's own developer tools have them. */
const VISIONS = ['achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia'] as const;

/** Pictures of one size, one below the other, as each of some people sees them who tell fewer colours apart. */
async function seen(browser: Browser, pngs: readonly Buffer[]): Promise<Picture[]> {
  const context = await browser.newContext({ deviceScaleFactor: 1 });
  const page = await context.newPage();
  const images = pngs.map(
    (png) => `<img style="display:block" src="data:image/png;base64,${png.toString('base64')}">`,
  );
  await page.setContent(`<body style="margin:0">${images.join('')}`);
  const tools = await context.newCDPSession(page);
  const pictures: Picture[] = [];
  for (const type of VISIONS) {
    await tools.send('Emulation.setEmulatedVisionDeficiency', { type });
    pictures.push(new Picture(await page.screenshot({ fullPage: true })));
  }
  await context.close();
  return pictures;
}

/** From the darkest of a region to its lightest, by WCAG 2's contrast. */
function contrastIn(picture: Picture, region: Region): number {
  const lights = picture.colours(region).map(({ colour }) => luminance(colour));
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

const luminance = (colour: readonly [number, number, number]): number => {
  const [r, g, b] = colour.map((part) =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

for (const theme of ['light', 'dark'] as const)
  test(`in grey, and to the colour-blind, marked land and what is singled out are told by their form, in ${theme} colours${theme === 'dark' ? ' @full' : ''}`, async ({
    reader,
    browser,
  }) => {
    const opened = async (passage: number) => {
      await openStudio(
        reader,
        `picture.passage=${passage}&picture.bounds=34,32,40,36&picture.theme=${theme}`,
      );
      const map = await reader.mapInPicture();
      const view = viewOver(boundsIn(reader), map);
      const png = await readFile((await reader.saveFile()).path);
      return { png, at: (lon: number, lat: number) => pixelOf({ lon, lat }, view, map) };
    };
    // The one is about Syria; the other singles Tartous out, and Sweida not.
    const [land, dots] = [await opened(22), await opened(6)];
    const below = new Picture(land.png).height;
    for (const [i, picture] of (await seen(browser, [land.png, dots.png])).entries()) {
      const told = (lon: number, lat: number) => contrastIn(picture, around(land.at(lon, lat), 9));
      expect(told(38.9, 34.2), `${VISIONS[i]}: marked land`).toBeGreaterThan(1.3);
      expect(told(34.5, 32.8), `${VISIONS[i]}: the sea`).toBeLessThan(1.1);
      expect(told(39.5, 32.9), `${VISIONS[i]}: other land`).toBeLessThan(1.1);
      const of = (id: string, radius: number) => {
        const { lon, lat } = place(id);
        const { x, y } = dots.at(lon, lat);
        return contrastIn(picture, around({ x, y: y + below }, radius));
      };
      expect(of('tartous', 7), `${VISIONS[i]}: a ring`).toBeGreaterThan(3);
      expect(of('sweida', 4), `${VISIONS[i]}: a filled dot`).toBeLessThan(1.1);
    }
  });
