import type { FeatureCollection } from 'geojson';
import type { AreaFeatures, DisputedPart } from '$lib/model/story';

/** The disputed parts beside a story's areas: none where its file has none. */
export const disputedParts = (areas: FeatureCollection): DisputedPart[] =>
  (areas as AreaFeatures).disputed ?? [];

/** Areas of several files; a disputed part that several have is the last one's, claimed by all who claim it. */
export function joinedAreas(all: readonly FeatureCollection[]): AreaFeatures {
  const parts = new Map<string, DisputedPart>();
  for (const { properties, ...part } of all.flatMap(disputedParts)) {
    const before = parts.get(properties.id)?.properties.claimedBy ?? [];
    const claimedBy = [...new Set([...before, ...properties.claimedBy])];
    parts.set(properties.id, { ...part, properties: { ...properties, claimedBy } });
  }
  return {
    type: 'FeatureCollection',
    features: all.flatMap(({ features }) => features as AreaFeatures['features']),
    disputed: [...parts.values()],
  };
}

/** Those that one of some areas claims. @param claimants ids of areas */
export const claimedBy = (
  claimants: ReadonlySet<string>,
  areas: FeatureCollection,
): DisputedPart[] =>
  disputedParts(areas).filter(({ properties }) =>
    properties.claimedBy.some((id) => claimants.has(id)),
  );
