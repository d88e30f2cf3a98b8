import { describe, expect, it } from 'vitest';
import type { Bounds } from '$lib/model/geo';
import { cameraOfFrame } from '$lib/picture/plan/frame';
import { story } from '$lib/server/stories';
import { cameraOf } from '$lib/space/framing';
import { coveredBy } from '$lib/space/pane';
import { featuresIn, tileAt } from '../../../basemap/tileReader';
import { pixelOf } from '../../../../src/e2e/view';

/** What a picture of a passage must hold, read by hand: points, and countries that it shows whole. */
const FRAMED: Record<number, string[]> = {
  4: ['moscow', 'damascus'],
  6: ['kremlin', 'tartous', 'hmeimim', 'latakia', 'eastern-mediterranean', 'syria'],
  7: ['damascus', 'russia'],
  11: ['moscow', 'damascus'],
  14: ['syria'],
  19: ['moscow', 'israel'],
  21: ['syrian-coast', 'sweida'],
  22: ['jobar', 'damascus'],
  26: ['damascus', 'syria'],
  27: ['damascus', 'syria'],
  28: ['kremlin', 'syria'],
  31: ['moscow', 'syria'],
};
const SIZES = [
  { width: 1200, height: 675 },
  { width: 600, height: 600 },
  { width: 540, height: 960 },
];

describe('a picture of a passage', () => {
  const tale = story('al-sharaa-in-moscow');
  it.each(SIZES)('holds what the passage is about, at $width × $height', (size) => {
    for (const [line, ids] of Object.entries(FRAMED)) {
      const frame = { kind: 'passage', line: Number(line) } as const;
      const camera = cameraOfFrame(
        { frame, bearing: 0 },
        { story: tale, view: null as Bounds | null, selection: { type: 'none' } },
        size,
      );
      const view = { zoom: camera.zoom, lon: camera.center[0], lat: camera.center[1] };
      for (const id of ids) {
        const [lon, lat] = tale.places.find((place) => place.id === id)?.at ?? [NaN, NaN];
        const { x, y } = pixelOf({ lon, lat }, view, { x: 0, y: 0, ...size });
        const edge = Math.min(x, y, size.width - x, size.height - y);
        expect(edge, `p${line}: ${id}`).toBeGreaterThan(20);
      }
    }
  });
});

/** Towns of this rank or before have their name on the map at zoom 7. */
const RANK = 5;

/** What a small frame leaves beside a sheet and the controls, and a desktop's map beside a card. */
const PANES = [
  coveredBy({ width: 320, height: 500 }, [
    { left: 0, top: 250, width: 320, height: 250 },
    { left: 0, top: 0, width: 64, height: 280 },
  ]),
  coveredBy({ width: 864, height: 900 }, [
    { left: 500, top: 0, width: 364, height: 900 },
    { left: 0, top: 0, width: 64, height: 280 },
  ]),
];

describe('a place that the reader chose', () => {
  const tale = story('al-sharaa-in-moscow');
  const points = tale.places.filter(({ shape }) => shape === 'point');
  it.each(points.map(({ id }) => id))('%s never stands alone without another name', async (id) => {
    for (const pane of PANES) {
      const camera = cameraOf(tale, { type: 'place', id }, pane);
      if (!camera) throw new Error('no camera');
      const place = points.find((one) => one.id === id);
      const [x, y] = tileAt([...(place?.at ?? [])], 7);
      const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [x + dx, y + dy] as const));
      const tiles = await Promise.all(around.map(([tx, ty]) => featuresIn('places', 7, tx, ty)));
      const towns = tiles
        .flat()
        .flatMap(({ geometry, properties }) =>
          geometry.type === 'Point' && Number(properties?.['rank']) <= RANK
            ? [geometry.coordinates]
            : [],
        );
      const others = points.filter((one) => one.id !== id).map(({ at }) => [...at]);
      const view = { zoom: camera.zoom, lon: camera.center[0], lat: camera.center[1] };
      const { free } = pane;
      const named = [...towns, ...others].filter(([lon = NaN, lat = NaN]) => {
        const at = pixelOf({ lon, lat }, view, { x: 0, y: 0, ...pane });
        const inside =
          at.x > free.left &&
          at.x < free.left + free.width &&
          at.y > free.top &&
          at.y < free.top + free.height;
        return inside && Math.hypot(lon - (place?.at[0] ?? 0), lat - (place?.at[1] ?? 0)) > 0.02;
      });
      expect(named.length, `${id} at ${pane.width} × ${pane.height}`).toBeGreaterThan(0);
    }
  });
});
