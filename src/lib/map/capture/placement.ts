import type { Map as MapLibreMap } from 'maplibre-gl';
import { privatePart } from '$lib/model/privatePart';

/** The version whose private parts are known here. */
export const MAPLIBRE = 'maplibre-gl@6.17.0';
/**
 * Where the engine's style keeps the names as they stand, and as they are being placed: as it begins,
 * without either. Its types leave that out. And by what it places all in one frame, as it must when
 * there are none: the frame reads them, however slow the machine (where layers have changed places).
 */
const BEGUN = { placement: undefined, pauseablePlacement: undefined, _layerOrderChanged: true };

/**
 * Lets a map that has loaded place its names anew: the engine prefers where they stood before, which
 * depends on the order in which tiles arrived. It has no public way to do so, and no issue asks for one.
 * @returns what makes it forget where they stood
 * @throws {Error} where MapLibre has changed
 */
export function placementForgotten({ style }: Pick<MapLibreMap, 'style'>): () => void {
  for (const part of Object.keys(BEGUN)) privatePart(style, part, MAPLIBRE);
  return () => void Object.assign(style, BEGUN);
}
