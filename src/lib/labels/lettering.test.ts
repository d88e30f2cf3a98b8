import { expect, it } from 'vitest';
import { point, story } from '$lib/model/fixture';
import type { AreaPlace, PlaceType } from '$lib/model/story';
import { captionsOf } from './lettering';

const area = (id: string, type: PlaceType, iso?: string): AreaPlace => ({
  ...point(id, 38, 35, { identifiers: iso ? { iso } : {} }),
  shape: 'area',
  type,
  bounds: [36, 33, 40, 37],
  core: [36, 33, 40, 37],
});

it('countries of the story’s places are named from the outset, as seas are; others when singled out', () => {
  const tale = story(
    [
      point('damascus', 36.3, 33.5, { country: 'sy' }),
      area('syria', 'country', 'SY'),
      area('iran', 'country', 'IR'),
      area('coast', 'region'),
      area('mediterranean', 'sea'),
    ],
    [],
  );
  const standing = captionsOf(tale, 'en').filter((caption) => caption.standing);
  expect(standing.map(({ area }) => area.id)).toEqual(['syria', 'mediterranean']);
});
