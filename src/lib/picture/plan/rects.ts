import type { Rect } from '$lib/space/camera';
import type { Point } from '../draw/pen';

/** Whether two rectangles come nearer than this to one another. */
export const near = (a: Rect, b: Rect, by = 0): boolean =>
  a.left < b.left + b.width + by &&
  b.left < a.left + a.width + by &&
  a.top < b.top + b.height + by &&
  b.top < a.top + a.height + by;

/** Whether a rectangle lies wholly within another. */
export const within = (inner: Rect, outer: Rect): boolean =>
  inner.left >= outer.left - 1e-6 &&
  inner.top >= outer.top - 1e-6 &&
  inner.left + inner.width <= outer.left + outer.width + 1e-6 &&
  inner.top + inner.height <= outer.top + outer.height + 1e-6;

/** What two rectangles that overlap have in common. */
export function common(a: Rect, b: Rect): Rect {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const right = Math.min(a.left + a.width, b.left + b.width);
  const bottom = Math.min(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}

/** The upright rectangle that just holds an outline. */
export function hullOf(outline: readonly Point[]): Rect {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The square about a point that reaches so far each way. */
export const around = ([x, y]: Point, by: number): Rect => ({
  left: x - by,
  top: y - by,
  width: 2 * by,
  height: 2 * by,
});
