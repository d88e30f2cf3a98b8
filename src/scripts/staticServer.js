/** Serves a built site as it is on the disk: files, byte ranges (for PMTiles), packed copies. */
import { createServer, STATUS_CODES } from 'node:http';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';
import { contentType } from 'mime-types';
import Negotiator from 'negotiator';
import send from 'send';
import { ALWAYS, CHANGING, headersOf } from './siteHeaders.js';

/** The ends of the names of packed copies, the best first; a file as it is has none. */
const PACKED = { br: '.br', gzip: '.gz', identity: '' };

/** More last bytes than a file has are all of it; range-parser takes that for a range outside it. */
const LAST_BYTES = /^bytes=-0*[1-9]\d*$/;

/** Of an answer that brings no file. */
const OTHER = new Headers({ ...ALWAYS, ...CHANGING });

const typeOf = (path) =>
  // The list does not know PMTiles.
  path.endsWith('.pmtiles')
    ? 'application/vnd.pmtiles'
    : contentType(extname(path)) || 'application/octet-stream';

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

async function miss(response, folder) {
  const page = await readFile(join(folder, '404.html')).catch(() => null);
  response.writeHead(404, { 'content-type': page ? typeOf('404.html') : 'text/plain' });
  response.end(page ?? 'Not found');
}

/** Leads to a folder's own address: its page's links count on the slash at the end. */
function toFolder({ url }, response) {
  const [path, ...query] = url.split('?');
  response.writeHead(302, { location: [`./${posix.basename(path)}/`, ...query].join('?') }).end();
}

/** Sends the first of a file's copies that is there: packed in one way or other, or as it is. */
function answer(request, response, folder, [encoding, ...others]) {
  const file = request.url.split('?', 1)[0].replace(/\/$/, '/index.html');
  send(request, file + PACKED[encoding], {
    root: folder,
    extensions: ['html'],
    cacheControl: false,
  })
    .on('headers', (_, path) => {
      const name = path.slice(0, path.length - PACKED[encoding].length);
      response.setHeaders(new Headers(headersOf(file)));
      response.setHeader('content-type', typeOf(name));
      response.setHeader('vary', 'accept-encoding');
      if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    })
    .on('directory', () => toFolder(request, response))
    .on('stream', (stream) =>
      stream.once('end', () => {
        // It shrank or grew since its length was told: nobody must take this for the whole of it.
        if (stream.bytesRead !== response.getHeader('content-length')) response.destroy();
      }),
    )
    .on('error', ({ status, headers }) => {
      if (response.headersSent) return response.destroy();
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.setHeaders(OTHER);
      response.statusCode = 200;
      if (status === 404 && others.length > 0) return answer(request, response, folder, others);
      if (status === 404) return miss(response, folder);
      if (status === 416 && LAST_BYTES.test(request.headers.range)) {
        delete request.headers.range;
        return answer(request, response, folder, [encoding, ...others]);
      }
      response.writeHead(status, { ...headers, 'content-type': 'text/plain' });
      response.end(STATUS_CODES[status]);
    })
    .pipe(response);
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
  // A picture's settings are in its address, and its alternative text with them: Node's own limit
  // of 16 kB is soon reached by Arabic or Russian, six or nine bytes a letter.
  const server = createServer({ maxHeaderSize: 1_000_000 }, (request, response) => {
    const handle = () => {
      response.setHeaders(OTHER);
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return response.writeHead(405, { allow: 'GET, HEAD' }).end();
      // Parts are for GET alone.
      if (request.method === 'HEAD') delete request.headers.range;
      if (request.url.split('?', 1)[0] === base) return toFolder(request, response);
      if (!request.url.startsWith(`${base}/`)) return miss(response, folder);
      request.url = request.url.slice(base.length);
      const encodings = new Negotiator(request).encodings(['br', 'gzip'], ['br', 'gzip']);
      answer(request, response, folder, [...encodings, 'identity']);
    };
    // What is asked before the last answer has gone waits its turn, which never comes where the
    // client leaves: a file opened before would stay so.
    if (response.socket) handle();
    else response.once('socket', handle);
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
