import type { Bounds, LonLat } from '$lib/model/geo';

/** A position in the unit square of Web Mercator (EPSG:3857): x grows east, y grows south. */
export type MercatorPoint = readonly [x: number, y: number];

/** Beyond this latitude Web Mercator's square ends (degrees). */
const MAX_LATITUDE = 85.051129;

/** Projects (lon, lat) in degrees into the unit square. EPSG Guidance Note 7-2, section 3.2.1.2. */
export function toMercator([lon, lat]: LonLat): MercatorPoint {
  const phi = (Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180;
  return [lon / 360 + 0.5, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)];
}

/** The inverse of `toMercator`: (lon, lat) in degrees. */
export function fromMercator([x, y]: MercatorPoint): LonLat {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
  return [(x - 0.5) * 360, lat];
}

/** A rectangle in the unit square; `x` and `y` are its north-west corner. */
export interface MercatorBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The copy of a point, as the world repeats itself, that is nearest to the middle of a box. */
export const nearCopy = ([x, y]: MercatorPoint, box: MercatorBox): MercatorPoint => [
  x + Math.round(box.x + box.width / 2 - x),
  y,
];

/** What a box, in the copy of the world that is nearest, shares with another; null for nothing. */
export function sharedBox(box: MercatorBox, other: MercatorBox): MercatorBox | null {
  const [middle] = nearCopy([box.x + box.width / 2, box.y], other);
  const [x, y] = [Math.max(middle - box.width / 2, other.x), Math.max(box.y, other.y)];
  const width = Math.min(middle + box.width / 2, other.x + other.width) - x;
  const height = Math.min(box.y + box.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** The rectangle that bounds cover; east of 180° where they cross the antimeridian. */
export function mercatorBox([west, south, east, north]: Bounds): MercatorBox {
  const [x, y] = toMercator([west, north]);
  const [right, bottom] = toMercator([east < west ? east + 360 : east, south]);
  return { x, y, width: right - x, height: bottom - y };
}
