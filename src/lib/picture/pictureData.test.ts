import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { withLaterWords, ENGLISH } from '$lib/messages/load';
import { reasonOf } from '$lib/messages/reasons';
import { point } from '$lib/model/fixture';
import type { Bounds } from '$lib/model/geo';
import { Failure } from '$lib/model/failure';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import type { AreaPlace, WorldOutline } from '$lib/model/story';
import { dataOf, withMarkedAreas } from './pictureData';
import { session as planSession, settings, STORY } from './plan/fixture';
import { planPicture } from './plan/plan';
import { near } from './plan/rects';
import { pointOnPane } from '$lib/space/camera';
import type { PictureSession } from './plan/session';
import { estimate } from './plan/words/type';

const square = (west: number, south: number, east: number, north: number): Position[][] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const area = (id: string, bounds: Bounds, more: Partial<AreaPlace>): AreaPlace => {
  const [west, south, east, north] = bounds;
  const { at, ...rest } = point(id, (west + east) / 2, (south + north) / 2, { type: 'country' });
  return { ...rest, at, shape: 'area', bounds, core: [...at, ...at], ...more };
};
/** A country west of Damascus, on land and sea, and what it and another claim south of that. */
const CEDAR: AreaPlace = area('CE', [33.5, 33.4, 35.8, 35], {
  name: 'Cedar',
  names: { en: 'Cedar', ar: 'الأرز' },
  identifiers: { iso: 'ce', code: 'CED' },
});
const HEIGHTS: AreaPlace = area('HEIGHTS', [34, 32.1, 35.8, 33.2], {
  name: 'Heights',
  names: { en: 'Heights' },
  type: 'region',
  identifiers: { disputed: 'heights' },
});
const RUSSIA: AreaPlace = area('RU', [19.6, 41.2, -169, 81.9], { identifiers: { iso: 'ru' } });
const shape = (id: string, coordinates: Position[][]) => ({
  type: 'Feature' as const,
  properties: { id },
  geometry: { type: 'Polygon' as const, coordinates },
});
const claimed = (by: string) => ({
  ...shape('heights', square(34, 32.1, 35.8, 33.2)),
  properties: { id: 'heights', claimedBy: [by], 'name:en': 'Heights' },
});
const OUTLINES: Record<string, WorldOutline> = {
  CE: {
    type: 'FeatureCollection',
    features: [shape('CE', square(33.5, 33.4, 35.8, 35))],
    afar: [shape('CE', square(33, 33, 36, 35))],
    disputed: [claimed('CE')],
  },
  HEIGHTS: { type: 'FeatureCollection', features: [], disputed: [claimed('HEIGHTS')] },
};
const russia = { ...STORY.places.find(({ id }) => id === 'russia')!, identifiers: { iso: 'RU' } };
const none = { type: 'FeatureCollection' as const, features: [] };
const asked: string[] = [];
const WITH_WORLD = {
  ...planSession(),
  story: { ...STORY, places: [...STORY.places.filter(({ id }) => id !== 'russia'), russia] },
  loadWorld: () => Promise.resolve([CEDAR, HEIGHTS, RUSSIA]),
  loadWorldArea: (id: string) => {
    asked.push(id);
    return Promise.resolve(OUTLINES[id]!);
  },
  load: () => Promise.resolve(none),
} as unknown as PictureSession;

const LEVANT = { kind: 'bounds', bounds: [33, 32, 40, 37] } as const;
async function planned(more: Partial<PictureSettings>, session = WITH_WORLD) {
  const wanted = settings({ frame: LEVANT, furniture: PICTURE.furniture, ...more });
  const whole = await withMarkedAreas(wanted, session);
  return planPicture(wanted, whole, estimate, await dataOf(wanted, whole));
}
const rows = ({ furniture }: Awaited<ReturnType<typeof planned>>) =>
  furniture.flatMap((block) =>
    block.id === 'legend' ? block.rows.map(({ sign, lines }) => [sign, lines.join(' ')]) : [],
  );

describe('an area of the world that is marked', () => {
  it('is filled, named on its land, and told of as the editor’s', async () => {
    const plan = await planned({ areas: ['CE'] });
    expect(plan.map.data.areas.features).toEqual(OUTLINES['CE']!.features);
    expect([...plan.map.selection.active]).toEqual(['CE']);
    const [name] = plan.lettered.areas.filter(({ caption }) => caption.area.id === 'CE');
    expect(name).toMatchObject({ text: 'CEDAR', active: true });
    expect(name?.at).not.toBeNull();
    expect(rows(plan)).toContainEqual(['area', 'Cedar']);
    expect(rows(plan)).toContainEqual(['claim', 'Disputed or occupied: Heights']);
    expect(plan.alt).toContain('Highlighted by the editor of this map: Cedar.');
    expect(plan.alt).not.toContain('Highlighted: ');
    expect(plan.places.map(({ id }) => id)).toContain('CE');
    // Nor does the basemap name it once more.
    expect(plan.map.data.words.named.map(({ id }) => id)).toContain('CE');
  });

  it('has its name on its land alone, and beside it not on other marked land', async () => {
    /** West of 34.6 and about the heights: where its name would stand is at the edge. */
    const west = { ...CEDAR, at: [34.58, 34.2] as const, bounds: [33.5, 33, 35.8, 35] as const };
    const south = {
      ...HEIGHTS,
      at: [34.07, 33.27] as const,
      bounds: [34, 33.14, 34.15, 33.39] as const,
    };
    const land = square(33.5, 33, 34.6, 35);
    const outlines: typeof OUTLINES = {
      CE: { type: 'FeatureCollection', features: [shape('CE', land)] },
      HEIGHTS: {
        type: 'FeatureCollection',
        features: [],
        disputed: [
          { ...claimed('HEIGHTS'), geometry: shape('', square(34, 33.14, 34.15, 33.39)).geometry },
        ],
      },
    };
    const plan = await planned(
      { areas: ['CE', 'HEIGHTS'], labels: {} },
      {
        ...WITH_WORLD,
        loadWorld: () => Promise.resolve([west, south]),
        loadWorldArea: (id: string) => Promise.resolve(outlines[id]!),
      },
    );
    const { rect, camera } = plan.map;
    const [left, top] = onMap([33.5, 35]);
    const [right, bottom] = onMap([34.6, 33]);
    function onMap(at: readonly [number, number]) {
      const { x, y } = pointOnPane(at, camera, rect);
      return [rect.left + x, rect.top + y] as const;
    }
    const boxOf = (id: string) =>
      plan.lettered.areas.find(({ caption, at }) => at && caption.area.id === id)!.boxes[0]!;
    const cedar = boxOf('CE');
    expect(cedar.left).toBeGreaterThan(left);
    expect(cedar.left + cedar.width).toBeLessThan(right + 3);
    const whole = { left, top, width: right - left, height: bottom - top };
    expect(near(boxOf('HEIGHTS'), whole, -3)).toBe(false);
  });

  it('is named in the language of the map, and can have its name moved and hidden', async () => {
    const arabic = await planned({ areas: ['CE'], language: 'ar' });
    expect(arabic.lettered.areas.map(({ text }) => text)).toContain('الأرز');
    const moved = await planned({ areas: ['CE'], labels: { CE: { at: [37, 36] } } });
    const at = moved.lettered.areas.find(({ caption }) => caption.area.id === 'CE')?.at;
    const before = (await planned({ areas: ['CE'] })).lettered.areas[0]?.at;
    expect(at?.[0]).toBeGreaterThan(before![0] + 100);
    const hidden = await planned({ areas: ['CE'], labels: { CE: { hidden: true } } });
    expect(hidden.lettered.areas.map(({ text }) => text)).not.toContain('CEDAR');
    expect(hidden.lacking).toEqual([]);
    expect(hidden.byHand.map(({ id }) => id)).toEqual(['CE']);
  });

  it('is hatched where it is disputed, alone and beside a claimant, and never filled', async () => {
    const alone = await planned({ areas: ['HEIGHTS'] });
    expect(alone.map.data.areas.features).toEqual([]);
    expect(rows(alone).map(([sign]) => sign)).not.toContain('area');
    expect(rows(alone)).toContainEqual(['claim', 'Disputed or occupied: Heights']);
    expect(alone.lettered.areas.map(({ text }) => text)).toContain('Heights');
    expect(alone.alt).toContain('Highlighted by the editor of this map: Heights.');
    const both = await planned({ areas: ['CE', 'HEIGHTS'] });
    expect(both.map.data.areas).toMatchObject({
      disputed: [{ properties: { id: 'heights', claimedBy: ['CE', 'HEIGHTS'] } }],
    });
  });

  it.each<[id: string, name: string, bounds: Bounds]>([
    ['CE', 'Cedar', [33.5, 33.4, 35.8, 35]],
    ['HEIGHTS', 'Heights', [34, 32.1, 35.8, 33.2]],
  ])('whose name has no room is told of: %s', async (id, name, bounds) => {
    const notes = square(...bounds)[0]!
      .slice(1)
      .map(([lon = 0, lat = 0]) => ({
        at: [lon, lat] as const,
        text: 'words that take all of its room\n'.repeat(9),
        offset: [0, 0] as const,
      }));
    const size = { preset: 'pixels', width: 700, height: 600 } as const;
    const plan = await planned({ areas: [id], notes, size, frame: { kind: 'bounds', bounds } });
    expect(plan.lacking.join()).toContain(name);
  });

  it('is the story’s own where the story has it, with the story’s name and outline', async () => {
    asked.length = 0;
    const plan = await planned({ areas: ['RU'], frame: { kind: 'story' } });
    expect([...plan.map.selection.active]).toEqual(['russia']);
    expect(plan.places.filter(({ id }) => id === 'RU')).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('has the outline of a map of the world from afar', async () => {
    const far = { kind: 'bounds', bounds: [-20, 10, 80, 60] } as const;
    const plan = await planned({ areas: ['CE'], frame: far });
    expect(plan.map.data.areas.features).toEqual(OUTLINES['CE']!.afar);
  });

  it.each([
    ['CEE', 'The map knows no area “CEE”. Did you mean “CE”?'],
    ['heigts', 'The map knows no area “heigts”. Did you mean “HEIGHTS”?'],
    ['Atlantis', /^The map knows no area “Atlantis”\. Countries go by ISO codes such as TR/],
  ])('is refused where the map knows no “%s”', async (id, words) => {
    const { say } = await withLaterWords(ENGLISH);
    const failure = await planned({ areas: [id] }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(reasonOf(say, failure)).toMatch(words);
  });
});
