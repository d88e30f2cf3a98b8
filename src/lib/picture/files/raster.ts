import { Failure } from '$lib/model/failure';
import type { RasterFormat } from '$lib/model/picture';
import type { Size } from '$lib/space/camera';
import type { Metadata } from './metadata';

/** What writes metadata into a format. No library that a site can ship knows WebP's: they are LGPL, or C. */
const WITH_METADATA = {
  png: async (bytes, metadata) => (await import('./png')).withPngMetadata(bytes, metadata),
  jpeg: async (bytes, metadata) => (await import('./jpeg')).withJpegMetadata(bytes, metadata),
  webp: async (bytes, metadata, size) =>
    (await import('./webp')).withWebpMetadata(bytes, metadata, size),
} satisfies Record<
  RasterFormat,
  (bytes: Uint8Array, metadata: Metadata, size: Size) => Promise<Uint8Array>
>;

/**
 * A drawn picture as a file with resolution and metadata.
 * @param quality from 1 to 100; PNG has none
 * @throws {Failure} where the browser cannot make such a file
 */
export async function rasterFile(
  canvas: HTMLCanvasElement,
  format: RasterFormat,
  quality: number,
  metadata: Metadata,
): Promise<Blob> {
  const blob = await blobOf(canvas, format, quality);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { width, height } = canvas;
  const whole = await WITH_METADATA[format](bytes, metadata, { width, height });
  return new Blob([whole as Uint8Array<ArrayBuffer>], { type: blob.type });
}

/** A canvas in a format. @throws {Failure} where the browser cannot make it of that size */
export function blobOf(
  canvas: HTMLCanvasElement,
  format: RasterFormat,
  quality: number,
): Promise<Blob> {
  const type = `image/${format}`;
  const name = { png: 'PNG', jpeg: 'JPEG', webp: 'WebP' }[format];
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      // A browser that does not know a format makes a PNG, and does not say so.
      (blob) =>
        blob?.type === type
          ? resolve(blob)
          : reject(
              new Failure('picture.format', {
                format: name,
                width: canvas.width,
                height: canvas.height,
              }),
            ),
      type,
      quality / 100,
    ),
  );
}
