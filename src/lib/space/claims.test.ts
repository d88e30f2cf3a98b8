import { expect, it } from 'vitest';
import type { AreaFeatures, DisputedPart } from '$lib/model/story';
import { claimedBy, disputedParts } from './claims';

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

it('a story whose file tells of none has none', () => {
  expect(disputedParts({ type: 'FeatureCollection', features: [] })).toEqual([]);
});
