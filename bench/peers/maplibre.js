/** The map that a page has from MapLibre and nothing else: our archive in six plain layers, and its own markers. */
import { addProtocol, Map, Marker, Popup, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
/* global STORY */

const { places, camera } = STORY;
setWorkerUrl(workerUrl);
addProtocol('pmtiles', new Protocol().tile);

const source = 'basemap';
const fill = (name, colour) => ({
  ...{ id: name, type: 'fill', source, 'source-layer': name },
  paint: { 'fill-color': colour },
});
const line = (name, colour) => ({
  ...{ id: name, type: 'line', source, 'source-layer': name },
  paint: { 'line-color': colour },
});
const map = new Map({
  container: 'map',
  center: camera.center,
  zoom: camera.zoom,
  style: {
    version: 8,
    sources: {
      [source]: {
        type: 'vector',
        url: `pmtiles://${new URL('../basemap/world.pmtiles', location.href)}`,
      },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#b9cdd6' } },
      fill('depths', '#aec5d0'),
      fill('land', '#efe8d8'),
      fill('lakes', '#b9cdd6'),
      line('rivers', '#8fb0c2'),
      line('boundaries', '#8a7f73'),
    ],
  },
});
map.once('idle', () => (map.getContainer().dataset.state = 'idle'));
for (const { id, name, at } of places) {
  const marker = new Marker().setLngLat(at).setPopup(new Popup().setText(name)).addTo(map);
  marker.getElement().dataset.marker = id;
}
