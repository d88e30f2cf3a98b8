import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { FetchSource, PMTiles, Protocol } from 'pmtiles';

let started = false;
let archives = new Protocol({ metadata: false });
/** The address of the site's own archive among them. */
let own = '';

/** Gives MapLibre its worker, once: a bundler hides it, and without its address `load` never fires. */
export function startEngine(): void {
  if (!started) setWorkerUrl(workerUrl);
  started = true;
}

/** Bytes that hold the header and the root directory of our own archive; a test holds it to that. */
const HEAD = 3072;

/** Milliseconds after which a request that got no answer is made once more. */
const AGAIN = 400;

/**
 * Our own archive: of its beginning no more is asked for than there is to know, and a connection
 * that drops once does not cost the reader the map.
 */
class EmbeddedSource extends FetchSource {
  override async getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string) {
    const ask = () =>
      super.getBytes(offset, offset === 0 ? Math.min(length, HEAD) : length, signal, etag);
    try {
      return await ask();
    } catch (error) {
      // What `fetch` throws where no answer came at all.
      if (!(error instanceof TypeError) || signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
      return ask();
    }
  }
}

/**
 * Reads archives anew: what could not be read before is asked for again, not remembered.
 * @param embedded absolute address of the site's own archive
 */
export function renewArchives(embedded: string): void {
  archives = new Protocol({ metadata: false });
  archives.add(new PMTiles(new EmbeddedSource(embedded)));
  addProtocol('pmtiles', archives.tile);
  own = embedded;
}

/** Makes the site's own archive readable, where no map has done so. @param embedded its absolute address */
export function needArchive(embedded: string): void {
  if (own !== embedded) renewArchives(embedded);
}

/** Makes an archive readable as `pmtiles://` and its source's key. */
export function addArchive(archive: PMTiles): void {
  archives.add(archive);
}
