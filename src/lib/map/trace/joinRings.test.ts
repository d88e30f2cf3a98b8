import { describe, expect, it } from 'vitest';
import type { Point } from '$lib/picture/draw/pen';
import { clipLine, clipRing } from './clip';
import { joinRings } from './joinRings';

const SIDE = 10;

/** Twice the area that a ring encloses, with its sign (shoelace formula). */
const doubled = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
const area = (rings: readonly Point[][]): number =>
  rings.reduce((sum, ring) => sum + doubled(ring), 0) / 2;

/** A ring in the tiles that it lies in, of 10 by 10, from (0, 0) to (40, 40). */
const cut = (...rings: Point[][]): Point[][] =>
  Array.from({ length: 16 }, (_, i) => [SIDE * (i % 4), SIDE * Math.floor(i / 4)] as const).flatMap(
    ([left, top]) => {
      const box = { left, top, right: left + SIDE, bottom: top + SIDE };
      return rings.map((ring) => clipRing(ring, box));
    },
  );

/** Steps of rings that run along a side between tiles. */
const cuts = (rings: readonly Point[][]): [Point, Point][] =>
  rings.flatMap((ring) =>
    ring
      .map((from, i): [Point, Point] => [from, ring[(i + 1) % ring.length]!])
      .filter(([a, b]) =>
        [0, 1].some((axis) => a[axis] === b[axis] && (a[axis] ?? 1) % SIDE === 0),
      ),
  );

const TRIANGLE: Point[] = [
  [3, 2],
  [37, 12],
  [14, 33],
];

describe('rings that tiles cut', () => {
  it('are whole again: of the same area, with no step along a side', () => {
    const parts = cut(TRIANGLE);
    expect(cuts(parts).length).toBeGreaterThan(10);
    const joined = joinRings(parts, SIDE);
    expect(joined).toHaveLength(1);
    expect(area(joined)).toBeCloseTo(area([TRIANGLE]), 9);
    expect(cuts(joined)).toEqual([]);
    for (const corner of TRIANGLE) expect(joined[0]).toContainEqual(corner);
  });

  it('keep their holes, which run the other way', () => {
    const outer: Point[] = [
      [2, 2],
      [38, 3],
      [37, 36],
      [3, 38],
    ];
    const hole: Point[] = [
      [12, 12],
      [13, 28],
      [27, 27],
      [28, 13],
    ];
    const joined = joinRings(cut(outer, hole), SIDE);
    expect(joined.map((ring) => Math.sign(doubled(ring))).sort()).toEqual([-1, 1]);
    expect(area(joined)).toBeCloseTo(area([outer, hole]), 9);
  });

  it('keep an edge that truly runs along a side', () => {
    const square: Point[] = [
      [10, 5],
      [30, 5],
      [30, 25],
      [10, 25],
    ];
    const joined = joinRings(cut(square), SIDE);
    expect(joined).toHaveLength(1);
    expect(area(joined)).toBe(400);
    expect(cuts(joined).map(([from, to]) => Math.abs(from[1] - to[1]))).toEqual([20, 20]);
  });

  it('a neighbour that is not there leaves the cut', () => {
    const left = clipRing(TRIANGLE, { left: 0, top: 0, right: 10, bottom: 40 });
    const joined = joinRings([left], SIDE);
    expect(area(joined)).toBeCloseTo(area([left]), 9);
    expect(cuts(joined)).toHaveLength(1);
  });

  it('that meet within a unit are one all the same', () => {
    const [left, right]: Point[][] = [
      [
        [5, 2],
        [10, 2],
        [10, 7],
        [5, 7],
      ],
      [
        [10, 2.25],
        [15, 2],
        [15, 7],
        [10, 7],
      ],
    ];
    const joined = joinRings([left!, right!], SIDE);
    expect(joined).toHaveLength(1);
    expect(area(joined)).toBeCloseTo(area([left!, right!]), 9);
  });

  it('come back as they are where no side is near', () => {
    expect(joinRings([TRIANGLE], 1000)).toEqual([TRIANGLE]);
  });
});

describe('a line that is clipped', () => {
  it('has the parts that are within, each crossing exactly on the side', () => {
    const line: Point[] = [
      [-5, 5],
      [5, 5],
      [5, 15],
      [8, 15],
      [8, 5],
    ];
    expect(clipLine(line, { left: 0, top: 0, right: 10, bottom: 10 })).toEqual([
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      [
        [8, 10],
        [8, 5],
      ],
    ]);
  });
});
