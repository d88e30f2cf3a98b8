/** What a page is sent, counted alike by the test of the first view, by `npm run bench`, and in the documentation. */
import { gzipSync } from 'node:zlib';

/** Files that are packed already: hosts send them as they are. */
const PACKED = /\.(woff2|pmtiles|png)$/;

/** Bytes of an answer's body as a host sends it, texts by gzip 9. Browsers do not tell those of a worker's script. */
async function sizeOf(url, range) {
  const headers = { 'accept-encoding': 'identity', ...(range && { range }) };
  const body = Buffer.from(await (await fetch(url, { headers })).arrayBuffer());
  return PACKED.test(new URL(url).pathname) ? body.length : gzipSync(body, { level: 9 }).length;
}

/**
 * Notes from now on which addresses a page asks for, each with its range once: asked for again it comes
 * from the browser's own store.
 * @param {import('@playwright/test').Page} page that has gone nowhere yet
 * @returns {(until: number) => Promise<{ path: string, size: number }[]>} the answers, with their bytes,
 *   that were asked for no later than a time in ms of `Date.now()`
 */
export function received(page) {
  const answers = new Map();
  page.on('response', (response) => {
    const request = response.request();
    const url = request.url();
    const range = request.headers()['range'] ?? '';
    const path = new URL(url).pathname + range;
    if (!url.startsWith('http') || answers.has(path)) return;
    answers.set(path, { url, range, asked: request.timing().startTime });
  });
  return (until) =>
    Promise.all(
      [...answers]
        .filter(([, { asked }]) => asked <= until)
        .map(async ([path, { url, range }]) => ({ path, size: await sizeOf(url, range) })),
    );
}
