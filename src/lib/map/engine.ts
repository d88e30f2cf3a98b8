import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { FetchSource, PMTiles, Protocol } from 'pmtiles';
import './maplibre.css';

let started = false;
let archives = new Protocol({ metadata: false });

/** Gives MapLibre its worker, once: a bundler hides it, and without its address `load` never fires. */
export function startEngine(): void {
  if (!started) setWorkerUrl(workerUrl);
  started = true;
}

/** Bytes that hold the header and the root directory of our own archive; a test holds it to that. */
const HEAD = 2560;

/** Our own archive: of its beginning no more is asked for than there is to know. */
class EmbeddedSource extends FetchSource {
  override getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string) {
    return super.getBytes(offset, offset === 0 ? Math.min(length, HEAD) : length, signal, etag);
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
}

/** Makes an archive readable as `pmtiles://` and its source's key. */
export function addArchive(archive: PMTiles): void {
  archives.add(archive);
}
