import { FONT_FILES } from '$lib/styles/fontFiles';

const inHand = new Map<string, Promise<ArrayBuffer | null>>();

/**
 * Reads the font files that the page has loaded, out of the browser's store, before the map's letters are
 * drawn with them. The engine adds each to the page as it comes, and the page then lays out all its text
 * anew: once where they come together.
 */
export function readFonts(): void {
  const loaded = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
  for (const { url } of Object.values(FONT_FILES).flat())
    if (loaded.has(url) && !inHand.has(url)) inHand.set(url, read(url));
}

/** The bytes of a font file that was read; null where it has to be asked for. @param url absolute */
export const fontInHand = async (url: string): Promise<ArrayBuffer | null> =>
  (await inHand.get(url)) ?? null;

/** Null where that fails: whoever needs the font asks again. */
const read = (url: string): Promise<ArrayBuffer | null> =>
  fetch(url, { cache: 'force-cache' }).then(
    (answer) => (answer.ok ? answer.arrayBuffer() : null),
    () => null,
  );
