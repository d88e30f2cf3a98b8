import { expect, test } from 'vitest';
import { pointOnPane } from '$lib/space/camera';
import { paneCollisionBoxes } from './paneCollisionBoxes';

test.each([0, 30])('boxes and edges stand where they are, at a bearing of %i°', (bearing) => {
  const camera = { center: [36, 34] as const, zoom: 6, bearing };
  const size = { width: 300, height: 200 };
  const { features } = paneCollisionBoxes(
    [{ left: 10, top: 20, width: 30, height: 8 }],
    camera,
    size,
  );
  const boxes = features.map(({ geometry, properties: { offset, padding } }) => {
    const [lon = NaN, lat = NaN] = geometry.coordinates;
    const { x, y } = pointOnPane([lon, lat], camera, size);
    const [dx, dy] = offset;
    const [up, side] = padding;
    return [x + dx - side, y + dy - up, x + dx + side, y + dy + up].map(
      (edge) => Math.round(edge) + 0,
    );
  });
  expect(boxes).toEqual([
    [10, 20, 40, 28],
    [0, 0, 300, 2],
    [0, 198, 300, 200],
    [0, 0, 2, 200],
    [298, 0, 300, 200],
  ]);
});
