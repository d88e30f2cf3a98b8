import { loadWords } from '$lib/messages/load';
import type { Handle } from '@sveltejs/kit';

const FIRST = /noto-sans-basic|source-serif-4-latin/;

/** Scripts, styles and the first view's fonts are asked for with the page, not found out about later. */
export const handle: Handle = async ({ event, resolve }) => {
  const words = await loadWords(event.params.language ?? 'en');
  return resolve(event, {
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && FIRST.test(path)),
    transformPageChunk: ({ html }) =>
      html.replace('%lang%', words.language).replace('%dir%', words.direction),
  });
};
