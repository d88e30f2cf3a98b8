import { Failure } from '$lib/model/failure';
import type { Size } from '$lib/space/camera';
import { filled } from './canvas';

/** A logo as an image; what an SVG has in it does not run there. @throws {Failure} where it does not arrive */
export async function loadLogo(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode().catch((error: unknown) => {
    throw new Failure('picture.logo', {}, error);
  });
  return image;
}

/** Pixels for a layout pixel where only pixels can be had: 768 to an inch on paper. */
const RATIO = 8;

/** A logo on the picture's paper, in pixels that are enough for print. @param size layout pixels */
export const printedLogo = (
  logo: HTMLImageElement,
  { width, height }: Size,
  paper: string,
): HTMLCanvasElement =>
  filled(
    { width: Math.round(width * RATIO), height: Math.round(height * RATIO) },
    (context) => {
      const { canvas } = context;
      context.fillStyle = paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(logo, 0, 0, canvas.width, canvas.height);
    },
    { alpha: false },
  );
