import type { Bounds, LonLat } from '$lib/model/geo';
import type { Place } from '$lib/model/story';

/** Metres of a degree along a meridian. */
const DEGREE = 111_195;

/** What a place covers: an area's bounds, those of a region's circle, or a point of no extent. */
export function boundsOf(place: Place): Bounds {
  if (place.shape === 'area') return place.bounds;
  const [lon, lat] = place.at;
  const down = place.precision === 'region' ? (place.radius ?? 0) / DEGREE : 0;
  const across = down / Math.cos((lat * Math.PI) / 180);
  const [south, north] = [Math.max(-90, lat - down), Math.min(90, lat + down)];
  if (across >= 180) return [-180, south, 180, north];
  return [wrapped(lon - across), south, wrapped(lon + across), north];
}

/** Bounds that hold all the given ones, the short way round the world; null where there are none. */
export function union(all: readonly Bounds[]): Bounds | null {
  const [first, ...rest] = all.map(unwrapped);
  if (!first) return null;
  const home = middle(first);
  const joined = rest
    .map((bounds) => shifted(bounds, Math.round((home - middle(bounds)) / 360) * 360))
    .reduce<Bounds>(
      (a, b) => [
        Math.min(a[0], b[0]),
        Math.min(a[1], b[1]),
        Math.max(a[2], b[2]),
        Math.max(a[3], b[3]),
      ],
      first,
    );
  if (joined[2] - joined[0] >= 360) return [-180, joined[1], 180, joined[3]];
  return [wrapped(joined[0]), joined[1], wrapped(joined[2]), joined[3]];
}

/** Bounds shrunk towards a position in them. @param part of what lies on each side of it, from 0 to 1 */
export function shrunk(bounds: Bounds, [lon, lat]: LonLat, part: number): Bounds {
  const [west, south, east, north] = unwrapped(bounds);
  const x = lon < west ? lon + 360 : lon;
  const towards = (from: number, to: number) => from + part * (to - from);
  return [
    wrapped(towards(x, west)),
    towards(lat, south),
    wrapped(towards(x, east)),
    towards(lat, north),
  ];
}

/** Whether bounds hold a position; those that cross the antimeridian have their west east of their east. */
export const contains = ([west, south, east, north]: Bounds, [lon, lat]: LonLat): boolean =>
  lat >= south &&
  lat <= north &&
  (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);

const unwrapped = ([west, south, east, north]: Bounds): Bounds =>
  east < west ? [west, south, east + 360, north] : [west, south, east, north];

const shifted = ([west, south, east, north]: Bounds, by: number): Bounds => [
  west + by,
  south,
  east + by,
  north,
];

const middle = ([west, , east]: Bounds): number => (west + east) / 2;

const wrapped = (lon: number): number => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
