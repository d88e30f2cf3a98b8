import {
  PAPERS,
  SCREENS,
  type PictureSettings,
  type PictureSize,
  type ScreenId,
} from '$lib/model/picture';
import type { Size } from './camera';

const MM_PER_INCH = 25.4;
/** CSS's reference pixel: at `scale` 1, type on paper has the size that it has on the page. */
const CSS_DPI = 96;
/** Output pixels for a layout pixel of a picture for screens: sharp on a dense one. */
const SCREEN_RATIO = 2;

/** What a picture measures, in each of its units. */
export interface Measures {
  /** Of the file. */
  pixels: Size;
  /** Output pixels for each layout pixel. */
  ratio: number;
  /** Layout pixels; not whole where `pixels` is no multiple of `ratio`. */
  layout: Size;
  /** Millimetres on paper. */
  sheet: Size;
  /** Millimetres beyond each edge of the sheet. */
  bleed: number;
  /** Pixels per inch that the file is to state; null where only pixels were asked for. */
  dpi: number | null;
}

/** Whole pixels for a length on paper, the nearest, halves up: A3's 420 mm at 300 dpi are 4961. */
export const pixelsFor = (millimetres: number, dpi: number): number =>
  Math.round((millimetres * dpi) / MM_PER_INCH);

/** A picture's measures. Each side is rounded by itself, as `pixelsFor` does. */
export function measures({
  size,
  scale,
  bleed = 0,
}: Pick<PictureSettings, 'size' | 'scale'> & Partial<Pick<PictureSettings, 'bleed'>>): Measures {
  const paper = paperOf(size);
  if (paper) {
    const { sheet, dpi } = paper;
    const pixels = { width: pixelsFor(sheet.width, dpi), height: pixelsFor(sheet.height, dpi) };
    const ratio = (dpi / CSS_DPI) * scale;
    return { pixels, ratio, layout: times(pixels, 1 / ratio), sheet, bleed, dpi };
  }
  const { width, height } = size.preset === 'pixels' ? size : SCREENS[size.preset as ScreenId];
  const pixels = { width, height };
  const ratio = SCREEN_RATIO * scale;
  const sheet = times(pixels, MM_PER_INCH / CSS_DPI / SCREEN_RATIO);
  return { pixels, ratio, layout: times(pixels, 1 / ratio), sheet, bleed: 0, dpi: null };
}

/** What a size measures in millimetres, and its pixels per inch; null for a size in pixels. */
function paperOf(size: PictureSize): { sheet: Size; dpi: number } | null {
  if (size.preset === 'millimetres') {
    const { width, height, dpi } = size;
    return { sheet: { width, height }, dpi };
  }
  if (!('orientation' in size)) return null;
  const { width, height } = PAPERS[size.preset];
  const upright = size.orientation === 'portrait';
  return {
    sheet: upright ? { width, height } : { width: height, height: width },
    dpi: size.dpi,
  };
}

const times = ({ width, height }: Size, by: number): Size => ({
  width: width * by,
  height: height * by,
});
