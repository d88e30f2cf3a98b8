import type { LonLat } from '$lib/model/geo';
import type { Camera, Rect } from '$lib/space/camera';
import { DOT_RADIUS, DOT_RIM } from '$lib/labels/markers';
import { wordsAtRing } from '$lib/labels/journeyEnds';
import type { Box } from '$lib/labels/labelBoxes';
import type { Caption } from '$lib/labels/lettering';
import type { Point } from '../draw/pen';
import { around, boundsOnPane, near, within } from './rects';
import type { PlanFacts } from './facts';

/** What a marker takes on either side of its middle, in layout pixels. */
export const DOT_REACH = DOT_RADIUS + 2 + DOT_RIM;

/** A map to be written on. */
export interface Written {
  /** Where the map stands in the picture. */
  map: Rect;
  camera: Camera;
  facts: PlanFacts;
  /** Whether places and areas are named. */
  labels: boolean;
  /** Ids of places that are named elsewhere. */
  elsewhere: ReadonlySet<string>;
}

export interface AreaName {
  caption: Caption;
  active: boolean;
  /** Where a journey ends for want of a town. */
  ring: Point | null;
  /** The middle of the name's line; null where there is no room for it. */
  at: Point | null;
  /** What the letters take; also the ring. */
  boxes: readonly Rect[];
}

/** How areas' names are set: seas, as on maps, in another face. */
export const areaType = ({ area }: Caption) =>
  area.type === 'sea'
    ? ({ cut: 'serif', size: 13 } as const)
    : ({ cut: 'regular', size: 12 } as const);
export const END = { cut: 'regular', size: 11 } as const;
/** Layout pixels from the first of the two lines at a journey's end to the second. */
export const END_LEADING = 14;

/** Shifts to try for an area's name, the nearest first, in shares of its width and of a line. */
const SHIFTS = [0, -0.5, 0.5, -1, 1]
  .flatMap((across) => [0, -1, 1, -2, 2, -3, 3].map((down) => [across, down] as const))
  .toSorted((a, b) => Math.hypot(a[0] * 2, a[1]) - Math.hypot(b[0] * 2, b[1]));

export function areaNames(
  { map, camera, facts, labels }: Written,
  onMap: (at: LonLat) => { x: number; y: number },
  ends: ReadonlyMap<string, JourneyEnd>,
  taken: Rect[],
): AreaName[] {
  if (!labels) return [];
  const { data, selection, measure } = facts;
  const singled = (caption: Caption) => selection.active.has(caption.area.id);
  return data.captions
    .filter((caption) => caption.standing || singled(caption))
    .toSorted((a, b) => Number(singled(b)) - Number(singled(a)))
    .flatMap((caption): AreaName[] => {
      const { area, end } = caption;
      const { x, y } = onMap(area.at);
      const active = singled(caption);
      const width = measure(area.name, areaType(caption)) + 8;
      const found = ends.get(area.id);
      if (found) {
        const ring = around([x, y], 6);
        if (taken.some((other) => near(ring, other))) return [];
        const words = found.words && rectAt(found.words, x, y);
        const free = words && !taken.some((other) => near(words, other)) ? words : null;
        const boxes = free ? [ring, free] : [ring];
        taken.push(...boxes);
        const at = free ? ([free.left + free.width / 2, free.top + 9] as const) : null;
        return [{ caption, active, ring: [x, y], at, boxes }];
      }
      if (end) return [];
      const over = overArea(caption, camera, map);
      for (const [across, down] of SHIFTS) {
        const at = [x + (across * width) / 2, y + down * 18] as const;
        const box = { left: at[0] - width / 2, top: at[1] - 10, width, height: 20 };
        if (!within(around(at, 0), over) || !within(box, map)) continue;
        if (taken.some((other) => near(box, other, 2))) continue;
        taken.push(box);
        return [{ caption, active, ring: null, at, boxes: [box] }];
      }
      return [];
    });
}

/** A ring where a journey ends for want of a town, and the box of its words from there. */
export interface JourneyEnd {
  ring: { x: number; y: number };
  words: Box | null;
}

/** The ends of journeys that a map shows, by the ids of their areas. */
export function journeyEnds(
  { map, facts: { data, measure } }: Written,
  onMap: (at: LonLat) => { x: number; y: number },
  dots: readonly { x: number; y: number }[],
): Map<string, JourneyEnd> {
  const found = new Map<string, JourneyEnd>();
  for (const caption of data.captions) {
    const { area, end } = caption;
    const ring = onMap(area.at);
    if (!end || !within(around([ring.x, ring.y], 6), map)) continue;
    const width = Math.max(measure(area.name, areaType(caption)), measure(end, END)) + 8;
    const kept = dots.map(({ x, y }) => ({ x: x - ring.x, y: y - ring.y, reach: DOT_REACH }));
    const fits = (box: Box) => within(rectAt(box, ring.x, ring.y), map);
    found.set(area.id, { ring, words: wordsAtRing({ width, height: 32 }, kept, 1, fits) });
  }
  return found;
}

const rectAt = ({ left, right, top, bottom }: Box, x: number, y: number): Rect => ({
  left: x + left,
  top: y + top,
  width: right - left,
  height: bottom - top,
});

/** Layout pixels that the middle of an area's name may stand outside of its bounds. */
const BESIDE = 12;

/** Where the middle of an area's name may stand: over its bounds, or just beside them. */
function overArea({ area }: Caption, camera: Camera, map: Rect): Rect {
  const { left, top, width, height } = boundsOnPane(area.bounds, camera, map);
  return {
    left: map.left + left - BESIDE,
    top: map.top + top - BESIDE,
    width: width + 2 * BESIDE,
    height: height + 2 * BESIDE,
  };
}
