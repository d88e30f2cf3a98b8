import { describe, expect, it } from 'vitest';
import { PICTURE, type PictureSettings, type PictureSize } from '$lib/model/picture';
import { pointOnPane, type Rect } from '$lib/space/camera';
import type { LonLat } from '$lib/model/geo';
import { session, settings, STORY } from './fixture';
import { obstaclesOf, type Label } from './lettering';
import { planPicture, type Plan } from './plan';
import { near, within } from './rects';

const LEVANT = { kind: 'bounds', bounds: [33, 32, 40, 37] } as const;
const planned = (more: Partial<PictureSettings>): Plan =>
  planPicture(settings({ frame: LEVANT, furniture: PICTURE.furniture, ...more }), session());
const labelOf = ({ lettered }: Plan, id: string): Label | undefined =>
  lettered.labels.find(({ members }) => members.includes(id));
const middle = ({ left, top, width, height }: Rect) => [left + width / 2, top + height / 2];
const onMap = ({ map: { camera, rect } }: Plan, at: LonLat) => {
  const { x, y } = pointOnPane(at, camera, rect);
  return [x + rect.left, y + rect.top] as const;
};
const at = (id: string): LonLat => {
  const place = STORY.places.find((one) => one.id === id);
  if (place?.shape !== 'point') throw new Error(`There is no ${id}.`);
  return place.at;
};

describe('a label that was moved', () => {
  const labels = { damascus: { offset: [-90, 60] } } as const;

  it.each<PictureSize>([
    { preset: 'article' },
    { preset: 'square' },
    { preset: 'a4', orientation: 'landscape', dpi: 150 },
  ])('stands as far from its place on %o, with a line to it, and others keep off it', (size) => {
    const plan = planned({ labels, size });
    const label = labelOf(plan, 'damascus');
    const [x, y] = onMap(plan, at('damascus'));
    expect(label?.members).toEqual(['damascus']);
    expect(middle(label!.box)).toEqual([expect.closeTo(x - 90, 6), expect.closeTo(y + 60, 6)]);
    expect(label!.leader?.[0]).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
    expect(label!.side).toBe('left');
    const { labels: all, areas } = plan.lettered;
    const others = [...all.filter((one) => one !== label).map(({ box }) => box)];
    for (const box of [...others, ...areas.flatMap(({ boxes }) => boxes)])
      expect(near(box, label!.box)).toBe(false);
    for (const { rect } of plan.furniture) expect(near(rect, label!.box)).toBe(false);
  });

  it('makes others give way that stood there', () => {
    const before = labelOf(planned({}), 'sweida')!;
    const [x = 0, y = 0] = middle(before.box);
    const [fromX, fromY] = onMap(planned({}), at('jobar'));
    const plan = planned({ labels: { jobar: { offset: [x - fromX, y - fromY] } } });
    expect(near(labelOf(plan, 'jobar')!.box, before.box)).toBe(true);
    const sweida = labelOf(plan, 'sweida');
    expect(near(sweida!.box, labelOf(plan, 'jobar')!.box)).toBe(false);
  });

  it('is whole on a map that ends before it, and needs no line beside its dot', () => {
    const far = planned({ labels: { damascus: { offset: [-1900, 0] } } });
    expect(within(labelOf(far, 'damascus')!.box, far.map.rect)).toBe(true);
    const beside = planned({ labels: { sweida: { offset: [40, 0] } } });
    expect(labelOf(beside, 'sweida')!.leader).toBeNull();
  });

  it('can be the name of an area, which stands at a position', () => {
    const frame = { kind: 'story' } as const;
    const plan = planned({ frame, labels: { russia: { at: [40, 50] } } });
    const name = plan.lettered.areas.find(({ caption }) => caption.area.id === 'russia');
    // A journey ends there: its words stay beside their ring.
    expect(name?.ring).not.toBeNull();
    const sole = {
      ...session(),
      story: { ...STORY, places: [...STORY.places], routes: [] },
      selection: SELECTED,
    };
    const moved = planPicture(
      settings({
        frame: { kind: 'view' },
        furniture: PICTURE.furniture,
        labels: { russia: { at: [40, 50] } },
      }),
      sole,
    );
    const area = moved.lettered.areas.find(({ caption }) => caption.area.id === 'russia');
    const [x, y] = onMap(moved, [40, 50]);
    expect(area?.at).toEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
  });
});
const SELECTED = { type: 'place', id: 'russia' } as const;

it('what is put by hand makes no label name a place that is far from it', () => {
  const far = ({ lettered: { labels, dots } }: Plan) =>
    labels.filter(({ members }) => {
      const [first, ...others] = dots.filter(({ place }) => members.includes(place.id));
      return others.some(({ x, y }) => Math.hypot(x - first!.x, y - first!.y) > 30);
    });
  const plain = planned({});
  expect(far(plain)).toEqual([]);
  const jobar = planned({ labels: { damascus: { offset: [-90, 60] } } });
  expect(labelOf(jobar, 'jobar')?.text).toBe('Jobar');
  for (const { place } of plain.lettered.dots) {
    const over = { at: place.at, text: 'Words that lie over it', offset: [0, 0] } as const;
    expect(far(planned({ notes: [over] })), place.id).toEqual([]);
    for (const offset of [
      [90, 40],
      [-60, 0],
      [0, -70],
    ] as const)
      expect(far(planned({ labels: { [place.id]: { offset } } })), place.id).toEqual([]);
  }
});

describe('what was left out', () => {
  it('a label is not there, its dot is', () => {
    const plan = planned({ labels: { sweida: { hidden: true, offset: [50, 50] } } });
    expect(labelOf(plan, 'sweida')).toBeUndefined();
    expect(plan.lettered.dots.map(({ place }) => place.id)).toContain('sweida');
  });

  it('a place is not there at all, nor a journey that begins or ends at it', () => {
    const line = (id: string) => ({
      type: 'Feature' as const,
      id,
      properties: { id },
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [36, 33],
          [37.6, 55.7],
        ],
      },
    });
    const routes = {
      type: 'FeatureCollection' as const,
      features: [line('flight'), line('flight-2')],
    };
    const areas = { type: 'FeatureCollection' as const, features: [] };
    const drawn = (hidden: string[]) =>
      planPicture(settings({ hidden, frame: { kind: 'story' } }), session(), undefined, {
        disputed: areas,
        areas,
        routes,
      });
    expect(drawn([]).map.data.routes.features).toHaveLength(2);
    const plan = drawn(['moscow', 'sweida']);
    expect(plan.map.data.routes.features.map(({ id }) => id)).toEqual(['flight-2']);
    const ids = plan.lettered.dots.map(({ place }) => place.id);
    expect(ids).toHaveLength(7);
    expect(ids).not.toContain('moscow');
    expect(plan.alt).not.toContain('Sweida');
    const passage = { kind: 'passage', line: 22 } as const;
    const { active } = planned({ frame: passage, hidden: ['sweida'] }).map.selection;
    expect([...active]).toEqual(['jobar']);
  });

  it('the basemap’s towns are not asked for', () => {
    expect([planned({}).map.towns, planned({ towns: false }).map.towns]).toEqual([true, false]);
  });

  it.each([{ labels: { jobbar: { hidden: true } } }, { hidden: ['jobbar'] }] as const)(
    'what the story does not have is refused: %o',
    (more) => {
      expect(() => planned(more)).toThrow(
        expect.objectContaining({
          reason: 'picture.noPlace',
          values: { id: 'jobbar', known: 'jobar' },
        }) as Error,
      );
    },
  );
});

describe('a note', () => {
  const note = { at: [35.95, 35.4], text: 'Russian air base', offset: [-80, -30] } as const;

  it('stands by its point, with an arrow to it; all else keeps off, and the alternative text tells it', () => {
    const plan = planned({ notes: [note] });
    const [placed] = plan.lettered.notes;
    const [x, y] = onMap(plan, note.at);
    expect(placed?.lines).toEqual(['Russian air base']);
    expect(middle(placed!.box)).toEqual([expect.closeTo(x - 80, 6), expect.closeTo(y - 30, 6)]);
    const [from, tip] = placed!.arrow!;
    expect(Math.hypot(tip[0] - x, tip[1] - y)).toBeCloseTo(7, 6);
    expect(within({ left: from[0], top: from[1], width: 0, height: 0 }, placed!.box)).toBe(true);
    for (const { box } of plan.lettered.labels) expect(near(box, placed!.box)).toBe(false);
    const taken = obstaclesOf(plan.lettered);
    expect(taken).toContainEqual(placed!.box);
    for (const { id, rect } of plan.furniture)
      if (id === 'legend' || id === 'scale') expect(near(rect, placed!.box)).toBe(false);
    expect(plan.alt).toContain('A note says “Russian air base”.');
  });

  it('has its lines, no wider than is easily read, whole on the map', () => {
    const text = `One\n${'two three '.repeat(20).trim()}`;
    const plan = planned({ notes: [{ ...note, text, offset: [-1500, 0] }] });
    const [placed] = plan.lettered.notes;
    expect(placed!.lines[0]).toBe('One');
    expect(placed!.lines.length).toBeGreaterThan(4);
    expect(within(placed!.box, plan.map.rect)).toBe(true);
  });

  it('is not there where its point is not, nor has it an arrow about its point', () => {
    expect(planned({ notes: [{ ...note, at: [10, 10] }] }).lettered.notes).toEqual([]);
    expect(planned({ notes: [{ ...note, at: [10, 10] }] }).alt).not.toContain('note');
    const [placed] = planned({ notes: [{ ...note, offset: [0, -12] }] }).lettered.notes;
    expect(placed?.arrow).toBeNull();
  });
});
