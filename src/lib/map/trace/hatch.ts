import type { Point } from '$lib/picture/draw/pen';
import type { Box } from './clip';

/** Rings, not closed: what an odd number of them holds is filled. */
type Rings = readonly (readonly Point[])[];

/**
 * The lines of a hatching within rings: they rise to the east, and the first runs through (0, 0).
 * @param apart from line to line along either axis
 */
export const hatch = (rings: Rings, apart: number): Point[][] =>
  linesThrough(
    rings,
    apart,
    ([x, y]) => [x + y, x - y],
    ([sum, difference]) => [(sum + difference) / 2, (sum - difference) / 2],
  );

/**
 * Rows of dots within rings, each as the line from its first to its last dot: the dashes of the line
 * are the dots. In the first row and column they are half as far from (0, 0) as from one another.
 * @param apart from dot to dot along either axis
 * @param within which of them are wanted
 */
export function dotRows(rings: Rings, apart: number, within: Box): Point[][] {
  const half = apart / 2;
  const rows = linesThrough(
    rings,
    apart,
    ([x, y]) => [y - half, x],
    ([y, x]) => [x, y + half],
  );
  return rows.flatMap(([from, to]) => {
    if (!from || !to || from[1] < within.top || from[1] > within.bottom) return [];
    const [left, right] = [Math.max(from[0], within.left), Math.min(to[0], within.right)];
    const first = Math.ceil((left - half) / apart) * apart + half;
    const last = Math.floor((right - half) / apart) * apart + half;
    return first > last
      ? []
      : [
          [
            [first, from[1]],
            [last, from[1]],
          ] as Point[],
        ];
  });
}

/**
 * Lines within rings that have one of two coordinates in common, a multiple of `apart`.
 * @param turned gives a point's two coordinates, the common one first @param back the inverse
 */
function linesThrough(
  rings: Rings,
  apart: number,
  turned: (point: Point) => Point,
  back: (point: Point) => Point,
): Point[][] {
  /** By line: where it crosses a ring's edge. */
  const crossings = new Map<number, number[]>();
  for (const ring of rings)
    for (const [i, to] of ring.entries()) {
      const [start, startAlong] = turned(ring.at(i - 1)!);
      const [end, endAlong] = turned(to);
      const [low, high] = [Math.min(start, end), Math.max(start, end)];
      for (let line = Math.ceil(low / apart); line * apart < high; line++) {
        const share = (line * apart - start) / (end - start);
        const along = startAlong + share * (endAlong - startAlong);
        crossings.set(line, [...(crossings.get(line) ?? []), along]);
      }
    }
  return [...crossings].flatMap(([line, places]) => {
    places.sort((a, b) => a - b);
    return places.flatMap((from, i) => {
      const to = places[i + 1];
      return i % 2 === 0 && to !== undefined && to > from
        ? [[back([line * apart, from]), back([line * apart, to])]]
        : [];
    });
  });
}
