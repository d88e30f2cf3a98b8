import type { Geometry, Position } from 'geojson';
import { AREAS, COLUMNS, type Ground } from './ground';
import { toMercator, type MercatorBox } from './mercator';

/** The ground of one area alone, in a part of the world. */
export function groundOf(id: string, shape: Geometry, box: MercatorBox): Ground {
  const rows = Math.max(1, Math.round((COLUMNS * box.height) / box.width));
  const ground = { box, rows, areas: [id], cells: new Uint8Array(COLUMNS * rows) };
  fill(ground, shape, AREAS);
  return ground;
}

/**
 * Fills the cells whose middle lies in a shape, row by row: between the 1st and 2nd edge, the 3rd and
 * 4th, … @param columns that are filled @returns whether there are any
 */
export function fill(
  { box, rows, cells }: Ground,
  shape: Geometry,
  value: number,
  [first, end]: readonly [number, number] = [0, COLUMNS],
): boolean {
  let any = false;
  const rings = ringsOf(shape).map((ring) =>
    ring.map(([lon = 0, lat = 0]) => toMercator([lon, lat])),
  );
  // As the world repeats itself.
  for (const turn of [-1, 0, 1]) {
    const crossings = Array.from({ length: rows }, (): number[] => []);
    for (const ring of rings)
      for (const [i, [x, y]] of ring.entries()) {
        const [px, py] = ring[i - 1] ?? [x, y];
        const rowOf = (down: number) => ((down - box.y) / box.height) * rows - 0.5;
        const from = Math.max(0, Math.ceil(rowOf(Math.min(y, py))));
        for (let row = from; row < rowOf(Math.max(y, py)) && row < rows; row++) {
          const down = box.y + ((row + 0.5) / rows) * box.height;
          crossings[row]!.push(turn + px + ((down - py) / (y - py)) * (x - px));
        }
      }
    for (const [row, xs] of crossings.entries()) {
      const columns = xs
        .toSorted((a, b) => a - b)
        .map((x) => Math.max(0, Math.ceil(((x - box.x) / box.width) * COLUMNS - 0.5)));
      for (let i = 0; i + 1 < columns.length; i += 2) {
        const [from, to] = [Math.max(first, columns[i]!), Math.min(end, columns[i + 1]!)];
        if (from >= to) continue;
        cells.fill(value, row * COLUMNS + from, row * COLUMNS + to);
        any = true;
      }
    }
  }
  return any;
}

const ringsOf = (shape: Geometry): Position[][] =>
  shape.type === 'Polygon'
    ? shape.coordinates
    : shape.type === 'MultiPolygon'
      ? shape.coordinates.flat()
      : [];
