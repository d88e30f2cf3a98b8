/** A position in WGS 84 degrees: longitude first, then latitude (RFC 7946, section 3.1.1). */
export type LonLat = readonly [lon: number, lat: number];

/**
 * A bounding box in degrees: west, south, east, north (RFC 7946, section 5).
 * Where it crosses the antimeridian, west is greater than east.
 */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
