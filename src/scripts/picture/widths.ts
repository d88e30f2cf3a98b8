import { parse } from 'node:path';
import type { PictureSettings } from '$lib/model/picture';
import { measures } from '$lib/space/pictureSize';
import { usage } from './usage';

/** CSS pixels that a picture may be shown wide. */
const WIDTHS = { least: 160, most: 4000 };
/** CSS pixels of height that a narrow picture has at least, for its map. */
const HEIGHT = 320;

/** A picture laid out for one of several widths, and its file. */
export interface OfWidth {
  settings: PictureSettings;
  file: string;
}

/**
 * The same picture for pages of several widths, each laid out for its own, so that type is as large as
 * on the page: two pixels for each CSS pixel, as for all screens.
 * @param widths as they were written: `360,720,1440`, CSS pixels
 * @param file of the picture; each has its width in its name, as `map-360.png`
 * @throws {Usage} where they are no widths, or the picture is of a size on paper
 */
export function picturesOfWidths(
  widths: string,
  settings: PictureSettings,
  file: string,
): OfWidth[] {
  if (measures(settings).dpi !== null)
    throw usage('widths', 'a size on paper has one', 'expected a preset or size for screens');
  const { dir, name, ext } = parse(file);
  const { width: wide, height: high } = measures(settings).pixels;
  const all = widths.split(',').map((text) => {
    const width = /^\s*\d+\s*$/.test(text) ? Number(text) : NaN;
    if (width >= WIDTHS.least && width <= WIDTHS.most) return width;
    throw usage(
      'widths',
      `"${text}" is no width`,
      `expected whole CSS pixels from ${WIDTHS.least} to ${WIDTHS.most}, as in 360,720,1440`,
    );
  });
  return [...new Set(all)].map((width) => {
    const height = Math.max(HEIGHT, Math.round((width * high) / wide));
    return {
      settings: {
        ...settings,
        size: { preset: 'pixels', width: 2 * width, height: 2 * height },
      },
      file: `${dir}/${name}-${width}${ext}`,
    };
  });
}
