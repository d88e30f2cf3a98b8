import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol, type PMTiles } from 'pmtiles';
import 'maplibre-gl/dist/maplibre-gl.css';

let started = false;
let archives = new Protocol({ metadata: false });

/** Gives MapLibre its worker, once: a bundler hides it, and without its address `load` never fires. */
export function startEngine(): void {
  if (!started) setWorkerUrl(workerUrl);
  started = true;
}

/** Reads archives anew: what could not be read before is asked for again, not remembered. */
export function renewArchives(): void {
  archives = new Protocol({ metadata: false });
  addProtocol('pmtiles', archives.tile);
}

/** Makes an archive readable as `pmtiles://` and its source's key. */
export function addArchive(archive: PMTiles): void {
  archives.add(archive);
}
