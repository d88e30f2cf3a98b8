import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { archiveOf, tileOf } from './protomapsTile';

/** The colour of the land on the server's map: nothing of ours has it. */
export const THEIR_LAND = '#c000c0';
export const THEIR_CREDIT = 'Their surveyors';

/** A map server of somebody else's: well-behaved, and in each way that one can be broken. */
export interface MapServer {
  /** With the path of a style: `good.json`, `missing.json`, `hang.json`, … */
  url(path: string): string;
  host: string;
  /** The paths that were asked for. */
  asked: string[];
  close(): void;
}

const LAYERS = ['earth', 'water', 'roads', 'places'];

function goodStyle(site: string, tiles: string): string {
  return JSON.stringify({
    version: 8,
    sources: {
      theirs: {
        type: 'vector',
        // Relative to the style, as many a style has it.
        tiles: [`${tiles}/{z}/{x}/{y}.mvt`],
        maxzoom: 4,
        attribution: `<a href="${site}">${THEIR_CREDIT}</a>`,
      },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': '#00c0c0' } },
      {
        id: 'places',
        type: 'fill',
        source: 'theirs',
        'source-layer': 'earth',
        paint: { 'fill-color': THEIR_LAND },
      },
    ],
  });
}

export async function startMapServer(): Promise<MapServer> {
  const asked: string[] = [];
  const archive = archiveOf(tileOf(LAYERS), LAYERS);
  const otherArchive = archiveOf(tileOf(['land']), ['land']);
  const answers: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
    '/good.json': (response) => response.end(goodStyle(site(), './tiles')),
    '/deadtiles.json': (response) => response.end(goodStyle(site(), './nothing')),
    '/hangingtiles.json': (response) => response.end(goodStyle(site(), './hang')),
    '/malformed.json': (response) =>
      response.end('{"version": 8, "sources": {}, "layers": [{"id": "x", "type": "wall"}]}'),
    '/page.html': (response) => response.end('<!doctype html><title>Not a style</title>'),
    '/hang.json': () => {},
    '/theirs.pmtiles': (response, request) => range(archive, request, response),
    '/other.pmtiles': (response, request) => range(otherArchive, request, response),
    '/broken.pmtiles': (response, request) => range(Buffer.alloc(400, 7), request, response),
  };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(path);
    if (path === '/nocors.json') return void response.end(goodStyle(site(), './tiles'));
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'range');
    response.setHeader('access-control-expose-headers', 'etag, content-range');
    if (request.method === 'OPTIONS') return void response.end();
    if (path.startsWith('/tiles/')) return void response.end(tileOf(LAYERS));
    if (path.startsWith('/hang/')) return;
    const answer = answers[path];
    if (answer) return answer(response, request);
    response.statusCode = 404;
    response.end('no such map');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = () => `http://${host}/`;
  return {
    url: (path) => site() + path,
    host,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Answers a request for a part of a file, as PMTiles needs it. */
function range(bytes: Uint8Array, request: IncomingMessage, response: ServerResponse) {
  const [, from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
  if (from === undefined || to === undefined) return response.end(bytes);
  const part = bytes.subarray(Number(from), Math.min(Number(to) + 1, bytes.length));
  response.statusCode = 206;
  response.setHeader(
    'content-range',
    `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`,
  );
  return response.end(part);
}
