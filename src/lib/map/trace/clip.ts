import type { Point } from '$lib/picture/draw/pen';

/** An upright rectangle, in the units of what it clips. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A box's sides: across which axis, where, and the sign of what lies within from there. */
const sidesOf = ({ left, top, right, bottom }: Box) =>
  [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ] as const;

/** Where a segment crosses a line: exactly on it, and at the same point from whichever tile it is seen. */
const crossing = (a: Point, b: Point, axis: 0 | 1, at: number): Point => {
  const other = axis === 0 ? 1 : 0;
  const there = a[other] + ((b[other] - a[other]) * (at - a[axis])) / (b[axis] - a[axis]);
  return axis === 0 ? [at, there] : [there, at];
};

/**
 * The part of a ring within a box, as one ring that may run along the box's sides (I. Sutherland,
 * G. Hodgman, Reentrant Polygon Clipping, 1974): what runs there to and fro encloses nothing.
 * @param ring closed or not; what comes back is not
 */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  let points = [...ring];
  for (const [axis, at, sign] of sidesOf(box)) {
    const inside = (point: Point) => sign * (point[axis] - at) >= 0;
    if (points.every(inside)) continue;
    const kept: Point[] = [];
    let before = points.at(-1);
    for (const point of points) {
      if (before && inside(before) !== inside(point)) kept.push(crossing(before, point, axis, at));
      if (inside(point)) kept.push(point);
      before = point;
    }
    points = kept;
  }
  return points;
}

/** The parts of a line within a box, in its direction. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  const parts: Point[][] = [];
  let part: Point[] = [];
  for (const [i, end] of line.entries()) {
    const start = line[i - 1];
    if (!start) continue;
    const kept = clipSegment(start, end, box);
    if (!kept) continue;
    const [from, to] = kept;
    const last = part.at(-1);
    if (last?.[0] === from[0] && last[1] === from[1]) part.push(to);
    else parts.push((part = [from, to]));
  }
  return parts;
}

/** The part of a segment within a box, if it is any longer than a point. */
function clipSegment(a: Point, b: Point, box: Box): [Point, Point] | null {
  let [from, to] = [a, b];
  for (const [axis, at, sign] of sidesOf(box)) {
    const beyond = (point: Point) => sign * (point[axis] - at) < 0;
    if (beyond(from) && beyond(to)) return null;
    if (beyond(from)) from = crossing(a, b, axis, at);
    else if (beyond(to)) to = crossing(a, b, axis, at);
  }
  return from[0] === to[0] && from[1] === to[1] ? null : [from, to];
}
