import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Picture } from './png';

/** A run of letters on a page; points, from the page's bottom left. */
export interface Run {
  text: string;
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** A printed page. */
export interface Leaf {
  runs: Run[];
  /** All its words, in the order of the file, without the spaces and line ends between them. */
  text: string;
  width: number;
  height: number;
}

/** A printed page as it looks, so many pixels to the point: one where nothing is said. */
type Look = (page: number, ratio?: number) => Promise<Picture>;

/** What the library draws upon outside of a browser. */
interface CanvasMaker {
  create(
    width: number,
    height: number,
  ): { canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Buffer } };
}

/** Letters alone: lines break where they must, and a font may give an apostrophe another code. */
export const letters = (text: string): string => text.replace(/\s+/gu, '').replace(/[’ʼ]/gu, "'");

const fonts = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts/',
);

/** Prints the page as a reader's browser would by default, and reads the file. */
export async function print(
  page: Page,
  options: { format: string; landscape?: boolean; path: string },
): Promise<{ leaves: Leaf[]; look: Look }> {
  return readPdf(await page.pdf(options));
}

/** Reads a PDF. */
export async function readPdf(bytes: Buffer): Promise<{ leaves: Leaf[]; look: Look }> {
  const data = new Uint8Array(bytes);
  const file = await getDocument({ data, standardFontDataUrl: fonts, verbosity: 0 }).promise;
  const leaves = await Promise.all(
    Array.from({ length: file.numPages }, async (_, i): Promise<Leaf> => {
      const leaf = await file.getPage(i + 1);
      const { width, height } = leaf.getViewport({ scale: 1 });
      const runs = (await leaf.getTextContent()).items.flatMap((item): Run[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , , left = NaN, bottom = NaN] = item.transform as number[];
        return [{ text: item.str, left, bottom, width: item.width, height: item.height }];
      });
      return { runs, width, height, text: letters(runs.map(({ text }) => text).join('')) };
    }),
  );
  const look: Look = async (number, scale = 1) => {
    const leaf = await file.getPage(number);
    const viewport = leaf.getViewport({ scale });
    const { canvas } = (file.canvasFactory as CanvasMaker).create(viewport.width, viewport.height);
    await leaf.render({ canvas, viewport }).promise;
    return new Picture(canvas.toBuffer('image/png'));
  };
  return { leaves, look };
}
