import { multiPolygon, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { AreaFeatures, AreaPlace, Place } from '$lib/model/story';
import { passage, point, story } from '$lib/model/fixture';
import { facets, listed, passes, sorted } from './placeList';

const damascus = point('damascus', 36.29, 33.51, { name: 'Damascus' });
const moscow = point('moscow', 37.62, 55.75, { name: 'Moscow' });
const jobar = point('jobar', 36.34, 33.53, { name: 'Jobar', type: 'district' });
const list = listed(
  story(
    [damascus, moscow, jobar, point('never-named', 0, 0)],
    [
      passage(1, 'In [Moscow](moscow), [Moscow](moscow government) said.'),
      passage(2, 'In [Jobar](jobar) near [Damascus](damascus).'),
    ],
  ),
);
const area = (id: string): AreaPlace => ({
  ...point(id, 0, 0),
  shape: 'area',
  bounds: [0, 0, 1, 1],
  core: [0, 0, 1, 1],
});
/** Sides along meridians, a degree of which is 111.195 km on a sphere as large as the earth. */
const box = (west: number, east: number, size = 1): Position[] => [
  [west, -size],
  [east, -size],
  [east, size],
  [west, size],
  [west, -size],
];
const areas: AreaFeatures = {
  type: 'FeatureCollection',
  features: [
    multiPolygon([[box(178, 180)], [box(-180, -178)]], { id: 'across' }),
    polygon([box(10, 12), box(10.5, 11.5, 0.5)], { id: 'hollow' }),
  ],
};
const ids = (found: typeof list) => found.map(({ place }) => place.id);
const ALL = { typed: '', types: [], senses: [] };

describe('the list of places', () => {
  it('is in the order of the article, with the mentions counted', () => {
    expect(ids(list)).toEqual(['moscow', 'jobar', 'damascus']);
    expect(list[0]?.mentionCounts).toMatchObject({ total: 2, senses: { place: 1, government: 1 } });
  });

  it('sorts by name, and by distance from a place', () => {
    const nameOf = ({ name }: Place) => name;
    const collator = new Intl.Collator('en');
    expect(ids(sorted(list, 'name', null, nameOf, collator))).toEqual([
      'damascus',
      'jobar',
      'moscow',
    ]);
    const near = sorted(list, 'distance', jobar, nameOf, collator);
    expect(ids(near)).toEqual(['jobar', 'damascus', 'moscow']);
    expect(near[1]?.km).toBeCloseTo(5.1, 0);
    expect(ids(sorted(list, 'distance', null, nameOf, collator))).toEqual(ids(list));
  });

  it('tells an area’s distance from its edge, and none while its outline is not there', () => {
    const collator = new Intl.Collator('en');
    const [across, hollow] = [area('across'), area('hollow')];
    const told = (from: Place, to: Place, outlines: AreaFeatures | null = areas) => {
      const both = listed(story([from, to], [passage(1, `[A](${from.id}) and [B](${to.id}).`)]));
      return sorted(both, 'distance', from, ({ name }) => name, collator, outlines).find(
        ({ place }) => place === to,
      )?.km;
    };
    const at = (lon: number, lat = 0) => point('here', lon, lat);
    expect(told(at(179), across)).toBe(0);
    expect(told(at(-179), across)).toBe(0);
    expect(told(at(177), across)).toBe(111);
    expect(told(at(-177), across)).toBe(111);
    expect(told(across, at(-176))).toBe(222);
    expect(told(at(180, 3), across)).toBe(222);
    expect(told(at(10.25), hollow)).toBe(0);
    expect(told(at(11), hollow), 'in the hole').toBe(56);
    expect(told(at(9.999), hollow), 'no nearer than an outline is exact').toBe(1);
    expect(told(across, hollow)).toBeUndefined();
    const region = point('region', 0, 0, { precision: 'region' });
    expect(told(at(1), region), 'a region without an outline').toBeUndefined();
    expect(told(region, across)).toBeUndefined();
    expect(told(at(179), across, null)).toBeUndefined();
  });

  it('puts the place itself first, what is round it next, and what has no distance last', () => {
    const [here, round, afar] = [point('here', 179, 0), area('across'), area('afar')];
    const near = point('near', 178.9, 0);
    const all = listed(
      story([afar, round, here, near], [passage(1, '[A](afar) [B](across) [C](here) [D](near)')]),
    );
    const nameOf = ({ name }: Place) => name;
    const order = sorted(all, 'distance', here, nameOf, new Intl.Collator('en'), areas);
    expect(ids(order)).toEqual(['here', 'across', 'near', 'afar']);
  });

  it('narrows by what is typed, by type and by sense, all at once', () => {
    const kept = (filter: Partial<typeof ALL> & object) =>
      ids(list.filter((one) => passes(one, { ...ALL, ...filter })));
    expect(kept({})).toHaveLength(3);
    expect(kept({ typed: 'mosc' })).toEqual(['moscow']);
    expect(kept({ types: ['settlement'] as never[] })).toEqual(['moscow', 'damascus']);
    expect(kept({ senses: ['government'] as never[] })).toEqual(['moscow']);
    expect(kept({ typed: 'dam', senses: ['government'] as never[] })).toEqual([]);
  });

  it('counts its facets', () => {
    expect(facets(list).types).toEqual([
      ['settlement', 2],
      ['district', 1],
    ]);
    expect(facets(list).senses).toEqual([
      ['place', 3],
      ['government', 1],
      ['mixed', 0],
    ]);
  });
});
