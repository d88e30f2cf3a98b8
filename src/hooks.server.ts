import { createHash } from 'node:crypto';
import { drawnMap } from '$lib/drawing/drawnMap';
import { loadWords } from '$lib/messages/load';
import { outline } from '$lib/server/outline';
import { routesOf, story } from '$lib/server/stories';
import type { Handle } from '@sveltejs/kit';

const FIRST = /noto-sans-basic|source-serif-4-latin-400-normal/;

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

/** Sets the drawn map of a story where its page has room for it. */
const draw = (html: string): string =>
  html.replace(/%drawing:([\w-]+)%/, (_, slug: string) =>
    drawnMap(story(slug), outline(), routesOf(slug)),
  );

/** Scripts, styles and the first view's fonts are asked for with the page, not found out about later. */
export const handle: Handle = async ({ event, resolve }) => {
  const words = await loadWords(event.params.language ?? 'en');
  return resolve(event, {
    preload: ({ type, path }) =>
      type === 'js' || type === 'css' || (type === 'font' && FIRST.test(path)),
    transformPageChunk: ({ html }) =>
      allowStyles(draw(html.replace('%lang%', words.language).replace('%dir%', words.direction))),
  });
};
