import type { LonLat } from '$lib/model/geo';
import type { AreaPlace } from '$lib/model/story';
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
import { around, common, near, within } from './rects';
import type { PlanFacts } from './facts';
import { platesOf, type Dot, type Plate } from './plates';
import {
  boxOnMap,
  lineToBox,
  middleOf,
  obstaclesOfBox,
  placeNotes,
  type PlacedNote,
} from './ownWords';

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
  /** What somebody wrote on it. */
  notes: readonly PlacedNote[];
}

/** The areas that a map names. */
export const namedAreas = ({ areas }: Pick<Lettered, 'areas'>): AreaPlace[] =>
  areas.flatMap(({ at, caption }) => (at ? [caption.area] : []));

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
  const lettering = { map, room: common(map, facts.safe), camera, facts, labels, elsewhere };
  const onMap = (at: LonLat) => {
    const { x, y } = pointOnPane(at, camera, map);
    return { x: map.left + x, y: map.top + y };
  };
  const dots = facts.data.points
    .map((place): Dot => ({ place, ...onMap(place.at), active: active.has(place.id) }))
    .filter(({ x, y }) => within(around([x, y], 0), map));
  const { numbers, measure, settings } = facts;
  const notes = placeNotes(settings.notes, lettering, onMap, measure);
  const noted = notes.flatMap(noteBoxes);
  const here = dots.filter(({ place }) => !elsewhere.has(place.id));
  const plates = platesOf(here, numbers, map, measure);
  const before = [...plates.map(({ box }) => box), ...noted, ...keptFree];
  const ends = labels ? journeyEnds(lettering, onMap, dots, before) : new Map<string, JourneyEnd>();
  const rings = [...ends.values()].flatMap(({ ring, words }) =>
    words ? obstaclesOfRing(ring, words) : [],
  );
  const named = labels && numbers.size === 0 ? here : [];
  const own = movedLabels(named, lettering, onMap);
  // At their dot, lines leave room for the labels of dots that lie near it.
  const lines = own.flatMap(({ leader }) => boxesAlong(leader).slice(3));
  const kept = [...own.map(({ box }) => box), ...lines, ...noted];
  // What lies under words cannot be named: its label would be taken for another place's.
  const bare = named.filter(({ x, y }) => !kept.some((box) => near(box, around([x, y], 0), 2)));
  const obstacles = [...rings, ...kept.flatMap(obstaclesOfBox)];
  const placed = [...own, ...labelsOf(bare, dots, own, obstacles, lettering)];
  const taken = [...dots.map(dotBox), ...before, ...placed.flatMap(labelBoxes)];
  return { dots, labels: placed, plates, areas: areaNames(lettering, onMap, ends, taken), notes };
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
const labelBoxes = ({ box, leader }: Label): Rect[] => [box, ...boxesAlong(leader)];

const noteBoxes = ({ box, arrow }: PlacedNote): Rect[] => [box, ...boxesAlong(arrow)];

function boxesAlong(line: readonly [Point, Point] | null): Rect[] {
  if (!line) return [];
  const [[x, y], [tipX, tipY]] = line;
  const steps = Math.ceil(Math.hypot(tipX - x, tipY - y) / 6);
  return Array.from({ length: steps }, (_, i): Rect => {
    const share = i / steps;
    return around([x + (tipX - x) * share, y + (tipY - y) * share], 1.5);
  });
}

/** What furniture must not cover. */
export const obstaclesOf = ({ dots, labels, plates, areas, notes }: Lettered): Rect[] => [
  ...dots.map(dotBox),
  ...plates.map(({ box }) => box),
  ...labels.flatMap(labelBoxes),
  ...areas.flatMap(({ boxes }) => boxes),
  ...notes.flatMap(noteBoxes),
];

/** Labels stand where somebody put them, whole on the map, and each for one place. */
function movedLabels(
  dots: readonly Dot[],
  { room, facts }: Written,
  onMap: (at: LonLat) => { x: number; y: number },
): Label[] {
  return dots.flatMap((dot): Label[] => {
    const { id, name } = dot.place;
    const edit = facts.settings.labels[id];
    const middle = edit && !edit.hidden && middleOf(edit, dot, onMap);
    if (!middle) return [];
    const box = boxOnMap(middle, { width: widthOf(name, facts), height: ROW }, room);
    const side = box.left + box.width / 2 < dot.x ? 'left' : 'right';
    const leader = lineToBox([dot.x, dot.y], box);
    return [{ members: [id], text: name, box, side, active: dot.active, leader }];
  });
}

/** Of a label's box. */
const widthOf = (text: string, { measure }: PlanFacts): number => 2 * PAD + measure(text, LABEL);

/** @param bare the dots that may be named, of all that the map shows @param own labels that were moved, which others keep off */
function labelsOf(
  bare: readonly Dot[],
  dots: readonly Dot[],
  own: readonly Label[],
  obstacles: readonly Obstacle[],
  lettering: Written,
): Label[] {
  const { room, facts } = lettering;
  const moved = new Set(own.flatMap(({ members }) => members));
  const named = bare.filter(
    ({ place: { id } }) => !moved.has(id) && !facts.settings.labels[id]?.hidden,
  );
  const byId = new Map(named.map((dot) => [dot.place.id, dot]));
  const extent = {
    top: room.top + 2,
    bottom: room.top + room.height - 2,
    left: room.left + 2,
    right: room.left + room.width - 2,
  };
  const { points, language, ground } = facts.data;
  const placed = placeGroups(
    named.map(({ place: { id, name }, x, y }) => ({ id, name, x, y })),
    { widthOf: (text) => widthOf(text, facts), groupName: namesOf(points, language) },
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
    const label = labelAt(dot, marked, widthOf(marked.text, facts));
    const crowded =
      [...own, ...found].some(({ box }) => near(box, label.box)) ||
      dots.some((other) => covers(label, other));
    // One that finds no room in the picture, or meets another, is left to its dot.
    if (within(label.box, room) && !crowded)
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
