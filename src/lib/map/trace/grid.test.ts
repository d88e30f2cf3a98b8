import { describe, expect, it } from 'vitest';
import { pointOnPane } from '$lib/space/camera';
import { copiesOf, onGrid, projection, SIDE, type Stand } from './grid';
import { dotRows, hatch } from './hatch';
import { circleData, pathData } from './pathData';

const stand = (zoom: number, lon: number, bearing = 0): Stand => ({
  camera: { center: [lon, 33.5], zoom, bearing },
  rect: { left: 20, top: 40, width: 600, height: 300 },
  hatching: '#000000',
});

describe('a grid of tiles on a picture', () => {
  it.each([0, 30, -120])('stands where cameras see it, turned by %d°', (bearing) => {
    const view = stand(6.3, 36.3, bearing);
    for (const at of [
      [36.3, 33.5],
      [37.6, 35.1],
      [33.9, 31.2],
    ] as const) {
      const [x, y] = projection(view, 6)(onGrid(at, 6, 0));
      const pane = pointOnPane(at, view.camera, view.rect);
      expect(x).toBeCloseTo(pane.x + view.rect.left, 1);
      expect(y).toBeCloseTo(pane.y + view.rect.top, 1);
    }
  });

  it('is seen in the copies of the world that the map shows', () => {
    expect(copiesOf({ z: 2, x: 2, y: 1 }, stand(4, 10))).toEqual([0]);
    // About the antimeridian the first tiles lie in the next copy; those on the other side are not seen.
    expect(copiesOf({ z: 2, x: 0, y: 1 }, stand(4, 179))).toEqual([1]);
    expect(copiesOf({ z: 2, x: 3, y: 1 }, stand(4, 179))).toEqual([0]);
    expect(copiesOf({ z: 2, x: 1, y: 1 }, stand(4, 179))).toEqual([]);
    // A world of 128 pixels on a map of 600.
    expect(copiesOf({ z: 0, x: 0, y: 0 }, stand(-2, 0))).toEqual([-2, -1, 0, 1, 2]);
  });

  it('has a corner of the world at zero', () => {
    expect(onGrid([-180, 85.0511287798], 3, 0)).toEqual([0, 0]);
    expect(onGrid([180, 0], 3, 0)).toEqual([8 * SIDE, 4 * SIDE]);
  });
});

describe('path data', () => {
  it('goes from point to point by rounded steps that add up, and leaves out those that are none', () => {
    const line = [
      [0, 0],
      [0.333, 0],
      [0.336, 0.001],
      [0.666, 0],
      [1, 0],
    ] as const;
    expect(pathData([line], false)).toBe('M0 0l0.33 0 0.01 0 0.33 0 0.33 0');
    expect(pathData([line, [[5, 5]]], true)).toBe('M0 0l0.33 0 0.01 0 0.33 0 0.33 0ZM5 5');
  });

  it('has circles as two halves', () => {
    expect(circleData([10, 20], 2.5)).toBe('M7.5 20a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0Z');
  });
});

describe('a hatching', () => {
  it('rises within a square and leaves its hole free', () => {
    const square = [
      [0, 0],
      [8, 0],
      [8, 8],
      [0, 8],
    ] as const;
    expect(hatch([square], 8)).toEqual([
      [
        [0, 8],
        [8, 0],
      ],
    ]);
    const hole = [
      [3, 3],
      [3, 5],
      [5, 5],
      [5, 3],
    ] as const;
    expect(hatch([square, hole], 8)).toEqual([
      [
        [0, 8],
        [3, 5],
      ],
      [
        [5, 3],
        [8, 0],
      ],
    ]);
  });
});

describe('rows of dots', () => {
  const square = [
    [0, 0],
    [20, 0],
    [20, 20],
    [0, 20],
  ] as const;
  const hole = [
    [7, 0],
    [13, 0],
    [13, 6],
    [7, 6],
  ] as const;
  const all = { left: -100, right: 100, top: -100, bottom: 100 };

  it('begin and end at dots of one lattice, and leave holes free', () => {
    expect(dotRows([square], 8, all)).toEqual([
      [
        [4, 4],
        [20, 4],
      ],
      [
        [4, 12],
        [20, 12],
      ],
    ]);
    expect(dotRows([square, hole], 8, all)[0]).toEqual([
      [4, 4],
      [4, 4],
    ]);
  });

  it('are only those that are wanted', () => {
    expect(dotRows([square], 8, { left: 5, right: 13, top: 10, bottom: 90 })).toEqual([
      [
        [12, 12],
        [12, 12],
      ],
    ]);
  });
});
