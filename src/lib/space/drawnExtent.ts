import type { LonLat } from '$lib/model/geo';
import { toMercator, type MercatorBox } from './mercator';

/** How far the drawn map goes on beyond its frame, in frames: a pane is seldom of the frame's shape. */
export const BEYOND = { x: 0.6, y: 0.15 };

/** Whether the drawn map shows a position. */
export function isDrawn(at: LonLat, { x, y, width, height }: MercatorBox): boolean {
  const [east, south] = toMercator(at);
  const [across, down] = [(east - x) / width, (south - y) / height];
  return across >= -BEYOND.x && across <= 1 + BEYOND.x && down >= -BEYOND.y && down <= 1 + BEYOND.y;
}
