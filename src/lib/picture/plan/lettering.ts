import type { LonLat } from '$lib/model/geo';
import type { PointPlace } from '$lib/model/story';
import { pointOnPane, type Camera, type Rect } from '$lib/space/camera';
import { standing, type Caption } from '$lib/labels/areaNames';
import { placeGroups, type Marked } from '$lib/labels/groups';
import { LEADER_FROM } from '$lib/labels/placeLabels';
import { DOT_RADIUS, DOT_RIM } from '$lib/labels/markers';
import type { Point } from '../draw/pen';
import { boundsOnPane, near, within } from './rects';
import type { PlanFacts } from './facts';
import type { Measure } from './type';

/** A marker that the map shows. All in layout pixels of the picture. */
export interface Dot {
  place: PointPlace;
  x: number;
  y: number;
  active: boolean;
}

export interface Label {
  /** Ids of the places that it names. */
  members: readonly string[];
  text: string;
  /** The places' numbers, before the text; empty where the picture has none. */
  number: string;
  /** What letters and number take. */
  box: Rect;
  side: 'left' | 'right';
  active: boolean;
  /** From the dot, where the label stands off from it. */
  leader: readonly [Point, Point] | null;
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

/** All of the story that is written on a map, or marked on it. */
export interface Lettered {
  dots: readonly Dot[];
  labels: readonly Label[];
  areas: readonly AreaName[];
}

/** A map to be written on. */
interface Lettering {
  /** Where the map stands in the picture. */
  map: Rect;
  camera: Camera;
  facts: PlanFacts;
  /** Whether places and areas are named. */
  labels: boolean;
  /** Ids of places that are named elsewhere. */
  elsewhere: ReadonlySet<string>;
}

export const LABEL = { cut: 'semibold', size: 13 } as const;
export const NUMBER = { cut: 'semibold', size: 10 } as const;
/** The height of a label's box. */
const ROW = 22;
/** From a label's edge to its letters. */
export const PAD = 5;
/** What a marker takes on either side of its middle. */
const REACH = DOT_RADIUS + 2 + DOT_RIM;

/** The width of the plate that a number stands on. */
export const plateWidth = (number: string, measure: Measure): number =>
  number ? Math.max(16, measure(number, NUMBER) + 8) : 0;

/**
 * Places what is written on a map: of dots, labels and areas' names none covers another.
 * @param map where it stands in the picture
 * @param more ids of places that are named elsewhere; what areas' names keep out of besides the places
 */
export function letterMap(
  facts: PlanFacts,
  map: Rect,
  camera: Camera,
  {
    elsewhere = new Set(),
    keptFree = [],
  }: { elsewhere?: ReadonlySet<string>; keptFree?: readonly Rect[] } = {},
): Lettered {
  const { active } = facts.selection;
  const labels = facts.settings.layers.labels > 0;
  const lettering = { map, camera, facts, labels, elsewhere };
  const onMap = (at: LonLat) => {
    const { x, y } = pointOnPane(at, camera, map);
    return { x: map.left + x, y: map.top + y };
  };
  const dots = facts.data.points
    .map((place): Dot => ({ place, ...onMap(place.at), active: active.has(place.id) }))
    .filter(({ x, y }) => within(around([x, y], 0), map));
  const placed = labelsOf(dots, lettering);
  const taken = [...dots.map(dotBox), ...placed.flatMap(labelBoxes), ...keptFree];
  return { dots, labels: placed, areas: areaNames(lettering, onMap, taken) };
}

/** Whether a label hides the middle of another place's marker. */
const covers = ({ members, box }: Label, dot: Dot): boolean =>
  !members.includes(dot.place.id) && near(box, around([dot.x, dot.y], 4));

export const dotBox = ({ x, y }: Dot): Rect => around([x, y], REACH);

/** What a label takes, with the line to its dot. */
function labelBoxes({ box, leader }: Label): Rect[] {
  if (!leader) return [box];
  const [[x, y], [tipX, tipY]] = leader;
  const steps = Math.ceil(Math.hypot(tipX - x, tipY - y) / 6);
  const along = Array.from({ length: steps }, (_, i): Rect => {
    const share = i / steps;
    return around([x + (tipX - x) * share, y + (tipY - y) * share], 1.5);
  });
  return [box, ...along];
}

/** What furniture must not cover. */
export const obstaclesOf = ({ dots, labels, areas }: Lettered): Rect[] => [
  ...dots.map(dotBox),
  ...labels.flatMap(labelBoxes),
  ...areas.flatMap(({ boxes }) => boxes),
];

function labelsOf(dots: readonly Dot[], lettering: Lettering): Label[] {
  const { map, elsewhere, labels } = lettering;
  const { numbers, measure } = lettering.facts;
  if (!labels && numbers.size === 0) return [];
  const named = dots.filter(({ place }) => !elsewhere.has(place.id));
  const byId = new Map(named.map((dot) => [dot.place.id, dot]));
  const numberOf = (members: readonly string[]) =>
    members.flatMap((id) => numbers.get(id) ?? []).join(', ');
  // While it is being placed nobody knows for how many a label will stand.
  const widthOf = (text: string) =>
    2 * PAD + (numbers.size > 0 ? 30 : 0) + (labels ? measure(text, LABEL) : 0);
  const extent = {
    top: map.top + 2,
    bottom: map.top + map.height - 2,
    left: map.left + 2,
    right: map.left + map.width - 2,
  };
  const placed = placeGroups(
    named.map(({ place: { id, name }, x, y }) => ({ id, name, x, y })),
    widthOf,
    ROW,
    extent,
  );
  const found: Label[] = [];
  for (const [id, marked] of placed) {
    const dot = byId.get(id);
    if (!dot) continue;
    const label = labelAt(dot, marked, numberOf(marked.members), lettering);
    const crowded =
      found.some(({ box }) => near(box, label.box)) || dots.some((other) => covers(label, other));
    // One that finds no room in the picture, or meets another, is left to its dot.
    if (within(label.box, map) && !crowded)
      found.push({ ...label, active: marked.members.some((one) => byId.get(one)?.active) });
  }
  return found;
}

function labelAt(
  { place, x, y }: Dot,
  { dx, dy, side, more, members }: Marked,
  number: string,
  { labels, facts: { measure } }: Lettering,
): Label {
  const text = labels ? place.name + more : '';
  const plate = plateWidth(number, measure);
  const width = 2 * PAD + plate + (text && plate ? 4 : 0) + (text ? measure(text, LABEL) : 0);
  const tip = [x + dx, y + dy] as const;
  const left = side === 'right' ? tip[0] : tip[0] - width;
  return {
    members,
    text,
    number,
    box: { left, top: tip[1] - ROW / 2, width, height: ROW },
    side,
    active: false,
    leader: Math.hypot(dx, dy) > LEADER_FROM ? [[x, y], tip] : null,
  };
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

function areaNames(
  { map, camera, facts, labels }: Lettering,
  onMap: (at: LonLat) => { x: number; y: number },
  taken: Rect[],
): AreaName[] {
  if (!labels) return [];
  const { data, selection, measure } = facts;
  const singled = (caption: Caption) => selection.active.has(caption.area.id);
  return data.captions
    .filter((caption) => standing(caption) || singled(caption))
    .toSorted((a, b) => Number(singled(b)) - Number(singled(a)))
    .flatMap((caption): AreaName[] => {
      const { area, end } = caption;
      const { x, y } = onMap(area.at);
      const active = singled(caption);
      const width = measure(area.name, areaType(caption)) + 8;
      if (end) {
        const ring = around([x, y], 6);
        if (!within(ring, map) || taken.some((other) => near(ring, other))) return [];
        const wide = Math.max(width, measure(end, END) + 8);
        const words = besideRing(x, y, wide).find(
          (box) => within(box, map) && !taken.some((other) => near(box, other)),
        );
        const boxes = words ? [ring, words] : [ring];
        taken.push(...boxes);
        const at = words ? ([words.left + wide / 2, words.top + 9] as const) : null;
        return [{ caption, active, ring: [x, y], at, boxes }];
      }
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

/** Where the two lines of a journey's end may stand: under its ring, else beside or above it. */
function besideRing(x: number, y: number, width: number): Rect[] {
  const beside = [8, 14].flatMap((gap) =>
    [16, 6].flatMap((up) => [
      [x + gap, y - up],
      [x - gap - width, y - up],
    ]),
  );
  return [[x - width / 2, y + 7], ...beside, [x - width / 2, y - 39]].map(
    ([left = x, top = y]) => ({ left, top, width, height: 32 }),
  );
}

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

const around = ([x, y]: Point, by: number): Rect => ({
  left: x - by,
  top: y - by,
  width: 2 * by,
  height: 2 * by,
});
