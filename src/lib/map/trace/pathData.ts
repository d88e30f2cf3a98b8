import type { Point } from '$lib/picture/draw/pen';

/** Parts of a layout pixel that coordinates are rounded to. */
const PARTS = 100;

const number = (hundredths: number): string => String(hundredths / PARTS);

/**
 * Lines as path data of SVG: each step from the point before, which is shorter, and from the rounded one, so
 * that no error adds up. Points that are rounded to the one before are left out.
 * @param closed whether each line runs back to its start
 */
export function pathData(lines: readonly (readonly Point[])[], closed: boolean): string {
  let data = '';
  for (const line of lines) {
    let [x, y] = [NaN, NaN];
    let steps = '';
    for (const point of line) {
      const [nextX, nextY] = [Math.round(point[0] * PARTS), Math.round(point[1] * PARTS)];
      if (nextX === x && nextY === y) continue;
      if (Number.isNaN(x)) data += `M${number(nextX)} ${number(nextY)}`;
      else steps += `${steps ? ' ' : 'l'}${number(nextX - x)} ${number(nextY - y)}`;
      [x, y] = [nextX, nextY];
    }
    data += steps + (closed && steps ? 'Z' : '');
  }
  return data;
}

/** A circle as path data of SVG. */
export const circleData = ([x, y]: Point, radius: number): string => {
  const [r, across] = [number(Math.round(radius * PARTS)), number(Math.round(radius * 2 * PARTS))];
  const [left, middle] = [(x - radius) * PARTS, y * PARTS].map((n) => number(Math.round(n)));
  return `M${left} ${middle}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0Z`;
};
