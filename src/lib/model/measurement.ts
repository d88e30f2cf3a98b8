import type { LonLat } from './geo';

/** One end of a distance: a place of the story, or a point of the map. */
export interface MeasureEnd {
  at: LonLat;
  /** The id of a `Place`; null for a point. */
  place: string | null;
}

/** What is measured; an end that is not chosen yet is null. */
export type Measurement = readonly [MeasureEnd | null, MeasureEnd | null];

export const UNMEASURED: Measurement = [null, null];
