import { describe, expect, it } from 'vitest';
import { pointOnPane } from './camera';
import { broughtOut, cameraInto, coveredBy, inFree, shareOf, uncovered } from './pane';

const SIZE = { width: 800, height: 600 };

describe('the free part of a pane', () => {
  it('is all of it where nothing covers it, or where everything does', () => {
    expect(coveredBy(SIZE, []).free).toEqual({ left: 0, top: 0, ...SIZE });
    expect(coveredBy(SIZE, [{ left: -5, top: -5, width: 900, height: 900 }])).toEqual(
      uncovered(SIZE),
    );
  });

  it('is the largest rectangle beside toolbar, card and credits', () => {
    const covers = [
      { left: 10, top: 10, width: 40, height: 250 },
      { left: 500, top: 0, width: 300, height: 600 },
      { left: 300, top: 580, width: 500, height: 20 },
    ];
    expect(coveredBy(SIZE, covers).free).toEqual({ left: 50, top: 0, width: 450, height: 580 });
  });

  it('is what a camera shows bounds in', () => {
    const pane = coveredBy(SIZE, [{ left: 400, top: 0, width: 400, height: 600 }]);
    const camera = cameraInto([10, 10, 20, 20], pane);
    const corners = [
      [10, 20],
      [20, 10],
    ] as const;
    const [start, end] = corners.map((corner) => pointOnPane(corner, camera, SIZE));
    expect(start?.x).toBeCloseTo(0, 6);
    expect(end?.x).toBeCloseTo(400, 6);
    expect(shareOf([10, 10, 20, 20], camera, pane)).toBeGreaterThan(0.6);
    expect(shareOf([10, 10, 15, 20], camera, pane)).toBeCloseTo(
      shareOf([10, 10, 20, 20], camera, pane) / 2,
      6,
    );
    expect(inFree([15, 15], camera, pane)).toBe(true);
    expect(inFree([25, 15], camera, pane)).toBe(false);
  });

  it('is where a rectangle is brought out to, by the shortest way', () => {
    const pane = coveredBy(SIZE, [{ left: 400, top: 0, width: 400, height: 600 }]);
    const camera = { center: [0, 0], zoom: 3 } as const;
    const hidden = { left: 500, top: 200, width: 50, height: 20 };
    const moved = broughtOut(hidden, camera, pane);
    expect(pointOnPane([0, 0], moved, SIZE)).toEqual({
      x: expect.closeTo(400 - 150, 6) as number,
      y: expect.closeTo(300, 6) as number,
    });
    expect(broughtOut({ ...hidden, left: 100 }, camera, pane).center).toEqual([0, 0]);
  });
});
