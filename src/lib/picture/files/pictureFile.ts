import { canvasPen } from '../canvasPen';
import type { DrawnPicture } from '../drawnPicture';
import { loadFonts } from '../fonts';
import { blobOf, rasterFile, type RasterFormat } from './raster';

export interface FileOptions {
  /** Ends the work between its steps; the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * A drawn picture as a file, in the format of its settings. A raster has exactly the pixels of
 * `measures.pixels`: what is laid out beyond them is cut off.
 * @throws {Error} saying what to do, where the browser cannot make such a file
 */
export async function pictureFile(
  drawn: DrawnPicture,
  { signal }: FileOptions = {},
): Promise<Blob> {
  const { format } = drawn.settings;
  signal?.throwIfAborted();
  const file =
    format === 'pdf' ? await asPdf(drawn, signal) : await asRaster(drawn, format, signal);
  signal?.throwIfAborted();
  return file;
}

async function asRaster(
  drawn: DrawnPicture,
  format: RasterFormat,
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const { measures, bitmap, words, settings, metadata } = drawn;
  await loadFonts(words);
  signal?.throwIfAborted();
  return onCanvas(measures.pixels, {}, (canvas, context) => {
    drawn.draw(canvasPen(context, measures.ratio, bitmap));
    return rasterFile(canvas, format, settings.quality, metadata);
  });
}

async function asPdf(drawn: DrawnPicture, signal: AbortSignal | undefined): Promise<Blob> {
  const { bitmap } = drawn;
  // Without transparency a PNG's pixels go into a PDF as they are.
  const image = await onCanvas(bitmap, { alpha: false }, (canvas, context) => {
    context.drawImage(bitmap, 0, 0);
    return blobOf(canvas, 'png', 100);
  });
  signal?.throwIfAborted();
  const { pdfFile } = await import('./pdf');
  return pdfFile(drawn, await image.arrayBuffer(), signal);
}

/** Lends a canvas for as long as something is made of it: 100 megapixels are 400 MB. */
async function onCanvas<T>(
  { width, height }: { width: number; height: number },
  settings: CanvasRenderingContext2DSettings,
  make: (canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) => Promise<T>,
): Promise<T> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', settings);
  if (!context)
    throw new Error(
      `This browser has no canvas of ${width} × ${height} pixels for the picture. Choose a smaller size.`,
    );
  try {
    return await make(canvas, context);
  } finally {
    canvas.width = canvas.height = 0;
  }
}
