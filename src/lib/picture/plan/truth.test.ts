import { destination } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { PICTURE, type PictureFrame, type PictureSettings } from '$lib/model/picture';
import { pointOnPane, positionOnPane, metresPerPixel } from '$lib/space/camera';
import { EVERYTHING, session, settings, STORY } from './fixture';
import type { Block } from './blocks';
import type { Lettered } from './lettering';
import { planPicture, type Plan } from './plan';
import { within } from './rects';
import { estimate } from './words/type';

/** What pictures say must be what they show. */

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const OUTLINES = { areas: NOTHING, routes: NOTHING, disputed: NOTHING };
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

const blockOf = <Id extends Block['id']>(one: Plan, id: Id) =>
  one.furniture.find((block) => block.id === id) as (Block & { id: Id }) | undefined;
/** What is written on the map and in the lens. */
const maps = (one: Plan): Lettered[] => {
  const lens = blockOf(one, 'lens');
  return lens ? [one.lettered, lens.lettered] : [one.lettered];
};

describe.each(EACH)('a picture, %s, of %o', (preset, frame) => {
  it('names each place that it marks, or says which it does not', () => {
    const one = plan({ size: { preset }, frame, furniture: { ...EVERYTHING, numbers: false } });
    const named = new Set(
      maps(one).flatMap(({ labels }) => labels.flatMap(({ members }) => members)),
    );
    const silent = maps(one)
      .flatMap(({ dots }) => dots)
      .filter(({ place }) => !named.has(place.id))
      .filter(({ place }) => !one.lacking.join(' ').includes(place.name));
    expect(silent).toEqual([]);
  });

  it('has the numbers of its key in the places of their dots, from 1 without gaps', () => {
    const one = plan({ size: { preset }, frame });
    const key = blockOf(one, 'numbers');
    if (!key) return expect(one.lacking.join(' ')).toContain('Key');
    const entries = key.entries.map(({ number }) => Number(number));
    expect(entries).toEqual(entries.map((_, i) => i + 1));
    const all = maps(one);
    expect(all.flatMap(({ labels }) => labels)).toEqual([]);
    const numbered = new Set(all.flatMap(({ plates }) => plates.flatMap(({ members }) => members)));
    expect(numbered.size).toBe(entries.length);
    for (const { dots, plates } of all)
      for (const { members, box } of plates) {
        const [alone, other] = dots.filter(({ place }) => members.includes(place.id));
        if (alone && !other)
          expect(within({ left: alone.x, top: alone.y, width: 0, height: 0 }, box)).toBe(true);
      }
  });

  it('has a scale that is true where it stands', () => {
    const one = plan({ size: { preset }, frame });
    const scale = blockOf(one, 'scale');
    if (!scale) return expect(one.lacking.join(' ')).toContain('Scale');
    const { rect, camera } = one.map;
    const middle = {
      x: scale.rect.left + scale.rect.width / 2 - rect.left,
      y: scale.rect.top + scale.rect.height / 2 - rect.top,
    };
    const [, lat] = positionOnPane(middle, camera, rect);
    const [kilometres, miles] = scale.bars;
    const length = (label = '') => Number(/[\d.,]+/.exec(label)?.[0].replaceAll(',', ''));
    const metres = (kilometres?.width ?? 0) * metresPerPixel(lat, camera.zoom);
    const unit = kilometres?.label.endsWith('km') ? 1000 : 1;
    expect(metres / (length(kilometres?.label) * unit)).toBeCloseTo(1, 1);
    const far = (miles?.width ?? 0) * metresPerPixel(lat, camera.zoom);
    expect(far / (length(miles?.label) * 1609.344)).toBeCloseTo(1, 1);
  });

  it('tells in its alternative text of the places that it marks, of no others, and of its insets', () => {
    const one = plan({ size: { preset }, frame });
    const marked = new Set(maps(one).flatMap(({ dots }) => dots.map(({ place }) => place.name)));
    const said = /(?:is|are) marked: ([^.]*)\./.exec(one.alt)?.[1] ?? '';
    for (const { name, shape } of STORY.places)
      if (shape === 'point') expect(said.includes(name), name).toBe(marked.has(name));
    expect(one.alt.includes('inset enlarges')).toBe(blockOf(one, 'lens') !== undefined);
    expect(one.alt.includes('wider region')).toBe(blockOf(one, 'locator') !== undefined);
    expect(one.alt).toContain(`“${STORY.title}”`);
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
