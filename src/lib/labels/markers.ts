import type { LonLat } from '$lib/model/geo';
import type { Group, LabelLanguage, Place, PointPlace } from '$lib/model/story';
import { pointOnPane, worldSize, type Camera, type Rect, type Size } from '$lib/space/camera';
import { rankOf } from '$lib/story/rank';
import { groupName } from '$lib/messages/units';
import { mercatorBox, type MercatorBox } from '$lib/space/mercator';
import { readPlacements } from './builtPlacements';
import { placeGroups, type Marked } from './groups';
import { groundCost } from './groundCost';
import { labelBox, type Box } from './labelBoxes';
import { obstaclesOfRing, wordsAtRing } from './journeyEnds';
import type { Avoided } from './labelOptions';
import type { Obstacle } from './labelSpot';
import { labelWidth } from './labelWidth';
import { nameRooms } from './nameRooms';
import { GROWTH, labelStep, spotsAt } from './steps';
import { standingIds, type Caption, type Lettering } from './lettering';

/** CSS pixels about a dot's middle that a finger or a pointer hits it in. */
const DOT_REACH = 12;

/** The rectangle that a marker takes on a pane, its dot and its label, in CSS pixels from the corner. */
export function markerRect(place: Place, lettering: Lettering, camera: Camera, size: Size): Rect {
  const { x, y } = pointOnPane(place.at, camera, size);
  const dot = {
    left: x - DOT_REACH,
    top: y - DOT_REACH,
    right: x + DOT_REACH,
    bottom: y + DOT_REACH,
  };
  const marked = placeMarkers(lettering, labelStep(camera.zoom)).get(place.id);
  const label = marked
    ? labelBox({ id: place.id, x, y, width: marked.width }, marked, lettering.row)
    : dot;
  const [left, top] = [Math.min(dot.left, label.left), Math.min(dot.top, label.top)];
  return {
    left,
    top,
    width: Math.max(dot.right, label.right) - left,
    height: Math.max(dot.bottom, label.bottom) - top,
  };
}

/**
 * The places whose dots lie under a point of the pane, the nearest first; of those that lie on one
 * another the larger place.
 */
export function dotsAt(
  { x, y }: { x: number; y: number },
  points: readonly PointPlace[],
  camera: Camera,
  size: Size,
): PointPlace[] {
  return points
    .map((place) => {
      const dot = pointOnPane(place.at, camera, size);
      return { place, far: Math.hypot(dot.x - x, dot.y - y) };
    })
    .filter(({ far }) => far <= DOT_REACH)
    .toSorted((a, b) => rankOf(a.place) - rankOf(b.place) || a.far - b.far)
    .map(({ place }) => place);
}

/**
 * The placement of the markers' labels for a step of zoom; what cannot be named without misleading
 * is in a group. Dots only move apart within a step, and the rules hold for all of it. Labels keep
 * to the rows of the opening view: the drawn map may show no more than that.
 */
export function placeMarkers(lettering: Lettering, step: number): ReadonlyMap<string, Marked> {
  const { points, opening, row, language, ground } = lettering;
  const known = placed.get(points) ?? new Map<string, ReadonlyMap<string, Marked>>();
  placed.set(points, known);
  const key = [step, row, ...opening].join();
  const found = known.get(key);
  if (found) return found;
  const groupName = namesOf(points, language);
  const built = readPlacements(lettering, step, groupName);
  if (built) known.set(key, built);
  if (built) return built;
  const spot = spotsAt(opening, step);
  const world = worldSize(step);
  const box = mercatorBox(opening);
  const placements = placeGroups(
    points.map(({ id, name, at }) => ({ id, name, ...spot(at) })),
    { widthOf: labelWidth, groupName },
    {
      row,
      growth: GROWTH,
      extent: { top: box.y * world, bottom: (box.y + box.height) * world - FOOT },
      obstacles: obstaclesAt(lettering, step),
      avoid: hiddenAt(box, world),
      names: nameRooms(lettering, step),
      ...(ground && {
        groundCost: groundCost(ground, standingIds(lettering), (x, y) => [x / world, y / world]),
      }),
    },
  );
  known.set(key, placements);
  return placements;
}

/** CSS pixels that the buttons take at a corner of the pane: in one column, or, where that is low, in two. */
const TOOLS = [
  { width: 60, height: 250 },
  { width: 112, height: 155 },
];

/** Where the buttons stand upon the opening view, if it fills the pane: at the left, or at the right. */
const hiddenAt = ({ x, y, width }: MercatorBox, world: number): Avoided[] =>
  TOOLS.flatMap((tools) =>
    [x * world, (x + width) * world - tools.width].map((left) => ({
      left,
      right: left + tools.width,
      top: y * world,
      bottom: y * world + tools.height,
      cost: 15,
    })),
  );

/** What labels keep off: doors upon journeys, and where these end for want of a town. */
function obstaclesAt(lettering: Lettering, step: number): Obstacle[] {
  const { captions, doors, opening } = lettering;
  const spot = spotsAt(opening, step);
  return [
    ...doors.map((at): Obstacle => ({ ...spot(at), reach: REACH.door })),
    ...captions.flatMap((caption): Obstacle[] =>
      caption.end ? obstaclesOfRing(spot(caption.area.at), endWords(caption, lettering, step)) : [],
    ),
  ];
}

/**
 * Where the words at a journey's end stand from the middle of its ring at a step of zoom, in CSS
 * pixels; null where there is no room for them.
 */
export function endWords(
  { area, end }: Caption,
  { points, doors, opening }: Lettering,
  step: number,
): Box | null {
  const spot = spotsAt(opening, step);
  const ring = spot(area.at);
  const kept = (at: LonLat, reach: number): Obstacle => {
    const { x, y } = spot(at);
    return { x: x - ring.x, y: y - ring.y, reach };
  };
  return wordsAtRing(
    endSize(area.name, end ?? ''),
    [...points.map(({ at }) => kept(at, REACH.dot)), ...doors.map((at) => kept(at, REACH.door))],
    GROWTH,
  );
}

/** The box of the two lines at a journey's end, in CSS pixels. The second is set smaller. */
export const endSize = (name: string, end: string): Size => ({
  width: Math.max(labelWidth(name), 0.85 * labelWidth(end)),
  height: 30,
});

/** The groups of a placement. */
export const groupsOf = (placements: ReadonlyMap<string, Marked>): Group[] =>
  [...placements.values()].flatMap(({ members }) =>
    members.length > 1 ? [{ members, always: true }] : [],
  );

/** CSS pixels that words keep from the middle of a dot, and of a door upon a journey. */
export const REACH = { dot: 8, door: 13 };

/** What was worked out for a list of places: markers, captions and the live map all ask for it. */
const placed = new WeakMap<readonly PointPlace[], Map<string, ReadonlyMap<string, Marked>>>();

/** How labels call several of these places. */
export const namesOf =
  (points: readonly PointPlace[], language: LabelLanguage) =>
  (members: readonly { id: string }[], singled = 0): string => {
    const places = members.flatMap(({ id }) => points.find((place) => place.id === id) ?? []);
    const { country = null } = places[0] ?? {};
    // A country's name for less than all that the story has there would be too much said.
    const all = points.filter((place) => place.country === country).length === places.length;
    return groupName(places, language, all && singled === 0 ? country : null, singled || 1);
  };

/** CSS pixels that the scale and the credit take at the foot of a map. */
const FOOT = 18;

/**
 * The height of a label's box in CSS pixels: a finger needs more than a pointer. Not 44: six places
 * within a fingertip would be torn too far from their dots, and each has doors of that size in the text.
 */
export const ROWS = {
  fine: { media: '(not (pointer:coarse))', height: 26 },
  coarse: { media: '(pointer:coarse)', height: 30 },
} as const;
