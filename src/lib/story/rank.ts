import type { Place } from '$lib/model/story';

/** A city before a district of it, and both before a building: the order in which dots lie on one another. */
export const rankOf = ({ precision }: Place): number =>
  ({ city: 0, region: 0, approximate: 1, neighbourhood: 1, site: 2 })[precision];
