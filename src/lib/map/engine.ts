import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import 'maplibre-gl/dist/maplibre-gl.css';

let started = false;

/** Gives MapLibre its worker, once: a bundler hides it, and without its address `load` never fires. */
export function startEngine(): void {
  if (!started) setWorkerUrl(workerUrl);
  started = true;
}

/** Reads archives anew: what could not be read before is asked for again, not remembered. */
export function renewArchives(): void {
  addProtocol('pmtiles', new Protocol({ metadata: false }).tile);
}
