import type { DrawnPicture } from '../drawnPicture';
import { compose } from '../compose';
import { rasterFile } from './raster';

export async function pictureFile(picture: DrawnPicture): Promise<Blob> {
  const { format, quality } = picture.settings;
  return rasterFile(await compose(picture), format as 'png', quality, picture.metadata);
}

export function pictureName(slug: string, picture: DrawnPicture): string {
  const { width, height } = picture.measures.pixels;
  return `${slug}-${width}x${height}.${picture.settings.format}`;
}
