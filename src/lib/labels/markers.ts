import type { Bounds } from '$lib/model/geo';
import type { Place, PointPlace } from '$lib/model/story';
import { pointOnPane, worldSize, type Camera, type Rect, type Size } from '$lib/space/camera';
import { rankOf } from '$lib/story/rank';
import { placeGroups, type Marked } from './groups';
import { labelBox, type Anchor, type Box } from './placeLabels';
import { mercatorBox, toMercator } from '$lib/space/mercator';

/** Two to a zoom level: within a step labels keep their place, so that a zoom does not shuffle them. */
const STEPS_PER_ZOOM = 2;

/** The step that a zoom lies in: the largest step not above it. */
export const labelStep = (zoom: number): number =>
  Math.floor(zoom * STEPS_PER_ZOOM + 1e-9) / STEPS_PER_ZOOM;

/** Estimated, not measured: the page as built and the page in a browser must agree. CSS pixels. */
export function labelWidth(name: string): number {
  const letters = [...name].map((letter) => LETTERS.find(([some]) => some.test(letter))?.[1] ?? 8);
  return Math.ceil(letters.reduce((sum, width) => sum + width, 14));
}

/** How wide letters of the labels' type are at the most, in CSS pixels. */
const LETTERS: [RegExp, number][] = [
  [/[ijlI.,'’ -]/, 4.4],
  [/[tfr()]/, 6],
  [/[mwMWШЩЮЖФшщюжфм]/, 12.4],
  [/\p{Lu}/u, 9.6],
  [/\p{Script=Cyrillic}/u, 8.6],
];

/** Where places stand at a step of zoom, in CSS pixels of the whole world, with their labels' widths. */
export function anchorsAt(places: readonly Place[], step: number): Anchor[] {
  const world = worldSize(step);
  return places.map(({ id, name, at }) => {
    const [x, y] = toMercator(at);
    return { id, x: x * world, y: y * world, width: labelWidth(name) };
  });
}

/** CSS pixels about a dot's middle that a finger or a pointer hits it in. */
const DOT_REACH = 12;

/** A story's markers: its points, its opening view, and the height of their labels in CSS pixels. */
export interface Markers {
  points: readonly PointPlace[];
  opening: Bounds;
  row: number;
}

/** The rectangle that a marker takes on a pane, its dot and its label, in CSS pixels from the corner. */
export function markerRect(
  place: Place,
  { points, opening, row }: Markers,
  camera: Camera,
  size: Size,
): Rect {
  const { x, y } = pointOnPane(place.at, camera, size);
  const dot = {
    left: x - DOT_REACH,
    top: y - DOT_REACH,
    right: x + DOT_REACH,
    bottom: y + DOT_REACH,
  };
  const marked = placeMarkers(points, opening, labelStep(camera.zoom), row).get(place.id);
  const label = marked ? markerBox({ id: place.id, x, y, width: 0 }, marked, row) : dot;
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
 * The placement of the markers' labels for a step of zoom; in a crowd one label stands for several
 * places, and those have none of their own. Dots only move apart within a step,
 * so what is free at its start stays free. Labels keep to the rows of the opening view: the drawn
 * map may show no more than that.
 * @param row the height of a label's box in CSS pixels
 */
export function placeMarkers(
  points: readonly PointPlace[],
  opening: Bounds,
  step: number,
  row: number,
): ReadonlyMap<string, Marked> {
  const known = placed.get(points) ?? new Map<string, Map<string, Marked>>();
  placed.set(points, known);
  const key = [step, row, ...opening].join();
  const world = worldSize(step);
  const box = mercatorBox(opening);
  const extent = { top: box.y * world, bottom: (box.y + box.height) * world - FOOT };
  const dots = points.map(({ id, name, at }) => {
    const [x, y] = toMercator(at);
    return { id, name, x: x * world, y: y * world };
  });
  const placements = known.get(key) ?? placeGroups(dots, labelWidth, row, extent);
  known.set(key, placements);
  return placements;
}

/** What was worked out for a list of places: markers, captions and the live map all ask for it. */
const placed = new WeakMap<readonly PointPlace[], Map<string, Map<string, Marked>>>();

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
