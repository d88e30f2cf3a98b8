import type { LonLat } from '$lib/model/geo';
import { pointOnPane, type Camera, type Rect } from '$lib/space/camera';
import { groundCost } from '$lib/labels/groundCost';
import { placeGroups, type Marked } from '$lib/labels/groups';
import { obstaclesOfRing } from '$lib/labels/journeyEnds';
import type { Obstacle } from '$lib/labels/labelSpot';
import { standingIds } from '$lib/labels/lettering';
import { namesOf } from '$lib/labels/markers';
import type { Point } from '../draw/pen';
import {
  areaNames,
  DOT_REACH,
  journeyEnds,
  planeOf,
  type AreaName,
  type JourneyEnd,
  type Written,
} from './areaLettering';
import { around, near, within } from './rects';
import type { PlanFacts } from './facts';
import { platesOf, type Dot, type Plate } from './plates';

/** A name beside a dot. All in layout pixels of the picture. */
export interface Label {
  /** Ids of the places that it names. */
  members: readonly string[];
  text: string;
  /** What its letters take. */
  box: Rect;
  side: 'left' | 'right';
  active: boolean;
  /** From the dot, where the label stands off from it. */
  leader: readonly [Point, Point] | null;
}

/** All of the story that is written on a map, or marked on it. */
export interface Lettered {
  dots: readonly Dot[];
  /** Names beside dots, or else numbers in their place. */
  labels: readonly Label[];
  plates: readonly Plate[];
  areas: readonly AreaName[];
}

export const LABEL = { cut: 'semibold', size: 13 } as const;
/** The height of a label's box. */
const ROW = 22;
/** From a label's edge to its letters. */
export const PAD = 5;

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
  const ends = labels ? journeyEnds(lettering, onMap, dots) : new Map<string, JourneyEnd>();
  const rings = [...ends.values()].flatMap(({ ring, words }) =>
    words ? obstaclesOfRing(ring, words) : [],
  );
  const { numbers, measure } = facts;
  const named = dots.filter(({ place }) => !elsewhere.has(place.id));
  const plates = platesOf(named, numbers, map, measure);
  const placed = labels && numbers.size === 0 ? labelsOf(named, dots, rings, lettering) : [];
  const taken = [
    ...dots.map(dotBox),
    ...plates.map(({ box }) => box),
    ...placed.flatMap(labelBoxes),
    ...keptFree,
  ];
  return { dots, labels: placed, plates, areas: areaNames(lettering, onMap, ends, taken) };
}

/** Whether a dot lies, for the eye, under the square of a capital. */
export const underCapital = ({ place, x, y }: Dot, dots: readonly Dot[]): boolean =>
  dots.some(
    (one) =>
      one.place !== place &&
      one.place.capital === 'country' &&
      Math.hypot(one.x - x, one.y - y) < DOT_REACH / 2,
  );

/** Whether a label hides the middle of another place's marker. */
const covers = ({ members, box }: Label, dot: Dot): boolean =>
  !members.includes(dot.place.id) && near(box, around([dot.x, dot.y], 4));

export const dotBox = ({ x, y }: Dot): Rect => around([x, y], DOT_REACH);

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
export const obstaclesOf = ({ dots, labels, plates, areas }: Lettered): Rect[] => [
  ...dots.map(dotBox),
  ...plates.map(({ box }) => box),
  ...labels.flatMap(labelBoxes),
  ...areas.flatMap(({ boxes }) => boxes),
];

/** @param named the dots to be named, of all that the map shows */
function labelsOf(
  named: readonly Dot[],
  dots: readonly Dot[],
  obstacles: readonly Obstacle[],
  lettering: Written,
): Label[] {
  const { map } = lettering;
  const { measure } = lettering.facts;
  const byId = new Map(named.map((dot) => [dot.place.id, dot]));
  const widthOf = (text: string) => 2 * PAD + measure(text, LABEL);
  const extent = {
    top: map.top + 2,
    bottom: map.top + map.height - 2,
    left: map.left + 2,
    right: map.left + map.width - 2,
  };
  const { points, language, ground } = lettering.facts.data;
  const placed = placeGroups(
    named.map(({ place: { id, name }, x, y }) => ({ id, name, x, y })),
    { widthOf, groupName: namesOf(points, language) },
    {
      row: ROW,
      growth: 1,
      extent,
      bounded: true,
      obstacles,
      ...(ground && {
        groundCost: groundCost(ground, standingIds(lettering.facts.data), planeOf(lettering).unit),
      }),
    },
  );
  const found: Label[] = [];
  for (const [id, marked] of placed) {
    const dot = byId.get(id);
    if (!dot) continue;
    const label = labelAt(dot, marked, widthOf(marked.text));
    const crowded =
      found.some(({ box }) => near(box, label.box)) || dots.some((other) => covers(label, other));
    // One that finds no room in the picture, or meets another, is left to its dot.
    if (within(label.box, map) && !crowded)
      found.push({ ...label, active: marked.members.some((one) => byId.get(one)?.active) });
  }
  return found;
}

function labelAt(
  { x, y }: Dot,
  { dx, dy, side, leader, text, members }: Marked,
  width: number,
): Label {
  const tip = [x + dx, y + dy] as const;
  const left = side === 'right' ? tip[0] : tip[0] - width;
  return {
    members,
    text,
    box: { left, top: tip[1] - ROW / 2, width, height: ROW },
    side,
    active: false,
    leader: leader ? [[x, y], tip] : null,
  };
}
