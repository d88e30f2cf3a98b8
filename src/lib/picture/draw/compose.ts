import { filled } from './canvas';
import { canvasPen } from './canvasPen';
import type { DrawnPicture } from './drawnPicture';
import { loadFonts } from './fonts';

/**
 * A drawn picture as pixels, exactly as many as its measures have: what is laid out beyond them is
 * cut off. The preview and the file are both this.
 * @throws {Failure} where the browser has no canvas of that size
 */
export async function compose(picture: DrawnPicture): Promise<HTMLCanvasElement> {
  const { measures, bitmap, words, settings } = picture;
  if (!bitmap) throw new Error('A picture that is made of shapes is not drawn in pixels.');
  await loadFonts(words);
  return filled(
    measures.pixels,
    (context) =>
      picture.draw(canvasPen(context, measures.ratio, bitmap, picture.logo?.image ?? null)),
    { opaque: !settings.transparent },
  );
}
