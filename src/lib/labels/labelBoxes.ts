import type { Size } from '$lib/space/camera';

/** The dot of a marker, and its rim outside of it, in CSS pixels. */
export const DOT_RADIUS = 5;
export const DOT_RIM = 1.5;

/** A marker's dot to be labelled. CSS pixels; `width` is that of the label's box. */
export interface Anchor {
  id: string;
  x: number;
  y: number;
  width: number;
}

/**
 * Where a label stands, from its dot, in CSS pixels: (dx, dy) is the middle of the box's left edge,
 * where `side` is `right`, or of its right one; with a leader, its line ends there.
 */
export interface Placement {
  dx: number;
  dy: number;
  side: 'left' | 'right';
  leader: boolean;
}

/** A band of rows in CSS pixels; `left` and `right` cut it off, where they are given. */
export interface Extent {
  top: number;
  bottom: number;
  left?: number;
  right?: number;
}

export interface Box extends Extent {
  left: number;
  right: number;
}

/** A label's box from its dot's position and its placement. */
export function labelBox(
  anchor: Anchor,
  { dx, dy, side }: Pick<Placement, 'dx' | 'dy' | 'side'>,
  row: number,
): Box {
  const near = anchor.x + dx;
  const [left, right] =
    side === 'right' ? [near, near + anchor.width] : [near - anchor.width, near];
  return { left, right, top: anchor.y + dy - row / 2, bottom: anchor.y + dy + row / 2 };
}

/** Whether two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const moved = ({ left, right, top, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

/** Whether a box lies wholly in another one. */
export const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Whether a point lies in a box. */
export const isWithin = (
  { x, y }: { x: number; y: number },
  { left, right, top, bottom }: Box,
): boolean => x >= left && x <= right && y >= top && y <= bottom;

/** The square about a point that reaches so far each way. */
export const around = (x: number, y: number, by: number): Box => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});

/** The box of a size whose middle is at a point. */
export const boxAbout = ({ width, height }: Size, x: number, y: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** Points of a box that are looked at, across and down, as shares of its sides. */
const ACROSS = Array.from({ length: 12 }, (_, i) => 0.02 + (0.96 * i) / 11);
const DOWN = [0.1, 0.5, 0.9];

/** The mean over a box. @param of what is there */
export function meanOver(
  { left, right, top, bottom }: Box,
  of: (x: number, y: number) => number,
): number {
  let sum = 0;
  for (const i of ACROSS)
    for (const j of DOWN) sum += of(left + i * (right - left), top + j * (bottom - top));
  return sum / (ACROSS.length * DOWN.length);
}
