import { z } from 'zod';

const within = (limit: number, expected: string) =>
  z.number().min(-limit, expected).max(limit, expected);
const longitude = within(180, 'expected degrees of longitude, from -180 to 180');
const latitude = within(90, 'expected degrees of latitude, from -90 to 90');
const FOUR = 'expected [west, south, east, north] with the south below the north';

/** A position in WGS 84 degrees: longitude, then latitude (RFC 7946, section 3.1.1). */
export const lonLat = z.tuple([longitude, latitude], 'expected [longitude, latitude]');

/** West, south, east, north in degrees; west is greater than east across the antimeridian. */
export const bounds = z
  .tuple([longitude, latitude, longitude, latitude], FOUR)
  .refine(([west, south, east, north]) => south < north && west !== east, FOUR);
