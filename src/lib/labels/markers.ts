import type { Bounds, LonLat } from '$lib/model/geo';
import type { LabelLanguage, Place, PointPlace } from '$lib/model/story';
import { pointOnPane, worldSize, type Camera, type Rect, type Size } from '$lib/space/camera';
import { rankOf } from '$lib/story/rank';
import { groupName } from '$lib/messages/units';
import { mercatorBox, nearCopy, toMercator } from '$lib/space/mercator';
import { placeGroups, type Marked } from './groups';
import { labelBox, type Anchor, type Box } from './labelBoxes';
import { obstaclesOfRing, wordsAtRing } from './journeyEnds';
import type { Obstacle } from './labelSpot';
import { labelWidth } from './labelWidth';
import type { Caption, Lettering } from './lettering';

/** Two to a zoom level: within a step labels keep their place, so that a zoom does not shuffle them. */
const STEPS_PER_ZOOM = 2;
/** How much farther apart dots are at the end of a step. */
const GROWTH = 2 ** (1 / STEPS_PER_ZOOM);

/** The step that a zoom lies in: the largest step not above it. */
export const labelStep = (zoom: number): number =>
  Math.floor(zoom * STEPS_PER_ZOOM + 1e-9) / STEPS_PER_ZOOM;

/** Where places stand at a step of zoom, in CSS pixels of the whole world, with their labels' widths. */
export function anchorsAt(places: readonly Place[], opening: Bounds, step: number): Anchor[] {
  const spot = spotsAt(opening, step);
  return places.map(({ id, name, at }) => ({ id, ...spot(at), width: labelWidth(name) }));
}

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
  const label = marked ? markerBox({ id: place.id, x, y, width: 0 }, marked, lettering.row) : dot;
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

/** The box of a marker's label. @param row its height */
export const markerBox = (anchor: Anchor, marked: Marked, row: number): Box =>
  labelBox({ ...anchor, width: marked.width }, marked, row);

/**
 * The placement of the markers' labels for a step of zoom; what cannot be named without misleading
 * is in a group. Dots only move apart within a step, and the rules hold for all of it. Labels keep
 * to the rows of the opening view: the drawn map may show no more than that.
 */
export function placeMarkers(lettering: Lettering, step: number): ReadonlyMap<string, Marked> {
  const { points, opening, row, language } = lettering;
  const known = placed.get(points) ?? new Map<string, ReadonlyMap<string, Marked>>();
  placed.set(points, known);
  const key = [step, row, ...opening].join();
  const found = known.get(key);
  if (found) return found;
  const spot = spotsAt(opening, step);
  const world = worldSize(step);
  const box = mercatorBox(opening);
  const placements = placeGroups(
    points.map(({ id, name, at }) => ({ id, name, ...spot(at) })),
    { widthOf: labelWidth, groupName: namesOf(points, language) },
    {
      row,
      growth: GROWTH,
      extent: { top: box.y * world, bottom: (box.y + box.height) * world - FOOT },
      obstacles: obstaclesAt(lettering, step),
    },
  );
  known.set(key, placements);
  return placements;
}

/** Where a position stands at a step of zoom, in CSS pixels of the whole world. */
function spotsAt(opening: Bounds, step: number): (at: LonLat) => { x: number; y: number } {
  const world = worldSize(step);
  const box = mercatorBox(opening);
  return (at) => {
    const [x, y] = nearCopy(toMercator(at), box);
    return { x: x * world, y: y * world };
  };
}

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
    { width: endWidth(area.name, end ?? ''), height: END_HEIGHT },
    [...points.map(({ at }) => kept(at, REACH.dot)), ...doors.map((at) => kept(at, REACH.door))],
    GROWTH,
  );
}

/** The two lines at a journey's end: CSS pixels. The second is set smaller. */
const END_HEIGHT = 30;
const endWidth = (name: string, end: string): number =>
  Math.max(labelWidth(name), 0.85 * labelWidth(end));

/** A label that stands for several places, at the first of them. */
export interface Grouped extends Marked {
  id: string;
  /** Whether the group holds whatever is shown. */
  always: boolean;
}

/** The groups of a placement. */
export const groupsOf = (placements: ReadonlyMap<string, Marked>): Grouped[] =>
  [...placements].flatMap(([id, marked]) =>
    marked.members.length > 1 ? [{ ...marked, id, always: true }] : [],
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

/** The dot of a marker, and its rim outside of it, in CSS pixels. */
export const DOT_RADIUS = 5;
export const DOT_RIM = 1.5;

/**
 * The height of a label's box in CSS pixels: a finger needs more than a pointer. Not 44: six places
 * within a fingertip would be torn too far from their dots, and each has doors of that size in the text.
 */
export const ROWS = {
  fine: { media: '(not (pointer:coarse))', height: 26 },
  coarse: { media: '(pointer:coarse)', height: 30 },
} as const;
