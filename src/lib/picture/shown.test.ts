import { describe, expect, it } from 'vitest';
import type { Bounds } from '$lib/model/geo';
import type { AreaPlace } from '$lib/model/story';
import { point } from '$lib/operations/fixture';
import { shownPlaces } from './shown';

const area = (id: string, bounds: Bounds): AreaPlace => ({
  ...point(id, 0, 0),
  shape: 'area',
  bounds,
  core: bounds,
});
const PLACES = [
  area('russia', [19.6, 41.2, -169, 81.9]),
  area('syria', [35.7, 32.3, 42.4, 37.3]),
  point('damascus', 36.3, 33.5),
  point('moscow', 37.6, 55.8),
];
const shown = (of: Partial<Parameters<typeof shownPlaces>[1]>, bounds: Bounds) =>
  shownPlaces(PLACES, { marked: [], named: [], outlined: [], ...of }, bounds).map(({ id }) => id);

describe('the places that a picture shows', () => {
  it('are those with a marker, then areas that are named or outlined', () => {
    const of = { marked: ['moscow', 'damascus'], named: ['russia'], outlined: ['syria'] };
    expect(shown(of, [30, 30, 45, 60])).toEqual(['moscow', 'damascus', 'russia', 'syria']);
    expect(shown({ marked: ['damascus'] }, [30, 30, 45, 60])).toEqual(['damascus']);
  });

  it.each<[Bounds, string[]]>([
    [[30, 30, 45, 40], ['syria']],
    [
      [30, 30, 45, 60],
      ['russia', 'syria'],
    ],
    [[-10, 30, 10, 60], []],
    [[-175, 60, -170, 70], ['russia']],
    [[170, 60, -172, 70], ['russia']],
    [
      [380, 30, 400, 60],
      ['russia', 'syria'],
    ],
  ])('in %j have their outline there: %j', (bounds, ids) => {
    expect(shown({ outlined: ['russia', 'syria'] }, bounds)).toEqual(ids);
  });
});
