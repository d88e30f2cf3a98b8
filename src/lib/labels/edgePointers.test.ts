import { describe, expect, it } from 'vitest';
import { edgePointers } from './edgePointers';
import { point } from '$lib/model/fixture';
import { coveredBy, isWithin, shared } from '$lib/space/pane';

const PANE = coveredBy({ width: 800, height: 600 }, [{ left: 0, top: 0, width: 60, height: 600 }]);
const CAMERA = { center: [0, 0], zoom: 4 } as const;

describe('pointers at the edge', () => {
  it('stand where the line to their place crosses it, with its direction', () => {
    const [east, north] = edgePointers(
      [point('east', 90, 0), point('north', 0, 80)],
      CAMERA,
      PANE,
      26,
      [],
    );
    expect((east?.box.left ?? 0) + (east?.box.width ?? 0)).toBeCloseTo(800, 6);
    expect(east?.box.top).toBeCloseTo(300 - 13, 0);
    expect(east?.angle).toBeCloseTo(0, 0);
    expect(north?.box.top).toBeCloseTo(0, 6);
    expect(Math.abs((north?.angle ?? 0) + 90)).toBeLessThan(15);
  });

  it('cover neither one another nor what is taken, and stay in the free part', () => {
    const places = ['a', 'b', 'c', 'd'].map((id, i) => point(id, 90, i));
    const taken = [{ left: 700, top: 250, width: 100, height: 60 }];
    const boxes = edgePointers(places, CAMERA, PANE, 26, taken).map(({ box }) => box);
    expect(boxes).toHaveLength(4);
    for (const [i, box] of boxes.entries()) {
      expect(isWithin(box, { ...PANE.free, width: PANE.free.width + 1e-6 })).toBe(true);
      for (const other of [...taken, ...boxes.slice(i + 1)]) expect(shared(box, other)).toBe(0);
    }
  });
});
