import type { Box } from './labelBoxes';

// Numbers side by side, and no objects: hundreds of thousands of spots are compared.

/** `Math.hypot` takes many times as long. */
const hypot = (x: number, y: number): number => Math.sqrt(x * x + y * y);

/** On which side of the line from a to b a point lies. */
const turn = (ax: number, ay: number, bx: number, by: number, x: number, y: number): number =>
  (bx - ax) * (y - ay) - (by - ay) * (x - ax);

/** Whether the line from a to b crosses the one from c to d. */
export const crosses = (
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean =>
  turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) < 0 &&
  turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) < 0;

/** From a point to the line from a to b. */
export function toLine(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return hypot(x - ax - share * dx, y - ay - share * dy);
}

/** Between the lines from a to b and from c to d. */
export const betweenLines = (
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number =>
  crosses(ax, ay, bx, by, cx, cy, dx, dy)
    ? 0
    : Math.min(
        toLine(ax, ay, cx, cy, dx, dy),
        toLine(bx, by, cx, cy, dx, dy),
        toLine(cx, cy, ax, ay, bx, by),
        toLine(dx, dy, ax, ay, bx, by),
      );

/** From a point to a box; 0 within it. */
export const toBox = (x: number, y: number, { left, right, top, bottom }: Box): number =>
  hypot(Math.max(0, left - x, x - right), Math.max(0, top - y, y - bottom));

/** Whether the line from a to b touches a box. */
export function runsThrough(ax: number, ay: number, bx: number, by: number, box: Box): boolean {
  const { left, right, top, bottom } = box;
  return (
    toBox(ax, ay, box) === 0 ||
    toBox(bx, by, box) === 0 ||
    crosses(ax, ay, bx, by, left, top, right, bottom) ||
    crosses(ax, ay, bx, by, left, bottom, right, top)
  );
}

/** From the line from a to b to a box. */
export function lineToBox(ax: number, ay: number, bx: number, by: number, box: Box): number {
  if (runsThrough(ax, ay, bx, by, box)) return 0;
  const { left, right, top, bottom } = box;
  return Math.min(
    toBox(ax, ay, box),
    toBox(bx, by, box),
    toLine(left, top, ax, ay, bx, by),
    toLine(right, top, ax, ay, bx, by),
    toLine(left, bottom, ax, ay, bx, by),
    toLine(right, bottom, ax, ay, bx, by),
  );
}
