import type { Camera, Rect } from '$lib/space/camera';
import type { Caption } from '$lib/labels/lettering';
import { lensFor } from '$lib/space/lens';
import type { InsetBlock } from './blocks';
import { cornersFrom, type Board, type Why } from './board';
import type { PlanFacts } from './facts';
import { freeSpot } from './freeSpots';
import { lensSizes, lensView, locatorSizes, locatorView, shiftBy } from './insets';
import { letterMap, namedAreas, obstaclesOf, type Lettered } from './lettering';
import { hullOf } from './rects';

/** A small map of the wider region, with the names of the story's countries. */
export function addLocator(board: Board, facts: PlanFacts, camera: Camera): void {
  const { map } = board;
  const region = wider(facts);
  for (const box of locatorSizes(map)) {
    const view = locatorView(camera, map, box);
    if (!view) return board.leave('locator', 'widest');
    const rect = board.spot(box, `top-${board.start}`);
    if (!rect) continue;
    const outline = shiftBy(view.outline, rect.left, rect.top);
    const lettered = letterMap(region, rect, view.camera, { keptFree: [hullOf(outline)] });
    return board.add({ id: 'locator', rect, camera: view.camera, lettered, outline });
  }
  // One that nobody asked for gives way.
  if (facts.settings.furniture.locator === true) board.leave('locator', 'noRoom');
}

/** What a locator has of the story: the names of countries. */
function wider({ data, ...facts }: PlanFacts): PlanFacts {
  const countries = data.captions.filter(
    ({ area, standing }) => standing && area.type === 'country',
  );
  return {
    ...facts,
    numbers: new Map(),
    selection: { ...facts.selection, active: new Set() },
    data: { ...data, points: [], captions: countries.map((one) => ({ ...one, end: null })) },
  };
}

/** An enlarged part of a map, what is then written on the map itself, and the room that this takes. */
export interface Lens {
  block: InsetBlock;
  lettered: Lettered;
  taken: Rect[];
}

/**
 * Spreads a crowd of places in a lens: the largest in which each place has its name; else the one
 * with the most names. Areas are named there where the map itself has no room for that.
 * @param whole what is written on the map without a lens
 */
export function lensOn(facts: PlanFacts, map: Rect, camera: Camera, whole: Lettered): Lens | Why {
  const bounds = lensFor(
    whole.dots.map((dot) => dot.place),
    camera,
    map,
  );
  if (!bounds) return 'noCrowd';
  const corner = facts.session.words.direction === 'rtl' ? 'bottom-left' : 'bottom-right';
  // Notes are on the map itself.
  const enlarged = { ...facts, settings: { ...facts.settings, notes: [] } };
  let [best, fewest]: [Lens | Why, number] = ['noRoom', Infinity];
  for (const box of lensSizes(bounds, map)) {
    const view = lensView(bounds, box, camera, map);
    const outline = shiftBy(view.outline, map.left, map.top);
    const inside = (rect: Rect, captions: readonly Caption[]) =>
      letterMap({ ...enlarged, data: { ...facts.data, captions } }, rect, view.camera);
    const held = new Set(inside({ left: 0, top: 0, ...box }, []).dots.map((dot) => dot.place.id));
    // What the lens names is not named twice.
    const hull = hullOf(outline);
    const lettered = letterMap(facts, map, camera, { elsewhere: held, keptFree: [hull] });
    const named = new Set(namedAreas(lettered));
    const left = facts.data.captions.filter(({ area, end }) => !named.has(area) && !end);
    const taken = [...obstaclesOf(lettered), hull];
    const rect = freeSpot(box, map, cornersFrom(corner), taken, facts.safe);
    if (!rect) continue;
    const at = inside(rect, left);
    const told = new Set([...at.labels, ...at.plates].flatMap(({ members }) => members));
    const nameless = facts.settings.layers.labels > 0 ? at.dots.length - told.size : 0;
    const block: InsetBlock = { id: 'lens', rect, camera: view.camera, lettered: at, outline };
    if (nameless < fewest) [best, fewest] = [{ block, lettered, taken }, nameless];
    if (nameless === 0) break;
  }
  return best;
}
