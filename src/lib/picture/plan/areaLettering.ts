import type { LonLat } from '$lib/model/geo';
import { pointOnPane, positionOnPane, type Camera, type Rect } from '$lib/space/camera';
import { fromMercator, toMercator } from '$lib/space/mercator';
import { spotForName, type NamePlane, type Point as Spot } from '$lib/labels/areaSpots';
import { spotBesideLand } from '$lib/labels/besideLand';
import { runsThrough } from '$lib/labels/distances';
import { wordsAtRing } from '$lib/labels/journeyEnds';
import { DOT_RADIUS, DOT_RIM, type Box } from '$lib/labels/labelBoxes';
import type { Caption } from '$lib/labels/lettering';
import type { Point } from '../draw/pen';
import { boxOnMap, middleOf } from './ownWords';
import { around, near, within } from './rects';
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
  /** From a name beside its land to where that is. */
  line: readonly [Point, Point] | null;
  /** What the letters take; also the ring. */
  boxes: readonly Rect[];
}

/** How areas' names are set: seas, as on maps, in another face. */
export const areaType = ({ area }: Caption) =>
  area.type === 'sea'
    ? ({ cut: 'serif', size: 13 } as const)
    : ({ cut: 'regular', size: 12 } as const);
/** Layout pixels of a name's line. */
const HEIGHT = 20;
export const END = { cut: 'regular', size: 11 } as const;
/** Layout pixels from the first of the two lines at a journey's end to the second. */
export const END_LEADING = 14;

export function areaNames(
  written: Written,
  onMap: (at: LonLat) => { x: number; y: number },
  ends: ReadonlyMap<string, JourneyEnd>,
  taken: Rect[],
): AreaName[] {
  if (!written.labels) return [];
  const { data, selection, measure, settings } = written.facts;
  const plane = planeOf(written);
  const isMoved = ({ area: { id } }: Caption) => {
    const edit = settings.labels[id];
    return Boolean(edit?.at ?? edit?.offset) && !edit?.hidden;
  };
  const singled = (caption: Caption) => selection.active.has(caption.area.id);
  return (
    data.captions
      .filter((caption) => caption.standing || singled(caption))
      .toSorted((a, b) => Number(singled(b)) - Number(singled(a)))
      // What others keep off comes first.
      .toSorted((a, b) => Number(isMoved(b)) - Number(isMoved(a)))
      .flatMap((caption): AreaName[] => {
        const { area, end } = caption;
        const { x, y } = onMap(area.at);
        const active = singled(caption);
        const edit = settings.labels[area.id] ?? {};
        const width = measure(area.name, areaType(caption)) + 8;
        const found = ends.get(area.id);
        if (found) {
          const ring = around([x, y], 6);
          if (taken.some((other) => near(ring, other))) return [];
          const words = found.words && rectAt(found.words, x, y);
          const free =
            !edit.hidden && words && !taken.some((other) => near(words, other)) ? words : null;
          const boxes = free ? [ring, free] : [ring];
          taken.push(...boxes);
          const at = free ? ([free.left + free.width / 2, free.top + 9] as const) : null;
          return [{ caption, active, ring: [x, y], at, line: null, boxes }];
        }
        if (end || edit.hidden) return [];
        const boxAt = (x: number, y: number): Rect => ({
          left: x - width / 2,
          top: y - HEIGHT / 2,
          width,
          height: HEIGHT,
        });
        const size = { width, height: HEIGHT };
        const isFree = ({ x, y }: Spot) => !taken.some((other) => near(boxAt(x, y), other, 2));
        const isClear = (from: Spot, to: Spot) =>
          !taken.some((other) => runsThrough(from.x, from.y, to.x, to.y, boxOfRect(other)));
        const put = middleOf(edit, { x, y }, onMap);
        if (put) {
          const box = boxOnMap(put, size, written.map);
          taken.push(box);
          const at: Point = [box.left + width / 2, box.top + HEIGHT / 2];
          return [{ caption, active, ring: null, at, line: null, boxes: [box] }];
        }
        const own = spotForName(area, size, plane, isFree);
        const led = own || !active ? null : spotBesideLand(area, size, plane, isFree, isClear);
        const spot = own ?? led;
        if (!spot) return [];
        const box = boxAt(spot.x, spot.y);
        taken.push(box);
        const line = led && ([pointOf(led.line[0]), pointOf(led.line[1])] as const);
        return [{ caption, active, ring: null, at: pointOf(spot), line, boxes: [box] }];
      })
  );
}

const pointOf = ({ x, y }: Spot): Point => [x, y];
const boxOfRect = ({ left, top, width, height }: Rect): Box => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

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

/** A map in a picture, as names of areas are set on it. */
export const planeOf = ({ map, camera, facts: { data } }: Written): NamePlane => ({
  view: {
    left: map.left,
    right: map.left + map.width,
    top: map.top,
    bottom: map.top + map.height,
  },
  ground: data.ground,
  point: (at) => {
    const { x, y } = pointOnPane(fromMercator(at), camera, map);
    return { x: map.left + x, y: map.top + y };
  },
  unit: (x, y) => toMercator(positionOnPane({ x: x - map.left, y: y - map.top }, camera, map)),
});
