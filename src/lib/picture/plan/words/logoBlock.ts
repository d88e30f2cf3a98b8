import type { Size } from '$lib/space/camera';

/** A logo as it is given: its width for its height, and what it says. */
export interface LogoShape {
  ratio: number;
  alt: string;
}

/** Layout pixels of height, on a small picture and at the most; and with fewer it is no longer known. */
const HEIGHT = { usual: 18, most: 32, least: 9 };
/** The most of a picture's width. */
const SHARE = 0.24;
/** A mark of this shape is as high as said; higher ones are larger, so that they cover as much paper. */
const USUAL_RATIO = 3;

/** How large a logo stands on a picture, in layout pixels; null where it would be too small to be known. */
export function logoSize({ ratio }: LogoShape, { width, height }: Size): Size | null {
  const larger = Math.min(1.4, Math.max(1, Math.sqrt(USUAL_RATIO / ratio)));
  const usual = HEIGHT.usual * larger * Math.max(1, Math.sqrt(width / 800));
  const high = Math.min(usual, HEIGHT.most, (SHARE * width) / ratio, 0.12 * height);
  return high < HEIGHT.least ? null : { width: high * ratio, height: high };
}
