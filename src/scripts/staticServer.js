/** Serves a built site: files, byte ranges (for PMTiles), precompressed copies, the 404 page. */
import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

// What sirv's list does not know, or knows otherwise.
const TYPES = {
  '.pmtiles': 'application/vnd.pmtiles',
  '.geojson': 'application/geo+json',
  '.mjs': 'text/javascript',
  '.woff2': 'font/woff2',
};

/** `/some/path` for `some/path/`; empty for none. */
const cleanPrefix = (prefix) => prefix.replace(/^\/*/, '/').replace(/\/*$/, '');

function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    const failed = (error) => {
      if (error.code !== 'EADDRINUSE' || tries === 0) return reject(error);
      resolve(listen(server, port + 1, tries - 1));
    };
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(server.address().port);
    });
  });
}

/**
 * Starts serving a folder on loopback.
 * @param {{ folder: string, port?: number, prefix?: string, tries?: number }} options port 0 is any
 *   free one; a taken port gives the next free one, within `tries`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveFolder({ folder, port = 4173, prefix = '', tries = 50 }) {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`${folder} holds no built site. Run "npm run build" first.`);
  const base = cleanPrefix(prefix);
  const notFound = existsSync(join(folder, '404.html')) && readFileSync(join(folder, '404.html'));
  const files = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      const type = TYPES[path.slice(path.lastIndexOf('.'))];
      if (type) response.setHeader('content-type', type);
      // The names of these files hold the hash of what is in them.
      if (path.includes('/immutable/'))
        response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  // A picture's settings are in its address, and its alternative text with them: Node's own limit
  // of 16 kB is soon reached by Arabic or Russian, six or nine bytes a letter.
  const server = createServer({ maxHeaderSize: 1_000_000 }, (request, response) => {
    const miss = () => {
      response.writeHead(404, { 'content-type': notFound ? 'text/html' : 'text/plain' });
      response.end(notFound || 'Not found');
    };
    if (base) {
      if (request.url === base) return response.writeHead(302, { location: `${base}/` }).end();
      if (!request.url.startsWith(`${base}/`)) return miss();
      request.url = request.url.slice(base.length);
    }
    files(request, response, miss);
  });
  // A connection that a browser still means to use must not be closed under it.
  server.keepAliveTimeout = 120_000;
  const bound = await listen(server, port, tries);
  return {
    url: `http://127.0.0.1:${bound}${base}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
