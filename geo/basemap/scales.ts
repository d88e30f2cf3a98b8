/** The zooms of the archive; beyond the last one the map enlarges its tiles. */
export const ZOOMS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** CSS pixels along a tile's side, as MapLibre draws vector tiles. */
const TILE_PIXELS = 512;
const EQUATOR_METRES = 40_075_017;

/** Metres on the ground of one CSS pixel at 45° north when the map's zoom is `zoom`. */
const metresPerPixel = (zoom: number): number =>
  (EQUATOR_METRES / TILE_PIXELS / 2 ** zoom) * Math.cos(Math.PI / 4);

/**
 * How far tiles of a zoom are generalised: metres, and km² below which an island or lake goes.
 * A tile is drawn up to twice its size before the next zoom's tiles come, so about a pixel of
 * that size, half of one when they come; the last zoom is enlarged much more and keeps all that the
 * source has.
 */
export function scaleOf(zoom: number): { interval: number; island: number } {
  if (zoom === 7) return { interval: 60, island: 0 };
  const pixel = metresPerPixel(zoom + 1);
  return { interval: Math.round(pixel * 0.95), island: ((pixel * 1.5) / 1000) ** 2 };
}

/** The zoom whose land the drawn map of the page shares: its first view is near it. */
export const OUTLINE_ZOOM = 3;
