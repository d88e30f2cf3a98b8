import { isRaster, type RasterFormat } from '$lib/model/picture';
import { filled } from '../draw/canvas';
import { compose } from '../draw/compose';
import { printedLogo } from '../draw/logo';
import type { DrawnPicture } from '../draw/drawnPicture';
import { blobOf, rasterFile } from './raster';

export interface FileOptions {
  /** Ends the work between its steps; the promise is rejected with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * A drawn picture as a file, in the format of its settings.
 * @throws {Failure} saying what to do, where the browser cannot make such a file
 */
export async function pictureFile(
  drawn: DrawnPicture,
  { signal }: FileOptions = {},
): Promise<Blob> {
  const { format } = drawn.settings;
  signal?.throwIfAborted();
  const file = isRaster(format)
    ? await asRaster(drawn, format, signal)
    : await asDocument(drawn, format, signal);
  signal?.throwIfAborted();
  return file;
}

async function asRaster(
  drawn: DrawnPicture,
  format: RasterFormat,
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const made = await compose(drawn);
  // Opaque pixels alone make a PNG without a channel for transparency; on an opaque canvas letters
  // might have coloured edges, so they are not drawn there.
  const whole = format === 'png' && !drawn.settings.transparent;
  const canvas = whole ? await lent(made, () => Promise.resolve(opaque(made))) : made;
  return lent(canvas, async () => {
    signal?.throwIfAborted();
    return rasterFile(canvas, format, drawn.settings.quality, drawn.metadata);
  });
}

const opaque = (canvas: HTMLCanvasElement): HTMLCanvasElement =>
  filled(canvas, (context) => context.drawImage(canvas, 0, 0), { alpha: false });

async function asDocument(
  drawn: DrawnPicture,
  format: 'pdf' | 'svg',
  signal: AbortSignal | undefined,
): Promise<Blob> {
  const { shapes, bitmap } = drawn;
  if (format === 'svg') {
    const { svgFile } = await import('./svg');
    return svgFile(drawn, shapes ?? []);
  }
  const map = bitmap ? await imageOf(opaque(bitmap)) : (shapes ?? []);
  const { logo } = drawn;
  const mark = logo && (await imageOf(printedLogo(logo.image, logo.size, logo.paper)));
  signal?.throwIfAborted();
  const { pdfFile } = await import('./pdf');
  return pdfFile(drawn, map, mark, signal);
}

/** Pixels as a file that a PDF takes. @param canvas an opaque one, which is given back */
async function imageOf(canvas: HTMLCanvasElement): Promise<ArrayBuffer> {
  const image = await lent(canvas, async () => {
    const png = await blobOf(canvas, 'png', 100);
    // The pixels of an opaque PNG go into a PDF as they are. Of a very large canvas Chromium makes
    // one with transparency all the same, which pdfkit would unpack in a worker that our content
    // security policy forbids. A JPEG of quality 100 keeps all colours of all pixels.
    return (await isOpaque(png)) ? png : blobOf(canvas, 'jpeg', 100);
  });
  return image.arrayBuffer();
}

/** Whether a PNG has red, green and blue alone: colour type 2, byte 25 (PNG, section 11.2.1). */
async function isOpaque(png: Blob): Promise<boolean> {
  const [type] = new Uint8Array(await png.slice(25, 26).arrayBuffer());
  return type === 2;
}

/** Lends a canvas for as long as something is made of it: 100 megapixels are 400 MB. */
async function lent<T>(canvas: HTMLCanvasElement, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } finally {
    canvas.width = canvas.height = 0;
  }
}
