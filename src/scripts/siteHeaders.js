/**
 * What a host says with the site's files. The server here says it (`staticServer.js`), and the build
 * writes it down for other hosts (`hostFiles.js`). A page's own policy stands in the page.
 */

/** Whom the site may ask. Other hosts only where the reader chose a basemap of theirs; tests watch that. */
export const CONNECT = ['self', 'https:', 'http://127.0.0.1:*', 'http://localhost:*'];

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
/** With such files. A worker among them is under no page's policy: it brings its own. */
export const KEPT = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'Content-Security-Policy': [
    "default-src 'none'; script-src 'self'; connect-src",
    ...CONNECT.map((source) => (source === 'self' ? "'self'" : source)),
  ].join(' '),
};

/**
 * The headers of a file. @param {string} path its address on the site
 * @returns {Record<string, string>}
 */
export const headersOf = (path) => ({
  ...ALWAYS,
  ...(path.includes(KEPT_BELOW) ? KEPT : CHANGING),
});
