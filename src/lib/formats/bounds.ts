import { z } from 'zod';

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);

/** A position in WGS 84 degrees: longitude, then latitude (RFC 7946, section 3.1.1). */
export const lonLat = z.tuple([longitude, latitude]);

/** West, south, east, north in degrees; west is greater than east across the antimeridian. */
export const bounds = z
  .tuple([longitude, latitude, longitude, latitude])
  .refine(([west, south, east, north]) => south < north && west !== east, {
    message: 'expected [west, south, east, north] with the south below the north',
  });
