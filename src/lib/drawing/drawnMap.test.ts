import type { Geometry, Position } from 'geojson';
import { expect, it } from 'vitest';
import { drawnMap } from './drawnMap';

const NOTHING: Geometry = { type: 'MultiPolygon', coordinates: [] };
const ring = (west: number, east: number): Position[] => [
  [west, 0],
  [west, 10],
  [east, 10],
  [east, 0],
  [west, 0],
];

it('draws what lies east of the antimeridian in a story that crosses it', () => {
  const land: Geometry = {
    type: 'MultiPolygon',
    coordinates: [[ring(150, 160)], [ring(-170, -160)], [ring(0, 10)]],
  };
  const drawn = drawnMap(
    { opening: [140, -50, -110, 40] },
    { land, lakes: NOTHING, boundaries: NOTHING, disputed: NOTHING },
    { type: 'FeatureCollection', features: [] },
  );
  const [, data = ''] = /class="land" d="([^"]*)"/.exec(drawn) ?? [];
  const starts = [...data.matchAll(/M ?(-?\d+)/gi)].map(([, x]) => Number(x));
  // 10° and 50° from the western edge of 110°, on 600 units; the second as a step from the first.
  expect(starts[0]).toBeCloseTo(55, -1);
  expect(starts).toHaveLength(2);
  expect(starts[1]).toBeCloseTo(273 - 55, -1);
});

it('draws land above and below a wide view, where a pane that is taller shows it', () => {
  const land: Geometry = { type: 'Polygon', coordinates: [ring(-20, 20)] };
  const drawn = drawnMap(
    { opening: [-0.04, 5, 0.04, 5.02] },
    { land, lakes: NOTHING, boundaries: NOTHING, disputed: NOTHING },
    { type: 'FeatureCollection', features: [] },
  );
  const [, data = ''] = /class="land" d="([^"]*)"/.exec(drawn) ?? [];
  // For a frame 600 units wide land is drawn 840 high: one side of it is as long.
  const steps = [...data.matchAll(/-?\d+/g)].map(([number]) => Math.abs(Number(number)));
  expect(steps).toContain(840);
});
