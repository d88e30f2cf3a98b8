import type { Position } from 'geojson';

/** Web Mercator, the whole world one unit wide, north up. @param position lon, lat in degrees */
export const project = ([lon, lat]: Position): [number, number] => [
  lon! / 360,
  Math.log(Math.tan(Math.PI / 4 + (lat! * Math.PI) / 360)) / (2 * Math.PI),
];

/** And back, to lon, lat in degrees. */
export const unproject = ([x, y]: Position): Position => [
  x! * 360,
  (Math.atan(Math.exp(y! * 2 * Math.PI)) * 360) / Math.PI - 90,
];
