import type { MultiLineString } from 'geojson';
import { expect, it } from 'vitest';
import { joinLines } from './joinLines';

const [a, b, c, d, e] = [
  [0, 0],
  [1, 0],
  [2, 1],
  [3, 3],
  [9, 9],
] as const;
const line = (...points: (readonly number[])[]) => points.map((point) => [...point]);
const joined = (...coordinates: number[][][]) => {
  const shape: MultiLineString = { type: 'MultiLineString', coordinates };
  return joinLines(shape).coordinates;
};

it('joins lines end to end, whichever way each of them runs', () => {
  expect(joined(line(b, c), line(b, a), line(d, c))).toEqual([line(d, c, b, a)]);
});

it('leaves apart what does not touch', () => {
  expect(joined(line(a, b), line(c, d))).toHaveLength(2);
});

it('draws each line once where three meet, and round an island', () => {
  const found = joined(line(a, b), line(b, c), line(b, e));
  expect(found.map(({ length }) => length).toSorted()).toEqual([2, 3]);
  expect(joined(line(a, b, c), line(c, d, a))).toEqual([line(a, d, c, b, a)]);
});
