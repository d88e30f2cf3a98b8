import type { Bounds, LonLat } from '$lib/model/geo';
import type { Place } from '$lib/model/story';

/** What a place covers: an area's bounds, or a point of no extent. */
export function boundsOf(place: Place): Bounds {
  return place.shape === 'area' ? place.bounds : [...place.at, ...place.at];
}

/** The smallest bounds that hold all the given ones; null where there are none. */
export function union(all: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = all.map(unwrapped);
  if (!first) return null;
  const joined = rest.reduce<Bounds>(
    (a, b) => [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[2], b[2]),
      Math.max(a[3], b[3]),
    ],
    first,
  );
  return joined[2] > 180 ? [joined[0], joined[1], joined[2] - 360, joined[3]] : joined;
}


const unwrapped = ([west, south, east, north]: Bounds): Bounds =>
  east < west ? [west, south, east + 360, north] : [west, south, east, north];
