import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Draws a map with its names placed anew: the engine prefers where they stood before, which depends
 * on the order in which tiles arrived.
 */
export function placeAnew(map: MapLibreMap): void {
  // As the engine itself begins with: its types leave out that there may be none.
  Object.assign(map.style, { pauseablePlacement: undefined, placement: undefined });
  map.redraw();
}
