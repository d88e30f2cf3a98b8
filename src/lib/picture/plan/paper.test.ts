import { describe, expect, it } from 'vitest';
import { PICTURE, type PictureSettings, type PictureSize } from '$lib/model/picture';
import { fromMercator, toMercator } from '$lib/space/mercator';
import { pointOnPane, visibleBounds } from '$lib/space/camera';
import { EVERYTHING, session, settings } from './fixture';
import { planPicture, type Plan } from './plan';
import { within } from './rects';

const paper = (preset: 'a5' | 'a4' | 'a3'): PictureSize => ({
  preset,
  orientation: 'landscape',
  dpi: 300,
});
const COLUMN: PictureSize = { preset: 'millimetres', width: 85, height: 70, dpi: 300 };
const plan = (size: PictureSize, more: Partial<PictureSettings> = {}): Plan =>
  planPicture(settings({ size, frame: { kind: 'story' }, format: 'pdf', ...more }), {
    ...session(),
    house: {},
  });
/** Layout pixels of millimetres, or of points. */
const [MM, POINT] = [96 / 25.4, 96 / 72];
const titleOf = ({ furniture }: Plan) =>
  furniture.flatMap((block) => (block.id === 'title' ? [block] : []))[0];

describe('on paper', () => {
  it.each([
    ['a5', paper('a5'), 5],
    ['a4', paper('a4'), 7],
    ['a3', paper('a3'), 10],
    ['a column', COLUMN, 2.4],
  ] as const)('no word of %s stands where a printer or a knife may lose it', (_, size, margin) => {
    const made = plan(size, { furniture: { ...EVERYTHING, numbers: false } });
    const { layout } = made.measures;
    const edge = margin * MM;
    const safe = {
      ...{ left: edge, top: edge },
      ...{ width: layout.width - 2 * edge, height: layout.height - 2 * edge },
    };
    const { labels, areas } = made.lettered;
    const boxes = [
      ...made.furniture.map(({ rect }) => rect),
      ...labels.map(({ box }) => box),
      ...areas.flatMap(({ at, boxes }) => (at ? boxes : [])),
    ];
    expect(boxes.length).toBeGreaterThan(5);
    for (const box of boxes) expect(within(box, safe), JSON.stringify(box)).toBe(true);
    // The map itself goes to the edge.
    expect(made.map.rect).toMatchObject({ left: 0, width: made.size.width });
  });

  it('a title is as large as the sheet asks for', () => {
    const points = [COLUMN, paper('a5'), paper('a4'), paper('a3')].map((size) => {
      const title = titleOf(plan(size, { title: 'Syria' }));
      return Math.round((title?.type.size ?? 0) / POINT);
    });
    expect(points).toEqual([13, 17, 24, 34]);
    const scaled = titleOf(plan(paper('a3'), { title: 'Syria', scale: 1.6 }));
    expect(Math.round(((scaled?.type.size ?? 0) * 1.6) / POINT)).toBe(34);
  });

  it('credits are large enough to be read, on whatever sheet', () => {
    for (let width = 85; width < 220; width += 4) {
      const size = { preset: 'millimetres', width, height: 70, dpi: 300 } as const;
      const { furniture } = plan(size, { furniture: { ...PICTURE.furniture, legend: false } });
      for (const block of furniture)
        if (block.id === 'source' || block.id === 'attribution')
          expect(block.type.size / POINT, `${width} mm`).toBeGreaterThanOrEqual(7);
    }
  });
});

describe('a bleed', () => {
  const bare = {
    furniture: { ...PICTURE.furniture, title: false, source: false },
    attribution: 'top-left',
  } as const;

  it.each([
    ['left and right of a map below a title', {}, [12, 0, 12, 0]],
    ['at its foot, where nothing is written', bare, [12, 0, 12, 12]],
    ['but not beside a key', { furniture: EVERYTHING }, [12, 0, 0, 0]],
  ] as const)('goes on %s, and moves nothing', (_, more, beyond) => {
    const given = { furniture: PICTURE.furniture, bearing: 20, ...more };
    const cut = plan(paper('a4'), given);
    const made = plan(paper('a4'), { ...given, bleed: 3 });
    expect(made.furniture).toEqual(cut.furniture);
    expect(made.map.camera).toEqual(cut.map.camera);
    const { map, bled } = made;
    const [left, top, right, bottom] = beyond;
    expect(bled.rect).toEqual({
      left: map.rect.left - left,
      top: map.rect.top - top,
      width: map.rect.width + left + right,
      height: map.rect.height + top + bottom,
    });
    for (const at of [
      [36.3, 33.5],
      [44, 36],
      [37.6, 55.8],
    ] as const) {
      const [a, b] = [map, bled].map(({ rect, camera }) => {
        const { x, y } = pointOnPane(at, camera, rect);
        return [x + rect.left, y + rect.top];
      });
      for (const i of [0, 1]) expect(b?.[i]).toBeCloseTo(a?.[i] ?? NaN, 6);
    }
    expect(made.painted).toMatchObject({ left: -12, top: -12 });
  });

  it('shows nothing beyond the world', () => {
    const { bled } = plan(
      { preset: 'a4', orientation: 'portrait', dpi: 300 },
      {
        ...bare,
        bleed: 20,
        frame: { kind: 'bounds', bounds: [-180, -85, 180, 85] },
      },
    );
    const [west, south, east, north] = visibleBounds(bled.camera, bled.rect);
    const end = fromMercator([0, 0])[1];
    expect(Math.max(north, -south)).toBeLessThanOrEqual(end + 1e-6);
    expect(toMercator([east, 0])[0] - toMercator([west, 0])[0]).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('keeps the basemap’s names off, in it and at the edge', () => {
    const made = plan(paper('a4'), { bleed: 3, furniture: PICTURE.furniture });
    const { features } = made.map.data.words.collisions;
    const { camera, rect } = made.map;
    const boxes = features.map(({ geometry, properties }) => {
      const { x, y } = pointOnPane(geometry.coordinates as [number, number], camera, rect);
      const [up, side] = properties.padding;
      return { left: x - side, right: x + side, top: y - up, bottom: y + up };
    });
    const middle = rect.height / 2;
    const covered = (x: number) =>
      boxes.some(
        ({ left, right, top, bottom }) => left < x && x < right && top < middle && middle < bottom,
      );
    for (const far of [-11, -1, 1, 26])
      expect([covered(far), covered(rect.width - far)], String(far)).toEqual([true, true]);
    expect(covered(29)).toBe(false);
  });
});
