import type { Map as MapLibreMap } from 'maplibre-gl';
import { privatePart } from '$lib/model/privatePart';

/** The version whose private parts are known here. */
export const MAPLIBRE = 'maplibre-gl@6.17.0';
/**
 * The style's private fields as they are before names are first placed (its types leave that out). The
 * third is what MapLibre sets when layers change their order: it then places all names in one frame.
 * Placing over several frames, as it does where it takes more than 2 ms, the first of them would miss
 * `placement`.
 */
const UNPLACED = { placement: undefined, pauseablePlacement: undefined, _layerOrderChanged: true };

/**
 * Lets a map that has loaded place its names anew: the engine prefers where they stood before, which
 * depends on the order in which tiles arrived. It has no public way to do so, and no issue asks for one.
 * @returns what makes it forget where they stood
 * @throws {Error} where MapLibre has changed
 */
export function placementForgotten({ style }: Pick<MapLibreMap, 'style'>): () => void {
  for (const part of Object.keys(UNPLACED)) privatePart(style, part, MAPLIBRE);
  return () => void Object.assign(style, UNPLACED);
}
