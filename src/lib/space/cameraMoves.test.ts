import { describe, expect, it } from 'vitest';
import { cameraFor, pointOnPane, positionOnPane, type Camera } from './camera';
import {
  boundsFor,
  cameraOfPart,
  dragged,
  heldInWorld,
  transformTo,
  zoomedAbout,
} from './cameraMoves';

const SIZE = { width: 800, height: 380 };
const CAMERA = { center: [36.3, 34.2], zoom: 6 } as const;
const TURNED = { ...CAMERA, bearing: 35 };

const sameView = (a: Camera, b: Camera) => {
  for (const corner of [
    { x: 0, y: 0 },
    { x: 800, y: 380 },
  ]) {
    const { x, y } = pointOnPane(positionOnPane(corner, a, SIZE), b, SIZE);
    expect(Math.abs(x - corner.x)).toBeLessThan(0.5);
    expect(Math.abs(y - corner.y)).toBeLessThan(0.5);
  }
};

describe.each<Camera>([CAMERA, TURNED, { ...CAMERA, bearing: -90 }, { ...CAMERA, zoom: 8.5 }])(
  'bounds for %o',
  (camera) => {
    it('are shown by this very camera', () => {
      const bounds = boundsFor(camera, SIZE);
      sameView(camera, cameraFor(bounds, SIZE, 0, 22, camera.bearing));
    });
  },
);

it('bounds for a turned pane that is higher than wide are shown by its very camera', () => {
  const upright = { width: 380, height: 800 };
  const shown = cameraFor(boundsFor(TURNED, upright), upright, 0, 22, TURNED.bearing);
  expect(shown.zoom).toBeCloseTo(TURNED.zoom, 3);
});

it('bounds across the antimeridian, and of all the world, are within ±180°', () => {
  const [west, , east] = boundsFor({ center: [179, 10], zoom: 5 }, SIZE);
  expect(west).toBeGreaterThan(0);
  expect(east).toBeLessThan(0);
  sameView(
    { center: [179, 10], zoom: 5 },
    cameraFor(boundsFor({ center: [179, 10], zoom: 5 }, SIZE), SIZE),
  );
  const whole = heldInWorld({ center: [12, 10], zoom: -3 }, SIZE);
  expect(512 * 2 ** whole.zoom).toBeCloseTo(800, 6);
  const [from, , to] = boundsFor(whole, SIZE);
  expect(from).not.toBe(to);
  expect(Math.abs(cameraFor(boundsFor(whole, SIZE), SIZE).zoom - whole.zoom)).toBeLessThan(0.001);
});

describe('a move', () => {
  it.each([CAMERA, TURNED])('by hand takes along what is under it: %o', (camera) => {
    const at = positionOnPane({ x: 100, y: 100 }, camera, SIZE);
    const { x, y } = pointOnPane(at, dragged(camera, SIZE, 60, -25), SIZE);
    expect([x, y]).toEqual([expect.closeTo(160, 6), expect.closeTo(75, 6)]);
  });

  it.each([CAMERA, TURNED])('nearer keeps what is under the pointer: %o', (camera) => {
    const point = { x: 700, y: 60 };
    const at = positionOnPane(point, camera, SIZE);
    const nearer = zoomedAbout(camera, SIZE, point, 1.5);
    expect(nearer.zoom).toBe(7.5);
    const { x, y } = pointOnPane(at, nearer, SIZE);
    expect([x, y]).toEqual([expect.closeTo(700, 6), expect.closeTo(60, 6)]);
  });

  it('ends at the edge of the world, and where no map is nearer', () => {
    const top = dragged({ center: [0, 80], zoom: 3 }, SIZE, 0, 5000);
    expect(positionOnPane({ x: 400, y: 0 }, top, SIZE)[1]).toBeCloseTo(85.0511, 3);
    expect(zoomedAbout(CAMERA, SIZE, { x: 0, y: 0 }, 11).zoom).toBe(16);
  });

  it('to a part of the pane shows that part and no more', () => {
    const part = { left: 200, top: 95, width: 400, height: 190 };
    const camera = cameraOfPart(part, TURNED, SIZE);
    const corner = positionOnPane({ x: 200, y: 95 }, TURNED, SIZE);
    const { x, y } = pointOnPane(corner, camera, SIZE);
    expect([x, y]).toEqual([expect.closeTo(0, 6), expect.closeTo(0, 6)]);
    expect(camera.zoom).toBe(7);
  });
});

it('a picture that is moved and enlarged stands as the other camera shows it', () => {
  const to = zoomedAbout(TURNED, SIZE, { x: 100, y: 300 }, 0.7);
  const { x, y, scale } = transformTo(TURNED, to, SIZE);
  const at = positionOnPane({ x: 650, y: 40 }, TURNED, SIZE);
  const seen = pointOnPane(at, to, SIZE);
  expect(seen.x).toBeCloseTo(400 + 250 * scale + x * 800, 6);
  expect(seen.y).toBeCloseTo(190 - 150 * scale + y * 380, 6);
});
