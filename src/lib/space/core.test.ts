import { describe, expect, it } from 'vitest';
import { coreOf } from './core';

const SQUARE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];

describe('the core of an area', () => {
  it('is the whole of an upright rectangle', () => {
    const core = coreOf({ type: 'Polygon', coordinates: [SQUARE] }, [2, 3]);
    for (const [i, degrees] of [0, 0, 10, 10].entries()) expect(core[i]).toBeCloseTo(degrees, 2);
  });

  it('keeps out of holes and bays', () => {
    const hole = [
      [6, 4],
      [6, 6],
      [8, 6],
      [8, 4],
      [6, 4],
    ];
    const [west, south, east, north] = coreOf(
      { type: 'MultiPolygon', coordinates: [[SQUARE, hole]] },
      [3, 5],
    );
    expect(east).toBeCloseTo(6, 2);
    expect([west, south, north].map(Math.round)).toEqual([0, 0, 10]);
  });

  it('has no extent where the position lies outside', () => {
    expect(coreOf({ type: 'Polygon', coordinates: [SQUARE] }, [20, 5])).toEqual([20, 5, 20, 5]);
  });
});
