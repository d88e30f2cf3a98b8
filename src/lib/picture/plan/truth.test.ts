import { destination } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { PICTURE, type PictureFrame, type PictureSettings } from '$lib/model/picture';
import { pointOnPane } from '$lib/space/camera';
import { EVERYTHING, session, settings, STORY } from './fixture';
import type { Block } from './blocks';
import { blockOf, brokenRules } from './brokenRules';
import { planPicture, type Plan } from './plan';
import { estimate } from './words/type';

/** What pictures say must be what they show. */

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const OUTLINES = { areas: NOTHING, routes: NOTHING, disputed: NOTHING };
const FROM = { session: session(), drawn: OUTLINES };
const plan = (more: Partial<PictureSettings>, outlines = OUTLINES) =>
  planPicture(settings(more), session(), estimate, outlines);
const FRAMES: PictureFrame[] = [
  { kind: 'story' },
  { kind: 'place', id: 'jobar' },
  { kind: 'place', id: 'hmeimim' },
  { kind: 'passage', line: 4 },
  { kind: 'passage', line: 6 },
  { kind: 'passage', line: 22 },
  { kind: 'bounds', bounds: [34.2, 31.7, 38.4, 35.3] },
];
const SIZES = ['article', 'square', 'story', 'open-graph'] as const;
const EACH = FRAMES.flatMap((frame) => SIZES.map((preset) => [preset, frame] as const));

describe.each(EACH)('a picture, %s, of %o', (preset, frame) => {
  it.each([true, false])('breaks no rule, numbers: %s', (numbers) => {
    const one = plan({ size: { preset }, frame, furniture: { ...EVERYTHING, numbers } });
    expect(brokenRules(one, FROM)).toEqual([]);
    for (const id of ['scale', ...(numbers ? (['numbers'] as const) : [])] as const)
      if (!blockOf(one, id)) expect(one.leftOut.map((out) => out.id)).toContain(id);
    expect(one.alt.includes('inset enlarges')).toBe(blockOf(one, 'lens') !== undefined);
  });
});

describe('a picture that', () => {
  const one = plan({ frame: { kind: 'passage', line: 22 } });
  const bare = plan({
    frame: { kind: 'passage', line: 22 },
    furniture: { ...EVERYTHING, numbers: false },
  });
  const furniture = (change: (block: Block) => Block) => ({
    ...one,
    furniture: one.furniture.map(change),
  });
  it.each<[broken: string, Plan, says: string | RegExp]>([
    ['has lost a name', { ...bare, lettered: { ...bare.lettered, labels: [] } }, /has no name$/],
    [
      'has a number less',
      { ...one, lettered: { ...one.lettered, plates: [] } },
      /\d places are numbered, 6 in the key/,
    ],
    [
      'quotes something else',
      furniture((block) =>
        block.id === 'numbers'
          ? {
              ...block,
              entries: block.entries.map((entry) => ({ ...entry, lines: ['“He left.'] })),
            }
          : block,
      ),
      /is not closed.*does not say.*does not name/,
    ],
    [
      'has a false scale',
      furniture((block) =>
        block.id === 'scale'
          ? { ...block, bars: block.bars.map((bar) => ({ ...bar, width: 300 })) }
          : block,
      ),
      /the bar “.*” is \d+ m long/,
    ],
    ['tells of another place', { ...one, alt: one.alt.replace('Sweida', 'Erbil') }, 'names Erbil'],
    ['leaves a place out', { ...one, alt: one.alt.replaceAll('Sweida', '') }, 'leaves out Sweida'],
    [
      'has a legend of nothing',
      furniture((block) =>
        block.id === 'legend'
          ? { ...block, rows: [{ sign: 'disputed', lines: ['x'], top: 0 }] }
          : block,
      ),
      'the legend is wrong on boundaries in dispute',
    ],
    [
      'has a key that is too small',
      furniture((block) => (block.id === 'numbers' ? { ...block, size: 9 } : block)),
      'numbers is of 9 pixels',
    ],
    [
      'covers itself',
      furniture((block) => ({ ...block, rect: { left: 0, top: 0, width: 90, height: 90 } })),
      /covers/,
    ],
  ])('%s is told', (_, broken, says) => {
    expect(brokenRules(one, FROM)).toEqual([]);
    expect(brokenRules(broken, FROM).join('; ')).toMatch(says);
  });
});

describe('a legend', () => {
  const signs = (one: Plan) => blockOf(one, 'legend')?.rows.map(({ sign }) => sign) ?? [];
  const line = (coordinates: number[][], id = 'flight'): FeatureCollection => ({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { id }, geometry: { type: 'LineString', coordinates } },
    ],
  });

  it('has a journey where its line is, and in the colour that it has there', () => {
    const routes = line([
      [36.3, 33.5],
      [37.6, 55.7],
    ]);
    const there = (frame: PictureFrame) => signs(plan({ frame }, { ...OUTLINES, routes }));
    expect(there({ kind: 'passage', line: 4 })).toContain('active-route');
    expect(there({ kind: 'passage', line: 4 })).not.toContain('route');
    expect(there({ kind: 'story' })).toContain('route');
    expect(there({ kind: 'bounds', bounds: [43, 35, 45, 37] })).not.toContain('route');
  });

  it('has a boundary in dispute where one is in the frame', () => {
    const disputed = line([
      [35.8, 32.8],
      [35.8, 33.3],
    ]);
    const there = (bounds: [number, number, number, number]) =>
      signs(plan({ frame: { kind: 'bounds', bounds } }, { ...OUTLINES, disputed }));
    expect(there([34.2, 31.7, 38.4, 35.3])).toContain('disputed');
    expect(there([43, 35, 45, 37])).not.toContain('disputed');
  });

  it('has the rings, with their distances, and the line that the map has', () => {
    const one = plan({ frame: { kind: 'place', id: 'jobar' } });
    expect(signs(one)).toEqual(expect.arrayContaining(['ring', 'bearing']));
    const rows = blockOf(one, 'legend')?.rows ?? [];
    const words = rows.find(({ sign }) => sign === 'ring')?.lines.join(' ') ?? '';
    const [, ...far] = [/^/, ...words.matchAll(/(\d+) km/g)];
    expect(words).toMatch(/from Damascus$/);
    const { rect, camera } = one.map;
    // Each ring that is told crosses the map: some point of it is in view.
    for (const [, km] of far as RegExpMatchArray[]) {
      const spots = Array.from(
        { length: 72 },
        (_, i) => destination([36.2913, 33.5102], Number(km), 5 * i).geometry.coordinates,
      ).map((at) => pointOnPane(at as [number, number], camera, rect));
      expect(spots.some(({ x, y }) => x > 0 && y > 0 && x < rect.width && y < rect.height)).toBe(
        true,
      );
    }
    expect(far.length).toBeGreaterThan(0);
    expect(signs(plan({ frame: { kind: 'story' } }))).not.toContain('ring');
    const moscow = { frame: { kind: 'place', id: 'moscow' } } as const;
    expect(signs(plan(moscow))).toContain('precision');
    expect(signs(plan({ frame: { kind: 'place', id: 'kremlin' } }))).not.toContain('precision');
  });
});

describe('a locator', () => {
  const has = (frame: PictureFrame, furniture = PICTURE.furniture) =>
    blockOf(plan({ frame, furniture }), 'locator') !== undefined;

  it('comes by itself where the map shows no country by its outline', () => {
    expect(has({ kind: 'place', id: 'jobar' })).toBe(true);
    expect(has({ kind: 'story' })).toBe(false);
  });

  it('comes and goes where that is asked for', () => {
    const region: PictureFrame = { kind: 'bounds', bounds: [34, 31, 43, 38] };
    expect(has(region)).toBe(false);
    expect(has(region, { ...PICTURE.furniture, locator: true })).toBe(true);
    expect(has({ kind: 'place', id: 'jobar' }, { ...PICTURE.furniture, locator: false })).toBe(
      false,
    );
  });
});

it('each picture of a passage has a title of its own', () => {
  expect(plan({ frame: { kind: 'passage', line: 22 } }).title).toBe('Sweida and Jobar');
  expect(plan({ frame: { kind: 'passage', line: 6 } }).title).toMatch(/^Kremlin, Tartous, /);
  expect(plan({ frame: { kind: 'story' } }).title).toBe(STORY.title);
});
