import type { Geometry, Position } from 'geojson';
import type { AreaFeatures, GroundCode, Story } from '$lib/model/story';
import {
  AREAS,
  COLUMNS,
  emptyGround,
  encodeGround,
  LAND,
  WATER,
  type Ground,
} from '$lib/space/ground';
import { toMercator } from '$lib/space/mercator';

/**
 * Water, land and the story's countries about a story: names keep to their side of a coast or a
 * boundary by it.
 */
export function groundOf(
  { opening, places }: Pick<Story, 'opening' | 'places'>,
  { land, lakes }: Record<'land' | 'lakes', Geometry>,
  { features }: AreaFeatures,
): GroundCode {
  const countries = places.filter(({ type, shape }) => type === 'country' && shape === 'area');
  const ids = countries.map(({ id }) => id);
  const ground = emptyGround(opening, ids);
  fill(ground, land, LAND);
  for (const { geometry, properties } of features) {
    const which = ids.indexOf(properties.id);
    if (which >= 0) fill(ground, geometry, AREAS + which);
  }
  fill(ground, lakes, WATER);
  return encodeGround(ground);
}

/** Fills the cells whose middle lies in a shape, row by row: between the 1st and 2nd edge, the 3rd and 4th, … */
function fill({ box, rows, cells }: Ground, shape: Geometry, value: number): void {
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
      for (let i = 0; i + 1 < columns.length; i += 2)
        if (columns[i]! < COLUMNS)
          cells.fill(
            value,
            row * COLUMNS + columns[i]!,
            row * COLUMNS + Math.min(COLUMNS, columns[i + 1]!),
          );
    }
  }
}

const ringsOf = (shape: Geometry): Position[][] =>
  shape.type === 'Polygon'
    ? shape.coordinates
    : shape.type === 'MultiPolygon'
      ? shape.coordinates.flat()
      : [];
