import { Failure } from '$lib/model/failure';
import { canvasPen } from './canvasPen';
import type { DrawnPicture } from './drawnPicture';
import { loadFonts } from './fonts';

/**
 * A drawn picture as pixels, exactly as many as its measures have.
 * @throws {Failure} where the browser has no canvas of that size
 */
export async function compose(picture: DrawnPicture): Promise<HTMLCanvasElement> {
  const { measures, bitmap, words } = picture;
  const { width, height } = measures.pixels;
  await loadFonts(words);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Failure('picture.canvas', {});
  picture.draw(canvasPen(context, measures.ratio, bitmap));
  // A canvas for which there was no memory stays empty, and says nothing.
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255)
    throw new Failure('picture.memory', { width, height });
  return canvas;
}
