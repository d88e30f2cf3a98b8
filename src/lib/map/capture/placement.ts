import type { Map as MapLibreMap } from 'maplibre-gl';
import { privatePart } from '$lib/model/privatePart';

/** The version whose private parts are known here. */
export const MAPLIBRE = 'maplibre-gl@6.17.0';
/** Where the engine's style keeps the names as they stand, and as they are being placed. */
const PARTS = ['placement', 'pauseablePlacement'] as const;

/**
 * Lets a map that has loaded place its names anew: the engine prefers where they stood before, which
 * depends on the order in which tiles arrived. It has no public way to do so, and no issue asks for one.
 * @returns what makes it forget where they stood
 * @throws {Error} where MapLibre has changed
 */
export function placementForgotten({ style }: Pick<MapLibreMap, 'style'>): () => void {
  for (const part of PARTS) privatePart(style, part, MAPLIBRE);
  // As the engine itself begins with: its types leave out that there may be none.
  return () =>
    void Object.assign(style, Object.fromEntries(PARTS.map((part) => [part, undefined])));
}
