import { bearing, distance, greatCircle, point } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { Measurement } from '$lib/model/measurement';

export interface Measured {
  /** Along the great circle of the mean sphere (turf's `distance`). */
  km: number;
  /** At the first end, degrees clockwise from north, from 0 up to 360. */
  bearing: number;
}

/** How far and which way it is from the first end to the second; null until both are chosen. */
export function measure([from, to]: Measurement): Measured | null {
  if (!from || !to) return null;
  const [start, end] = [[...from.at], [...to.at]];
  return { km: distance(start, end), bearing: (bearing(start, end) + 360) % 360 };
}

/** What the map shows of a measurement: its ends, and the shortest way between them. */
export function measureFeatures([from, to]: Measurement): FeatureCollection {
  const ends = [from, to].flatMap((end) => (end ? [point([...end.at])] : []));
  const apart = (measure([from, to])?.km ?? 0) > 0;
  const line = from && to && apart ? [greatCircle([...from.at], [...to.at])] : [];
  return { type: 'FeatureCollection', features: [...ends, ...line] };
}
