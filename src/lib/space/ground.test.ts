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
  expect(decodeGround(code, opening)).toEqual(made);
});

it('only what those around a cell do not foretell is written', () => {
  const made = emptyGround([25, 30, 50, 60], ['syria']);
  expect(encodeGround(made).code).toBe('');
  made.cells[5] = AREAS;
  // Five as foretold, then Syria; the next is not Syria; nor is, after 8 × 36 + 10, the one below it.
  expect(encodeGround(made).code).toBe('5C0++++++++a');
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
