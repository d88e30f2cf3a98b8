import { createHash } from 'node:crypto';
import { loadWords } from '$lib/messages/load';
import type { Handle } from '@sveltejs/kit';

const FIRST = /noto-sans-basic|source-serif-4-latin/;

/** Adds to the page's own policy the styles that are made with it: Kit allows those of its files alone. */
function allowStyles(html: string): string {
  const styles = Array.from(html.matchAll(/<style[^>]*>(.*?)<\/style>/gs), ([, css = '']) => css);
  const hashes = styles.map(
    (css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*style-src [^;"]*/, (policy) =>
    [policy, ...new Set(hashes.filter((hash) => !policy.includes(hash)))].join(' '),
  );
}

/** Scripts, styles and the first view's fonts are asked for with the page, not found out about later. */
export const handle: Handle = async ({ event, resolve }) => {
  const words = await loadWords(event.params.language ?? 'en');
  return resolve(event, {
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && FIRST.test(path)),
    transformPageChunk: ({ html }) =>
      allowStyles(html.replace('%lang%', words.language).replace('%dir%', words.direction)),
  });
};
