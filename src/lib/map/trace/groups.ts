import type { MapGroup } from '$lib/picture/draw/mapDrawing';

/** What the style's layers are to whoever opens the drawing; by the beginnings of their ids. */
const GROUPS: Record<MapGroup, readonly string[]> = {
  sea: ['depths'],
  land: ['land'],
  relief: ['relief'],
  towns: ['urban'],
  waters: ['rivers', 'lakes'],
  borders: ['regions', 'boundaries'],
  areas: ['story-areas', 'story-claims'],
  names: ['labels-', 'airports', 'towns', 'countries-in-view', 'capitals'],
  routes: ['story-routes'],
  rings: ['story-rings', 'story-precision'],
  places: ['story-places', 'story-capitals', 'story-measure'],
  distances: ['story-ring-labels', 'story-collisions'],
};

/** The group of a layer of the style. @throws {Error} for a layer that belongs to none */
export function groupOf(layer: string): MapGroup {
  const found = Object.entries(GROUPS).find(([, names]) =>
    names.some((name) => layer.startsWith(name)),
  );
  if (!found) throw new Error(`Which group the layer "${layer}" belongs to is not said.`);
  return found[0] as MapGroup;
}
