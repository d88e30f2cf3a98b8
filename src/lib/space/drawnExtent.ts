import type { LonLat } from '$lib/model/geo';
import { nearCopy, toMercator, type MercatorBox } from './mercator';

/** How far the drawn map goes on beyond its frame, in frames: a pane is seldom of the frame's shape. */
export const BEYOND = { x: 0.6, y: 0.15 };

/** Whether the drawn map shows a position. */
export function isDrawn(at: LonLat, box: MercatorBox): boolean {
  const { x, y, width, height } = box;
  const [east, south] = nearCopy(toMercator(at), box);
  const [across, down] = [(east - x) / width, (south - y) / height];
  return across >= -BEYOND.x && across <= 1 + BEYOND.x && down >= -BEYOND.y && down <= 1 + BEYOND.y;
}
