import { describe, expect, it } from 'vitest';
import {
  cameraFor,
  metresPerPixel,
  pointOnPane,
  positionOnPane,
  rectOnPane,
  visibleBounds,
} from './camera';
import { fromMercator, mercatorBox, toMercator } from './mercator';

const PANE = { width: 800, height: 600 };

describe('Web Mercator', () => {
  it('puts the null island in the middle and the antimeridian at the edge', () => {
    expect(toMercator([0, 0])).toEqual([0.5, 0.5]);
    expect(toMercator([180, 0])[0]).toBe(1);
  });

  it('comes back to where it started', () => {
    const [lon, lat] = fromMercator(toMercator([37.6156, 55.7522]));
    expect(lon).toBeCloseTo(37.6156, 9);
    expect(lat).toBeCloseTo(55.7522, 9);
  });

  it('goes on eastwards across the antimeridian', () => {
    expect(mercatorBox([170, -10, -170, 10]).width).toBeCloseTo(20 / 360, 12);
  });
});

describe('cameraFor', () => {
  it('shows the bounds whole and touches two sides', () => {
    const camera = cameraFor([30, 30, 50, 60], PANE);
    const rect = rectOnPane(mercatorBox([30, 30, 50, 60]), camera, PANE);
    expect(rect.top).toBeCloseTo(0, 6);
    expect(rect.height).toBeCloseTo(600, 6);
    expect(rect.left).toBeCloseTo((800 - rect.width) / 2, 6);
  });

  it('keeps the margin free, and does not come closer than asked', () => {
    const camera = cameraFor([30, 30, 50, 60], PANE, 50);
    expect(rectOnPane(mercatorBox([30, 30, 50, 60]), camera, PANE).top).toBeCloseTo(50, 6);
    expect(cameraFor([36, 33, 36, 33], PANE, 0, 7)).toEqual({
      center: [expect.closeTo(36, 9), expect.closeTo(33, 9)],
      zoom: 7,
    });
  });

  it('stays near enough for the north of the world to fill the pane', () => {
    const { center, zoom } = cameraFor([20, 41, -170, 81], PANE);
    const [, y] = toMercator(center);
    expect(y * 512 * 2 ** zoom).toBeGreaterThanOrEqual(300 - 1e-6);
  });

  it('centres what lies across the antimeridian within ±180°', () => {
    expect(cameraFor([170, -10, -170, 10], PANE).center[0]).toBe(-180);
  });
});

describe('the pane', () => {
  const camera = { center: [36, 33] as const, zoom: 6 };

  it('has the centre in its middle', () => {
    const { x, y } = pointOnPane([36, 33], camera, PANE);
    expect([x, y]).toEqual([expect.closeTo(400, 9), expect.closeTo(300, 9)]);
  });

  it('shows of the copies of the world the nearest', () => {
    const { x } = pointOnPane([-179, 0], { center: [179, 0], zoom: 3 }, PANE);
    expect(x).toBeGreaterThan(400);
    expect(x).toBeLessThan(500);
  });

  it('shows bounds that fit it exactly', () => {
    const again = cameraFor(visibleBounds(camera, PANE), PANE);
    expect(again.zoom).toBeCloseTo(6, 9);
    expect(again.center[1]).toBeCloseTo(33, 9);
  });

  it('has at the equator and zoom 0 the known length of a pixel', () => {
    // 40,075,016.686 m around the equator, in 512 pixels.
    expect(metresPerPixel(0, 0)).toBeCloseTo(78271.517, 3);
  });
});

describe('a map that is turned', () => {
  const size = { width: 400, height: 300 };
  const camera = { center: [30, 40] as const, zoom: 5, bearing: 90 };

  it('has up what lies in the bearing', () => {
    const east = pointOnPane([31, 40], camera, size);
    expect(east.x).toBeCloseTo(200, 6);
    expect(east.y).toBeLessThan(150);
  });

  it('gives back the position of a point', () => {
    const turned = { ...camera, bearing: -35 };
    const [lon, lat] = positionOnPane(pointOnPane([31, 42], turned, size), turned, size);
    expect([lon, lat]).toEqual([expect.closeTo(31, 9), expect.closeTo(42, 9)]);
  });

  it('shows the bounds that it was to show, and no smaller than they fit', () => {
    const bounds = [27, 28.5, 50, 58.5] as const;
    for (const bearing of [30, -90, 137]) {
      const turned = cameraFor(bounds, size, 0, 22, bearing);
      const [west, south, east, north] = bounds;
      const corners = [
        [west, south],
        [west, north],
        [east, south],
        [east, north],
      ] as const;
      const points = corners.map((corner) => pointOnPane(corner, turned, size));
      const over = Math.max(
        ...points.map(({ x, y }) => Math.max(Math.abs(x - 200) / 200, Math.abs(y - 150) / 150)),
      );
      expect(over).toBeCloseTo(1, 9);
    }
  });
});
