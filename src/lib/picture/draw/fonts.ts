import { Failure } from '$lib/model/failure';
import { FONT_FILES } from '$lib/styles/fontFiles';

/**
 * The picture's fonts have names of their own: the page does without a font that comes late, for
 * good, and then so would a canvas that named the same one.
 */
export const SERIF = '"Picture Serif", Georgia, serif';
export const SANS = '"Picture Sans", system-ui, sans-serif';

const CUTS = [
  { family: 'Picture Serif', weight: '400', files: FONT_FILES.serif },
  { family: 'Picture Sans', weight: '400', files: FONT_FILES.regular },
  { family: 'Picture Sans', weight: '600', files: FONT_FILES.semibold },
] as const;

let added = false;

/** Waits for the fonts of the letters of a text: a canvas does not. @throws {Failure} if one fails */
export async function loadFonts(text: string): Promise<void> {
  if (!added)
    for (const { family, weight, files } of CUTS)
      // Of two that have a letter, the one added later is taken.
      for (const { url, ranges } of files.toReversed())
        document.fonts.add(
          new FontFace(family, `url(${url})`, { weight, unicodeRange: ranges.join(',') }),
        );
  added = true;
  await Promise.all(
    CUTS.map(({ family, weight }) => document.fonts.load(`${weight} 16px "${family}"`, text)),
  ).catch((error: unknown) => {
    throw new Failure('picture.fonts', {}, error);
  });
}
