import { Failure } from '$lib/model/failure';
import type { Size } from '$lib/space/camera';

/** A canvas with something drawn on all of it. @throws {Failure} where there is no memory for it */
export function filled(
  { width, height }: Size,
  draw: (context: CanvasRenderingContext2D) => void,
  settings?: CanvasRenderingContext2DSettings,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', settings);
  if (!context) throw new Failure('picture.memory', { width, height });
  draw(context);
  checkFilled(context);
  return canvas;
}

/** A canvas for which there was no memory stays empty, and says nothing. @throws {Failure} for such a one */
export function checkFilled(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255)
    throw new Failure('picture.memory', { width, height });
}
