import type { Bounds } from '$lib/model/geo';
import { cameraFor, type Camera, type Rect, type Size } from '$lib/operations/camera';

/**
 * How a picture is laid out, in layout pixels: type and lines have the sizes of the page, and
 * `ratio` output pixels make one layout pixel.
 */
export interface PictureLayout {
  /** The whole picture. */
  size: Size;
  ratio: number;
  map: Rect;
  camera: Camera;
}

const TITLE = 46;
const CREDIT = 26;

/**
 * Lays out a picture that shows at least the given bounds.
 * @param pixels the size of the file in pixels
 * @param ratio output pixels for one layout pixel; both sides of `pixels` are multiples of it
 */
export function pictureLayout(pixels: Size, ratio: number, shown: Bounds): PictureLayout {
  const size = { width: pixels.width / ratio, height: pixels.height / ratio };
  const map = { left: 0, top: TITLE, width: size.width, height: size.height - TITLE - CREDIT };
  return { size, ratio, map, camera: cameraFor(shown, map) };
}
