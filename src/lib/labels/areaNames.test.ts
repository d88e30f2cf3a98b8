import { describe, expect, it } from 'vitest';
import type { AreaPlace, PointPlace } from '$lib/model/story';
import { point } from '$lib/model/fixture';
import { worldSize } from '$lib/space/camera';
import { AREAS, COLUMNS, emptyGround, LAND, type Ground } from '$lib/space/ground';
import { mercatorBox, toMercator } from '$lib/space/mercator';
import { areaNames, nameBox, type AreaName } from './areaNames';
import type { Caption, Lettering } from './lettering';
import { ROWS } from './markers';

const area = (
  id: string,
  lon: number,
  lat: number,
  type: AreaPlace['type'] = 'country',
  reach = 6,
): AreaPlace => ({
  ...point(id, lon, lat),
  shape: 'area',
  type,
  bounds: [lon - reach, lat - reach, lon + reach, lat + reach],
  core: [lon - reach, lat - reach, lon + reach, lat + reach],
});
const OPENING = [0, 0, 60, 60] as const;
/** What stands on the map besides the names of areas. */
const lettering = (
  points: PointPlace[],
  captions: Caption[],
  ground: Ground | null = null,
): Lettering => ({
  points,
  captions,
  doors: [],
  built: null,
  opening: OPENING,
  ground,
  row: ROWS.fine.height,
  language: 'en',
});
const caption = (area: AreaPlace, end: string | null = null): Caption => ({
  area,
  end,
  standing: area.type === 'sea' || end !== null,
});
const SYRIA = caption(area('syria', 38, 35));
const named = (names: readonly AreaName[], id: string) => names.find(({ area }) => area.id === id);
/** Land all over, and a country on some of it. @param isOwn by the cell's middle as shares of the ground */
function ground(isOwn: (across: number, down: number) => boolean): Ground {
  const made = emptyGround(OPENING, ['syria']);
  made.cells.forEach((_, i) => {
    const [row, column] = [Math.floor(i / COLUMNS), i % COLUMNS];
    made.cells[i] = isOwn((column + 0.5) / COLUMNS, (row + 0.5) / made.rows) ? AREAS : LAND;
  });
  return made;
}

describe('names of areas', () => {
  it('stand at their label point where nothing is in the way', () => {
    const [name] = areaNames(lettering([], [SYRIA]), 4, 1, new Set(['syria']));
    expect(name?.at).toEqual(toMercator([38, 35]));
  });

  it('step aside for a marker, and for one another', () => {
    const twins = [SYRIA, caption(area('sham', 38, 35))];
    const names = areaNames(
      lettering([point('homs', 38, 35)], twins),
      4,
      1,
      new Set(['syria', 'sham']),
    );
    const [a, b] = names.map((name) => ({
      ...nameBox(name),
      x: name.at[0] * worldSize(4),
      y: name.at[1] * worldSize(4),
    }));
    if (!a || !b) throw new Error('Both have room.');
    expect(a.x === b.x && a.y === b.y).toBe(false);
    const apart =
      a.x + a.right <= b.x + b.left ||
      b.x + b.right <= a.x + a.left ||
      a.y + a.bottom <= b.y + b.top ||
      b.y + b.bottom <= a.y + a.top;
    expect(apart).toBe(true);
    const [x, y] = toMercator([38, 35]).map((share) => share * worldSize(4)) as [number, number];
    for (const name of [a, b])
      expect(
        x + 5 <= name.x + name.left ||
          x - 5 >= name.x + name.right ||
          y + 5 <= name.y + name.top ||
          y - 5 >= name.y + name.bottom,
      ).toBe(true);
  });

  it('stand in the part of their land that is in view', () => {
    const view = mercatorBox([40, 36, 60, 50]);
    const [name] = areaNames(lettering([], [SYRIA]), 6, 1, new Set(['syria']), view);
    const box = name && nameBox(name);
    if (!name || !box) throw new Error('It has room.');
    const world = worldSize(6);
    expect(name.at[0] + box.left / world).toBeGreaterThanOrEqual(view.x);
    expect(name.at[1] + box.bottom / world).toBeLessThanOrEqual(view.y + view.height);
    const elsewhere = mercatorBox([46, 36, 60, 50]);
    expect(areaNames(lettering([], [SYRIA]), 6, 1, new Set(['syria']), elsewhere)).toEqual([]);
  });

  it('keep to their own land, whatever their bounds say', () => {
    // The east of the bounds is another country's.
    const middle = 0.6 + 0.4 * ((38 - 30) / 30);
    const west = ground((across) => across < middle - 0.02);
    const [name] = areaNames(lettering([], [SYRIA], west), 5, 1, new Set(['syria']));
    const box = name && nameBox(name);
    if (!name || !box) throw new Error('It has room.');
    const edge = west.box.x + (middle - 0.02) * west.box.width;
    expect(name.at[0] + box.right / worldSize(5)).toBeLessThan(edge + 4 / worldSize(5));
    // And where there is none of it, there is no name.
    const none = ground(() => false);
    expect(areaNames(lettering([], [SYRIA], none), 5, 1, new Set(['syria']))).toEqual([]);
  });

  it('of a sea stand on water', () => {
    const sea = caption(area('sea', 30, 35, 'sea'));
    const wet = ground(() => true);
    const half = wet.cells.map((_, i) => Number(i % COLUMNS >= COLUMNS / 2));
    const [name] = areaNames(lettering([], [sea], { ...wet, cells: half }), 5, 1);
    const box = name && nameBox(name);
    if (!name || !box) throw new Error('It has room.');
    const shore = wet.box.x + wet.box.width / 2;
    expect(name.at[0]).toBeLessThan(shore);
  });

  it('stand below the ring where a journey ends, or above it or beside it', () => {
    const end = [caption(area('russia', 38, 35), 'no city named')];
    const stands = (...cities: [lon: number, lat: number][]) => {
      const points = cities.map(([lon, lat], i) => point(`city${i}`, lon, lat));
      return named(areaNames(lettering(points, end), 4, 1), 'russia');
    };
    expect(stands()).toMatchObject({ at: toMercator([38, 35]), dx: 0, end: 'no city named' });
    expect(stands()?.dy).toBeGreaterThan(20);
    expect(stands([38, 34])?.dy).toBeLessThan(10);
    const sides = [36, 34].map((lat): [number, number] => [38, lat]) as [
      [number, number],
      [number, number],
    ];
    expect(Math.abs(stands(...sides)?.dx ?? 0)).toBeGreaterThan(20);
    const about = [-3, -2, -1, 0, 1, 2, 3].flatMap((x) =>
      [-2, -1, 1, 2].map((y): [number, number] => [38 + x, 35 + y]),
    );
    expect(stands(...about, [37, 35], [39, 35])).toMatchObject({ end: null, dx: 0 });
  });

  it('stand in their land where the ring is out of view', () => {
    const end = [caption(area('russia', 38, 35), 'no city named')];
    const view = mercatorBox([39, 30, 60, 40]);
    const [name] = areaNames(lettering([], end), 6, 1, new Set(['russia']), view);
    expect(name).toMatchObject({ end: null, dx: 0, dy: 0 });
    expect(name?.at[0]).toBeGreaterThan(view.x);
  });

  it('are shown for what is singled out, for seas, and for ends of journeys', () => {
    const captions = [
      SYRIA,
      caption(area('sea', 30, 35, 'sea')),
      caption(area('russia', 50, 55), 'no city named'),
    ];
    const ids = (singled: string[]) =>
      areaNames(lettering([], captions), 4, 1, new Set(singled))
        .map((shown) => shown.area.id)
        .toSorted();
    expect(ids([])).toEqual(['russia', 'sea']);
    expect(ids(['syria'])).toEqual(['russia', 'sea', 'syria']);
  });
});
