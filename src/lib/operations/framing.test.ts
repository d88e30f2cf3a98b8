import { describe, expect, it } from 'vitest';
import type { AreaPlace } from '$lib/model/story';
import { boundsOf, union } from './bounds';
import { pointOnPane } from './camera';
import { passage, point, story } from './fixture';
import { cameraOf } from './framing';

const PANE = { width: 800, height: 600 };
const russia: AreaPlace = {
  ...point('russia', 44, 57, { kind: 'country', precision: 'region' }),
  shape: 'area',
  bounds: [19.6, 41.2, -169.7, 81.4],
};
const tale = story(
  [point('moscow', 37.6, 55.7), point('damascus', 36.3, 33.5), russia],
  [
    passage(4, 'From [Damascus](damascus) to [Moscow](moscow) in [Russia](russia).'),
    passage(7, 'In [Russia](russia).'),
  ],
);

describe('union', () => {
  it('holds both, also across the antimeridian', () => {
    expect(union([boundsOf(russia), [-175, 50, -160, 60]])).toEqual([19.6, 41.2, -160, 81.4]);
    expect(
      union([
        [10, 0, 12, 1],
        [11, -1, 13, 0],
      ]),
    ).toEqual([10, -1, 13, 1]);
    expect(union([])).toBeNull();
  });
});

describe('cameraOf', () => {
  it('puts a place in the middle', () => {
    const camera = cameraOf(tale, { type: 'place', id: 'damascus' }, PANE);
    expect(camera?.center).toEqual([expect.closeTo(36.3, 9), expect.closeTo(33.5, 9)]);
    expect(camera?.zoom).toBe(7);
  });

  it('shows all towns of a passage, with room for their labels, and lets the country be', () => {
    const camera = cameraOf(tale, { type: 'passage', line: 4 }, PANE);
    if (!camera) throw new Error('no camera');
    for (const place of [tale.places[0], tale.places[1]]) {
      const { x, y } = pointOnPane(place?.at ?? [0, 0], camera, PANE);
      expect(Math.min(x, y, PANE.width - x, PANE.height - y)).toBeGreaterThanOrEqual(89);
    }
    expect(camera.zoom).toBeGreaterThan(3);
  });

  it('shows a country where a passage names nothing finer', () => {
    const camera = cameraOf(tale, { type: 'passage', line: 7 }, PANE);
    expect(camera?.center[0]).toBeCloseTo((19.6 + 190.3) / 2, 6);
  });

  it('frames the ends of a journey beside what a card covers', () => {
    const ends = { from: 'damascus', to: 'moscow' };
    const about = { title: 'A visit', when: 'once', passages: [4], source: 'test' };
    const told = { ...tale, routes: [{ id: 'visit', ...ends, ...about }] };
    const camera = cameraOf(told, { type: 'route', id: 'visit' }, { ...PANE, cover: 300 });
    for (const { at } of [tale.places[0], tale.places[1]].filter((place) => place !== undefined))
      expect(camera && pointOnPane(at, camera, PANE).x).toBeLessThan(PANE.width - 300);
  });

  it('leaves the map alone where nothing is selected', () => {
    expect(cameraOf(tale, { type: 'none' }, PANE)).toBeNull();
  });
});
