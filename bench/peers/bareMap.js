/** The map that a page has from MapLibre and nothing else, with its own markers. */
import { addProtocol, Map, Marker, Popup, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { Protocol } from 'pmtiles';
/* global STORY */

/** The address of our archive. */
export const archive = new URL('../basemap/world.pmtiles', location.href).href;

/** Shows the story's places on a map. @param style a style of MapLibre */
export function bareMap(style) {
  const { places, camera } = STORY;
  setWorkerUrl(workerUrl);
  addProtocol('pmtiles', new Protocol().tile);
  // Names that fade in would be a wait, which ours spares who wants less motion.
  const map = new Map({ container: 'map', ...camera, style, fadeDuration: 0 });
  map.once('idle', () => (map.getContainer().dataset.state = 'idle'));
  for (const { id, name, at } of places) {
    const marker = new Marker().setLngLat(at).setPopup(new Popup().setText(name)).addTo(map);
    marker.getElement().dataset.marker = id;
  }
  return map;
}
