import type { FeatureCollection } from 'geojson';
import type { AreaFeatures, DisputedPart } from '$lib/model/story';

/** The disputed parts beside a story's areas: none where its file has none. */
export const disputedParts = (areas: FeatureCollection): DisputedPart[] =>
  (areas as AreaFeatures).disputed ?? [];

/** Those that one of some areas claims. @param claimants ids of areas */
export const claimedBy = (
  claimants: ReadonlySet<string>,
  areas: FeatureCollection,
): DisputedPart[] =>
  disputedParts(areas).filter(({ properties }) =>
    properties.claimedBy.some((id) => claimants.has(id)),
  );
