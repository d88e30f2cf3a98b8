import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
import 'maplibre-gl/dist/maplibre-gl.css';

let started = false;

/** Makes MapLibre ready once: its worker's address and the `pmtiles:` protocol. */
export function startEngine(): void {
  if (started) return;
  // A bundler hides the worker from MapLibre; without its address `load` never fires.
  setWorkerUrl(workerUrl);
  addProtocol('pmtiles', new Protocol({ metadata: false }).tile);
  started = true;
}
