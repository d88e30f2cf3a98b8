import { expect, it } from 'vitest';
import type { AreaFeatures, DisputedPart } from '$lib/model/story';
import { claimedBy, disputedParts, joinedAreas } from './claims';

const part = (id: string, ...claimedBy: string[]): DisputedPart => ({
  type: 'Feature',
  id,
  properties: { id, claimedBy },
  geometry: { type: 'Polygon', coordinates: [] },
});
const areas: AreaFeatures = {
  type: 'FeatureCollection',
  features: [],
  disputed: [part('golan-heights', 'israel', 'syria'), part('crimea', 'russia')],
};
const ids = (...claimants: string[]) =>
  claimedBy(new Set(claimants), areas).map(({ properties }) => properties.id);

it('a disputed part is claimed by each of its claimants alike', () => {
  expect(ids('syria')).toEqual(['golan-heights']);
  expect(ids('israel')).toEqual(['golan-heights']);
  expect(ids('israel', 'russia')).toEqual(['golan-heights', 'crimea']);
  expect(ids('iran')).toEqual([]);
});

it('a part that files have in common is there once, for all who claim it', () => {
  const finer = { ...part('golan-heights', 'LB'), bbox: [1, 2, 3, 4] as const };
  const joined = joinedAreas([areas, { ...areas, disputed: [finer as unknown as DisputedPart] }]);
  expect(joined.disputed).toEqual([
    { ...finer, properties: { id: 'golan-heights', claimedBy: ['israel', 'syria', 'LB'] } },
    part('crimea', 'russia'),
  ]);
});

it('a story whose file tells of none has none', () => {
  expect(disputedParts({ type: 'FeatureCollection', features: [] })).toEqual([]);
});
