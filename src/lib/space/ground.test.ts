import { expect, it } from 'vitest';
import {
  AREAS,
  cellAt,
  COLUMNS,
  decodeGround,
  emptyGround,
  encodeGround,
  LAND,
  WATER,
} from './ground';
import { toMercator } from './mercator';

it('ground is the same when it has been written and read', () => {
  const opening = [25, 30, 50, 60] as const;
  const made = emptyGround(opening, ['syria', 'russia']);
  // Runs of every length, and every value.
  made.cells.forEach((_, i) => (made.cells[i] = Math.floor(Math.sqrt(i)) % 4));
  const code = encodeGround(made);
  expect(code.runs.startsWith('ab3c5d7')).toBe(true);
  expect(decodeGround(code, opening)).toEqual(made);
});

it('tells what is at a point, on either side of the antimeridian, and nothing beyond', () => {
  const made = emptyGround([170, -20, -170, 20], ['fiji']);
  // The land is east of 180°.
  made.cells.forEach((_, i) => (made.cells[i] = i % COLUMNS >= COLUMNS / 2 ? AREAS : WATER));
  expect(cellAt(made, toMercator([179, 0]))).toBe(WATER);
  expect(cellAt(made, toMercator([-179, 0]))).toBe(AREAS);
  expect(cellAt(made, toMercator([181, 0]))).toBe(AREAS);
  expect(cellAt(made, toMercator([0, 0]))).toBeNull();
  expect(cellAt(made, toMercator([179, 60]))).toBeNull();
  expect(LAND).toBeLessThan(AREAS);
});
