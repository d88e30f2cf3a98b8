import { describe, expect, it } from 'vitest';
import type { AreaPlace, Passage, Story } from '$lib/model/story';
import { boundsOf, union } from './bounds';
import { pointOnPane, visibleBounds, type Camera } from './camera';
import { passage, point, story } from '$lib/model/fixture';
import { cameraOf } from './framing';
import { coveredBy, inFree, uncovered, type Pane } from './pane';

const PANE = uncovered({ width: 860, height: 900 });
const PHONE = coveredBy({ width: 390, height: 380 }, [
  { left: 4, top: 4, width: 60, height: 280 },
  { left: 100, top: 340, width: 290, height: 40 },
]);

const country = (id: string, iso: string, at: [number, number], bounds: AreaPlace['bounds']) => ({
  ...point(id, ...at, { type: 'country', precision: 'region', identifiers: { iso } }),
  shape: 'area' as const,
  bounds,
  core: [at[0] - 0.2, at[1] - 0.2, at[0] + 0.2, at[1] + 0.2] as const,
});
const russia: AreaPlace = {
  ...country('russia', 'RU', [44, 57.5], [19.6, 41.2, -169.7, 81.4]),
  core: [33, 53, 60, 62],
};
const syria = country('syria', 'SY', [38.5, 35], [35.7, 32.3, 42.4, 37.3]);
const israel = country('israel', 'IL', [34.85, 31.2], [34.2, 29.5, 35.7, 33.3]);
/** Labelled near their southern edges: the label alone shows next to nothing of their land. */
const north: AreaPlace = {
  ...country('north', 'NN', [40, 60], [20, 55, 170, 82]),
  core: [30, 59.9, 50, 72],
};
const plain: AreaPlace = {
  ...country('plain', 'PL', [40, 62], [30, 61.9, 50, 68]),
  core: [30, 61.9, 50, 68],
};
const PLACES = [
  point('moscow', 37.6, 55.75, { country: 'ru', radius: 20_000 }),
  point('kremlin', 37.62, 55.75, { country: 'ru', type: 'building', precision: 'site' }),
  point('damascus', 36.29, 33.51, { country: 'sy' }),
  point('suburb', 36.45, 33.6, { country: 'sy' }),
  point('homs', 36.71, 34.73, { country: 'sy' }),
  point('jobar', 36.33, 33.53, { country: 'sy', type: 'district', precision: 'neighbourhood' }),
  russia,
  syria,
  israel,
  north,
  plain,
];
const at = (id: string) => PLACES.find((place) => place.id === id)?.at ?? [0, 0];

function framed(words: string | Passage, pane: Pane): Camera {
  const told: Passage = typeof words === 'string' ? passage(4, words) : words;
  const tale: Story = story(PLACES, [told]);
  const camera = cameraOf(tale, { type: 'passage', line: told.line }, pane);
  if (!camera) throw new Error('no camera');
  return camera;
}
const holds = (camera: Camera, pane: Pane, ...ids: string[]) =>
  ids.filter((id) => inFree(at(id), camera, pane));
/** The part of what nothing covers that bounds take there, from 0 to 1. */
function shareShown([west, south, east, north]: AreaPlace['core'], camera: Camera, pane: Pane) {
  const { left, top, width, height } = pane.free;
  const [start, end] = [
    pointOnPane([west, north], camera, pane),
    pointOnPane([east, south], camera, pane),
  ];
  const across = Math.min(end.x, left + width) - Math.max(start.x, left);
  const down = Math.min(end.y, top + height) - Math.max(start.y, top);
  return (Math.max(0, across) * Math.max(0, down)) / (width * height);
}
/** How many CSS pixels wide an area is on the map. */
const across = ({ bounds: [west, , east] }: AreaPlace, { zoom }: Camera) =>
  (((east - west + 360) % 360) / 360) * 512 * 2 ** zoom;

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

describe.each([
  ['a desktop', PANE],
  ['a phone', PHONE],
])('the camera for a passage on %s', (_, pane) => {
  it('holds what is named for itself, and is not drawn away by a government', () => {
    const camera = framed(
      'In [Damascus](damascus) and [Homs](homs), [Moscow](moscow government).',
      pane,
    );
    expect(holds(camera, pane, 'damascus', 'homs', 'moscow')).toEqual(['damascus', 'homs']);
  });

  it('holds the places that stand for governments where nothing else is named', () => {
    const camera = framed('[Moscow](moscow government) and [Damascus](damascus government).', pane);
    expect(holds(camera, pane, 'moscow', 'damascus')).toEqual(['moscow', 'damascus']);
  });

  it('is not drawn away by a dateline', () => {
    const told = passage(4, '[Moscow](moscow) – In [Syria](syria) and [Damascus](damascus).');
    const mentions = told.mentions.map((m) => ({ ...m, dateline: m.place === 'moscow' }));
    const camera = framed({ ...told, mentions }, pane);
    expect(holds(camera, pane, 'moscow', 'syria')).toEqual(['syria']);
  });

  it('holds a country whole with its city, and a large one by its name and a fair part', () => {
    const near = framed('In [Damascus](damascus), in [Syria](syria mixed).', pane);
    expect(across(syria, near)).toBeLessThan(pane.free.width);
    const [west, south, east, north] = visibleBounds(near, pane);
    expect([west < 35.7, south < 32.3, east > 42.4, north > 37.3]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const far = framed('From [Damascus](damascus) to [Russia](russia).', pane);
    expect(holds(far, pane, 'damascus', 'russia')).toEqual(['damascus', 'russia']);
    expect(far.zoom).toBeGreaterThan(2);
  });

  it('shows more of an area than its label, the whole of it where that costs little', () => {
    const part = framed('From [Damascus](damascus) to the [north](north).', pane);
    expect(shareShown(north.core, part, pane)).toBeGreaterThanOrEqual(0.05);
    expect(across(north, framed('The [north](north).', pane))).toBeLessThan(pane.free.width);
    const whole = framed('From [Damascus](damascus) to the [plain](plain).', pane);
    const [west, south, east, top] = visibleBounds(whole, pane);
    const [w, s, e, n] = plain.bounds;
    expect([west < w, south < s, east > e, top > n]).toEqual([true, true, true, true]);
  });

  it('comes near enough to tell apart what stands close together', () => {
    const camera = framed('In [Damascus](damascus) and [its suburb](suburb).', pane);
    const [a, b] = ['damascus', 'suburb'].map((id) => pointOnPane(at(id), camera, pane));
    expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeGreaterThan(40);
  });

  it('keeps the country of a single city in view', () => {
    const camera = framed('In [Moscow](moscow).', pane);
    expect(camera.zoom).toBeLessThanOrEqual(5.5);
    expect(holds(camera, pane, 'moscow', 'russia')).toEqual(['moscow', 'russia']);
  });

  it('goes near what is smaller than a city, and leaves its country for it', () => {
    const camera = framed(
      'In [Jobar](jobar), a suburb of [Damascus](damascus) in [Syria](syria).',
      pane,
    );
    expect(camera.zoom).toBe(8.5);
    expect(holds(camera, pane, 'jobar', 'damascus', 'syria')).toEqual(['jobar', 'damascus']);
    const far = framed('In [Jobar](jobar), [Syria](syria) and [Israel](israel).', pane);
    expect(holds(far, pane, 'jobar', 'syria', 'israel')).toEqual(['jobar', 'syria', 'israel']);
  });

  it('is the author’s where there is one, and the opening view for the headline', () => {
    const told = passage(4, 'In [Moscow](moscow).');
    const camera = framed({ ...told, view: [10, 40, 20, 50] }, pane);
    const { x, y } = pointOnPane([15, 45.2], camera, pane);
    expect(x).toBeCloseTo(pane.free.left + pane.free.width / 2, 3);
    expect(y).toBeCloseTo(pane.free.top + pane.free.height / 2, -1);
    const headline = framed({ ...told, role: 'headline' }, pane);
    expect(headline).toEqual(framed({ ...told, role: 'standfirst' }, pane));
    expect(headline.center[0]).toBeCloseTo(40, 6);
  });
});

describe('the camera for a choice', () => {
  const tale = story(PLACES, [passage(4, 'In [Damascus](damascus).')]);
  const narrow = coveredBy({ width: 600, height: 400 }, [
    { left: 0, top: 200, width: 600, height: 200 },
    { left: 0, top: 0, width: 60, height: 280 },
  ]);

  it('puts a place into the middle of what nothing covers, closer than a passage does', () => {
    const camera = cameraOf(tale, { type: 'place', id: 'damascus' }, narrow);
    expect(camera?.zoom).toBe(7);
    const { x, y } = pointOnPane(at('damascus'), camera as Camera, narrow);
    expect([x, y]).toEqual([expect.closeTo(330, 3), expect.closeTo(100, 3)]);
  });

  it('takes a place that is known to a wide circle no closer than the circle', () => {
    const wide = point('region', 20, 10, { precision: 'region', radius: 500_000 });
    const camera = cameraOf(story([wide], []), { type: 'place', id: 'region' }, PANE);
    const metres = 40_075_017 * Math.cos((10 * Math.PI) / 180);
    expect((1_000_000 / metres) * 512 * 2 ** (camera?.zoom ?? 0)).toBeCloseTo(860, 0);
  });

  it('shows a small region at its own size, also where a passage names it', () => {
    const islands = point('islands', -179, 20, { precision: 'region', radius: 300_000 });
    const borough = point('borough', 0, 51, { precision: 'region', radius: 20_000 });
    const tale = story([islands, borough], [passage(4, 'On the [islands](islands).')]);
    const wide = (metres: number, lat: number, { zoom }: Camera) =>
      (metres / (40_075_017 * Math.cos((lat * Math.PI) / 180))) * 512 * 2 ** zoom;
    const chosen = cameraOf(tale, { type: 'place', id: 'borough' }, PANE) as Camera;
    expect(wide(40_000, 51, chosen)).toBeGreaterThan(250);
    const read = cameraOf(tale, { type: 'passage', line: 4 }, PANE) as Camera;
    expect(wide(600_000, 20, read)).toBeLessThan(860);
    expect(wide(600_000, 20, read)).toBeGreaterThan(300);
    // Its circle crosses the antimeridian, and the map does not go round the world.
    expect(read.center[0]).toBeCloseTo(-179, 6);
  });

  it('shows the parts of a small story closer than all of it', () => {
    const lane = point('lane', -0.086, 51.51, { type: 'road', precision: 'site', radius: 50 });
    const column = point('column', -0.0858, 51.51, { type: 'building', precision: 'site' });
    const about = { title: { own: 'A walk' }, when: { own: 'once' }, source: { own: 'test' } };
    const walk = { id: 'walk', from: 'lane', to: 'column', passages: [4], ...about };
    const city: Story = {
      ...story([lane, column], [passage(4, 'In a [lane](lane).')], [walk]),
      opening: [-0.1, 51.5, -0.07, 51.52],
    };
    // All of it: 0.03° on 860 pixels.
    const whole = Math.log2((860 / 512) * (360 / 0.03));
    for (const selection of [
      { type: 'place', id: 'lane' },
      { type: 'group', places: ['lane', 'column'] },
      { type: 'route', id: 'walk' },
      { type: 'passage', line: 4 },
    ] as const)
      expect(cameraOf(city, selection, PANE)?.zoom, selection.type).toBeCloseTo(whole + 1, 1);
  });

  it('shows both ends of a journey, and takes a group apart', () => {
    const about = {
      title: { own: 'A visit' },
      when: { own: 'once' },
      passages: [4],
      source: { own: 'test' },
    };
    const told = { ...tale, routes: [{ id: 'visit', from: 'damascus', to: 'moscow', ...about }] };
    const route = cameraOf(told, { type: 'route', id: 'visit' }, narrow) as Camera;
    expect(holds(route, narrow, 'damascus', 'moscow')).toEqual(['damascus', 'moscow']);
    // To a country, it ends at the label: all of Russia would take the map from the journey.
    const flight = {
      ...tale,
      routes: [{ id: 'flight', from: 'damascus', to: 'russia', ...about }],
    };
    const camera = cameraOf(flight, { type: 'route', id: 'flight' }, PANE) as Camera;
    expect(holds(camera, PANE, 'damascus', 'russia')).toEqual(['damascus', 'russia']);
    expect(across(russia, camera)).toBeGreaterThan(PANE.width);
    const group = cameraOf(tale, { type: 'group', places: ['damascus', 'jobar'] }, narrow);
    expect(group?.zoom).toBe(8.5);
  });

  it('shows of a wide country no more than a map can, and its name in what nothing covers', () => {
    const beside = coveredBy({ width: 864, height: 900 }, [
      { left: 500, top: 0, width: 364, height: 900 },
      { left: 0, top: 0, width: 64, height: 280 },
    ]);
    const camera = cameraOf(tale, { type: 'place', id: 'russia' }, beside) as Camera;
    const { x } = pointOnPane(at('russia'), camera, beside);
    expect(x).toBeGreaterThan(beside.free.left + 40);
    expect(x).toBeLessThan(beside.free.left + beside.free.width - 40);
  });

  it('is none where nothing is selected', () => {
    expect(cameraOf(tale, { type: 'none' }, PANE)).toBeNull();
  });
});
