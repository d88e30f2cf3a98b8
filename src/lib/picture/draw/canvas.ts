import { Failure } from '$lib/model/failure';
import type { Size } from '$lib/space/camera';

/**
 * A canvas with something drawn on it.
 * @param opaque whether on all of it, so that its last pixel tells of it
 * @throws {Failure} where there is no memory for it
 */
export function filled(
  { width, height }: Size,
  draw: (context: CanvasRenderingContext2D) => void,
  { opaque = true, ...settings }: CanvasRenderingContext2DSettings & { opaque?: boolean } = {},
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', settings);
  if (!context) throw new Failure('picture.memory', { width, height });
  if (!opaque) checkFillable(context);
  draw(context);
  if (opaque) checkFilled(context);
  return canvas;
}

/** The same as `checkFilled`, before something is drawn that may leave the last pixel empty. */
export function checkFillable(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  context.fillRect(width - 1, height - 1, 1, 1);
  checkFilled(context);
  context.clearRect(width - 1, height - 1, 1, 1);
}

/** Pixels along a side of the drawing by which a browser is tried; of 255, what makes another colour. */
const [TRIAL, OTHER] = [16, 64];

/**
 * Tries whether what is drawn can be read: browsers that guard against tracking give noise for it, of
 * which names on the map would be made. Some change but the last bits, which nobody sees.
 * @throws {Failure} where they give noise
 */
export function checkReadable(): void {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return;
  context.fillStyle = '#00f';
  context.fillRect(0, 0, TRIAL, TRIAL);
  const { data } = context.getImageData(0, 0, TRIAL, TRIAL);
  const noise = data.filter((value, i) => Math.abs(value - (i % 4 > 1 ? 255 : 0)) > OTHER);
  if (noise.length > TRIAL * TRIAL) throw new Failure('guarded', {});
}

/** A canvas for which there was no memory stays empty, and says nothing. @throws {Failure} for such a one */
export function checkFilled(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  if (context.getImageData(width - 1, height - 1, 1, 1).data[3] === 0)
    throw new Failure('picture.memory', { width, height });
}
