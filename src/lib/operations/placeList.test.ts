import { describe, expect, it } from 'vitest';
import type { Place } from '$lib/model/story';
import { passage, point, story } from './fixture';
import { facets, listed, passes, sorted } from './placeList';

const damascus = point('damascus', 36.29, 33.51, { name: 'Damascus', kind: 'capital city' });
const moscow = point('moscow', 37.62, 55.75, { name: 'Moscow', kind: 'capital city' });
const jobar = point('jobar', 36.34, 33.53, { name: 'Jobar', kind: 'district' });
const list = listed(
  story(
    [damascus, moscow, jobar, point('never-named', 0, 0)],
    [
      passage(1, 'In [Moscow](moscow), [Moscow](moscow government) said.'),
      passage(2, 'In [Jobar](jobar) near [Damascus](damascus).'),
    ],
  ),
);
const ids = (found: typeof list) => found.map(({ place }) => place.id);
const ALL = { typed: '', kinds: [], senses: [] };

describe('the list of places', () => {
  it('is in the order of the article, with the mentions counted', () => {
    expect(ids(list)).toEqual(['moscow', 'jobar', 'damascus']);
    expect(list[0]?.census).toMatchObject({ total: 2, senses: { place: 1, government: 1 } });
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

  it('narrows by what is typed, by kind and by sense, all at once', () => {
    const kept = (filter: Partial<typeof ALL> & object) =>
      ids(list.filter((one) => passes(one, { ...ALL, ...filter })));
    expect(kept({})).toHaveLength(3);
    expect(kept({ typed: 'mosc' })).toEqual(['moscow']);
    expect(kept({ kinds: ['capital city'] as never[] })).toEqual(['moscow', 'damascus']);
    expect(kept({ senses: ['government'] as never[] })).toEqual(['moscow']);
    expect(kept({ typed: 'dam', senses: ['government'] as never[] })).toEqual([]);
  });

  it('counts its facets', () => {
    expect(facets(list).kinds).toEqual([
      ['capital city', 2],
      ['district', 1],
    ]);
    expect(facets(list).senses).toEqual([
      ['place', 3],
      ['government', 1],
      ['mixed', 0],
    ]);
  });
});
