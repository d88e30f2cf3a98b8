import type { Bounds, LonLat } from '$lib/model/geo';
import type { Place } from '$lib/model/story';
import { worldSize } from '$lib/space/camera';
import { mercatorBox, nearCopy, toMercator, type MercatorBox } from '$lib/space/mercator';
import type { Anchor } from './labelBoxes';
import { labelWidth } from './labelWidth';

/** Two to a zoom level: within a step labels keep their place, so that a zoom does not shuffle them. */
const STEPS_PER_ZOOM = 2;
/** How much farther apart dots are at the end of a step. */
export const GROWTH = 2 ** (1 / STEPS_PER_ZOOM);

/** The step that a zoom lies in: the largest step not above it. */
export const labelStep = (zoom: number): number =>
  Math.floor(zoom * STEPS_PER_ZOOM + 1e-9) / STEPS_PER_ZOOM;

/** The steps of zoom, and how many CSS pixels wide the opening view is on a watch and on a wall. */
const STEPS = Array.from({ length: 45 }, (_, i) => i / STEPS_PER_ZOOM);
const PANES = { narrowest: 100, widest: 2100 };

/** The steps at which a pane shows a story's opening view, be that a city or the world. */
export function openingSteps({ opening }: { opening: Bounds }): number[] {
  const wide = (step: number) => mercatorBox(opening).width * worldSize(step);
  return STEPS.filter((step) => wide(step) > PANES.narrowest && wide(step) <= PANES.widest);
}

/** Where places stand at a step of zoom, in CSS pixels of the whole world, with their labels' widths. */
export function anchorsAt(places: readonly Place[], opening: Bounds, step: number): Anchor[] {
  const spot = spotsAt(opening, step);
  return places.map(({ id, name, at }) => ({ id, ...spot(at), width: labelWidth(name) }));
}

/** Where a position stands at a step of zoom, in CSS pixels of the whole world. */
export function spotsAt(opening: Bounds, step: number): (at: LonLat) => { x: number; y: number } {
  const world = worldSize(step);
  const box = mercatorBox(opening);
  return (at) => {
    const [x, y] = nearCopy(toMercator(at), box);
    return { x: x * world, y: y * world };
  };
}

/** Names of areas, which look for room between labels, are placed anew at each half of a step. */
export const NAME_GROWTH = Math.sqrt(GROWTH);
export const nameStep = (zoom: number): number => labelStep(2 * zoom) / 2;

/** CSS pixels that the scale and the credits take at the foot of the map on a phone. */
const FOOT = 40;

/** What is in view as the page opens: the map's foot stands upon it. */
export function openingView({ opening }: { opening: Bounds }, step: number): MercatorBox {
  const box = mercatorBox(opening);
  return { ...box, height: Math.max(0, box.height - FOOT / worldSize(step)) };
}
