import type { Rect, Size } from '$lib/space/camera';
import type { Corner } from '$lib/model/picture';
import { near } from './rects';

/** Layout pixels between what stands on a map, and from there to its edge. */
const GAP = 6;
const MARGIN = 10;
/** Layout pixels from one spot to the next that is tried. */
const STRIDE = 4;

/**
 * Where along the edges of a map a box stands free: in a corner if it can, else as near to the
 * corner that suits it best as there is room.
 * @param corners those that suit it, the best first
 * @param taken what it must not cover @param safe the part of the sheet where it may stand
 * @returns null where it finds no room
 */
export function freeSpot(
  { width, height }: Size,
  map: Rect,
  corners: readonly [Corner, ...Corner[]],
  taken: readonly Rect[],
  safe: Rect = map,
): Rect | null {
  const margin = Math.round(Math.min(MARGIN, Math.max(3, 0.03 * Math.min(map.width, map.height))));
  const left = Math.max(map.left + margin, safe.left);
  const top = Math.max(map.top + margin, safe.top);
  const right = Math.min(map.left + map.width - margin, safe.left + safe.width) - width;
  const bottom = Math.min(map.top + map.height - margin, safe.top + safe.height) - height;
  if (right < left || bottom < top) return null;
  const at = (corner: Corner): Rect => ({
    left: corner.endsWith('left') ? left : right,
    top: corner.startsWith('top') ? top : bottom,
    width,
    height,
  });
  const free = (spot: Rect) => !taken.some((other) => near(spot, other, GAP));
  const corner = corners.map(at).find(free);
  if (corner) return corner;
  const home = at(corners[0]);
  const spots: Rect[] = [];
  for (let x = left; x <= right; x += STRIDE)
    for (const y of [top, bottom]) spots.push({ left: x, top: y, width, height });
  for (let y = top; y <= bottom; y += STRIDE)
    for (const x of [left, right]) spots.push({ left: x, top: y, width, height });
  const far = (spot: Rect) => Math.hypot(spot.left - home.left, spot.top - home.top);
  return spots.toSorted((a, b) => far(a) - far(b)).find(free) ?? null;
}
