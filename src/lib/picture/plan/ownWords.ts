import type { LonLat } from '$lib/model/geo';
import type { LabelEdit, Note } from '$lib/model/picture';
import type { Rect, Size } from '$lib/space/camera';
import type { Obstacle } from '$lib/labels/labelSpot';
import type { Point } from '../draw/pen';
import { around, within } from './rects';
import { wrap, type Measure } from './words/type';

/** A note on a map, in layout pixels of the picture. */
export interface PlacedNote {
  /** Which of the settings' notes it is. */
  index: number;
  /** What it points to. */
  at: Point;
  lines: readonly string[];
  box: Rect;
  /** From the words to just before the point; null where they stand about it. */
  arrow: readonly [Point, Point] | null;
}

export const NOTE = { cut: 'regular', size: 13 } as const;
export const NOTE_LEADING = 17;
/** The most layout pixels of a line, and from the letters to the box. */
const [ROOM, PAD] = [190, 4];
/** Layout pixels from a dot, or a point, to a line that leads there; what is nearer needs no line. */
const [OFF, NEAR] = [7, 10];

type Project = (at: LonLat) => { x: number; y: number };

/** Where the middle of a label was put; null where it was not. @param own where its place is */
export function middleOf(
  { offset, at }: LabelEdit,
  own: { x: number; y: number },
  onMap: Project,
): Point | null {
  if (!offset && !at) return null;
  const { x, y } = at ? onMap(at) : own;
  const [dx, dy] = offset ?? [0, 0];
  return [x + dx, y + dy];
}

/** A box about a middle, as near to it as it is whole on the map. */
export function boxOnMap([x, y]: Point, { width, height }: Size, map: Rect): Rect {
  const held = (start: number, least: number, room: number) =>
    Math.max(least, Math.min(start, least + Math.max(0, room)));
  return {
    left: held(x - width / 2, map.left, map.width - width),
    top: held(y - height / 2, map.top, map.height - height),
    width,
    height,
  };
}

/** The line from a point to the nearest of a box; null where they are beside one another. */
export function lineToBox([x, y]: Point, box: Rect): readonly [Point, Point] | null {
  const tip: Point = [
    Math.max(box.left, Math.min(x, box.left + box.width)),
    Math.max(box.top, Math.min(y, box.top + box.height)),
  ];
  return Math.hypot(tip[0] - x, tip[1] - y) > NEAR ? [[x, y], tip] : null;
}

/** A box, as what labels keep off. */
export function obstaclesOfBox({ left, top, width, height }: Rect): Obstacle[] {
  const reach = height / 2;
  const found: Obstacle[] = [];
  const last = left + Math.max(reach, width - reach);
  for (let x = left + reach; x < last + reach; x += reach)
    found.push({ x: Math.min(x, last), y: top + reach, reach });
  return found;
}

/** The notes whose point is on a map. @param on the map, and where on it words may stand */
export function placeNotes(
  notes: readonly Note[],
  { map, room }: { map: Rect; room: Rect },
  onMap: Project,
  measure: Measure,
): PlacedNote[] {
  return notes.flatMap(({ at, text, offset }, index): PlacedNote[] => {
    const { x, y } = onMap(at);
    if (!within(around([x, y], 0), map)) return [];
    const lines = text.split(/\n/).flatMap((line) => wrap(line, NOTE, ROOM, measure));
    const width = Math.max(...lines.map((line) => measure(line, NOTE))) + 2 * PAD;
    const size = { width, height: lines.length * NOTE_LEADING + 2 * PAD };
    const box = boxOnMap([x + offset[0], y + offset[1]], size, room);
    const line = lineToBox([x, y], box);
    return [{ index, at: [x, y], lines, box, arrow: line && arrow(line) }];
  });
}

/** From the words to just before the point. */
function arrow([[x, y], from]: readonly [Point, Point]): readonly [Point, Point] {
  const length = Math.hypot(from[0] - x, from[1] - y);
  const share = Math.min(0.5, OFF / length);
  return [from, [x + (from[0] - x) * share, y + (from[1] - y) * share]];
}
