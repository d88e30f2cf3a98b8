/**
 * What a host says with the site's files. The server here says it (`staticServer.js`), and the build
 * writes it down for other hosts (`hostFiles.js`). A page's own policy stands in the page.
 */

/** Whom a page may ask: itself, or, on the page for basemaps of other hosts, those too. */
export const CONNECT = {
  own: ['self'],
  outside: ['self', 'https:', 'http://127.0.0.1:*', 'http://localhost:*'],
};

/** What a page allows, as Kit takes it. */
export const POLICY = {
  'default-src': ['self'],
  'script-src': ['self'],
  // Styles in the page by their hashes, which src/hooks.server.ts adds; none in attributes.
  'style-src': ['self'],
  'img-src': ['self', 'data:', 'blob:'],
  'connect-src': CONNECT.own,
  'worker-src': ['self'],
  'object-src': ['none'],
  'base-uri': ['none'],
  'form-action': ['none'],
};

/** A directive as browsers read it. @param {string[]} sources */
const connectTo = (sources) =>
  ['connect-src', ...sources.map((source) => (source === 'self' ? "'self'" : source))].join(' ');

/**
 * The HTML of the page that may ask other hosts for a basemap.
 * @param {string} html as of a page that asks nobody
 * @throws {Error} where its policy is not the one here
 */
export function allowOutside(html) {
  const wide = html.replace(`; ${connectTo(CONNECT.own)};`, `; ${connectTo(CONNECT.outside)};`);
  if (wide === html) throw new Error('The page has no policy that lets it ask itself alone.');
  return wide;
}

/** With each file. */
export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Pages, and what has the same name in each version: asked for each time whether it has changed. */
export const CHANGING = { 'Cache-Control': 'no-cache' };

/** In an address: what lies below has the hash of its content in its name. */
export const KEPT_BELOW = '/immutable/';
/** With such files. A worker among them is under no page's policy, and asks nobody: the page does that for it. */
export const KEPT = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': "default-src 'none'; script-src 'self'",
};

/**
 * The headers of a file. @param {string} path its address on the site
 * @returns {Record<string, string>}
 */
export const headersOf = (path) => ({
  ...ALWAYS,
  ...(path.includes(KEPT_BELOW) ? KEPT : CHANGING),
});
