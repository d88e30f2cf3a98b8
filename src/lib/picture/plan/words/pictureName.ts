import type { PictureFormat, PictureSettings, PictureSize } from '$lib/model/picture';
import { measures } from '$lib/space/pictureSize';

/** How the names of files end, without the dot. */
export const ENDINGS: Record<PictureFormat, string> = {
  png: 'png',
  jpeg: 'jpg',
  webp: 'webp',
  pdf: 'pdf',
  svg: 'svg',
};

/**
 * A name for a picture's file that tells it from the story's other pictures, such as
 * `al-sharaa-in-moscow-jobar-1600x900.png` or `…-p22-a4-300dpi-dark.pdf`.
 * @param slug the story's
 */
export function pictureName(slug: string, settings: PictureSettings): string {
  const { theme, language, format } = settings;
  const parts = [
    slug,
    frameWord(settings),
    sizeWord(settings.size),
    theme === 'dark' && theme,
    language !== 'en' && language,
  ].filter((part) => typeof part === 'string');
  return `${parts.join('-')}.${ENDINGS[format]}`;
}

function frameWord({ frame }: PictureSettings): string | false {
  switch (frame.kind) {
    case 'place':
      return frame.id;
    case 'passage':
      return `p${frame.line}`;
    default:
      return false;
  }
}

function sizeWord(size: PictureSize): string {
  if (size.preset === 'millimetres') return `${size.width}x${size.height}mm-${size.dpi}dpi`;
  if ('dpi' in size) {
    const turned = size.orientation === 'landscape' ? '-landscape' : '';
    return `${size.preset}${turned}-${size.dpi}dpi`;
  }
  const { pixels } = measures({ size, scale: 1 });
  return `${pixels.width}x${pixels.height}`;
}
