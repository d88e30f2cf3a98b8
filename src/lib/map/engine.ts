import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import { EmbeddedSource } from './embeddedSource';

let started = false;
let archives = new Protocol({ metadata: false });
/** The address of the site's own archive among them. */
let own = '';

/** Gives MapLibre its worker, once: a bundler hides it, and without its address `load` never fires. */
export function startEngine(): void {
  if (!started) setWorkerUrl(workerUrl);
  started = true;
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
