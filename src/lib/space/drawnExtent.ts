import type { LonLat } from '$lib/model/geo';
import { nearCopy, toMercator, type MercatorBox } from './mercator';

/** How far the drawn map at least goes on beyond its frame, in the frame's widths. */
const LEAST = { across: 0.6, down: 0.15 };
/** Height to width of the tallest pane for which a wide frame is drawn: beyond that it would look like sea. */
const TALLEST = 1.4;

/** How far the drawn map goes on beyond its frame, in widths of it: a pane is seldom of the frame's shape. */
export const beyond = ({ width, height }: MercatorBox): { across: number; down: number } => ({
  across: LEAST.across,
  down: Math.max(LEAST.down, (TALLEST - height / width) / 2),
});

/** Whether the drawn map shows a position. */
export function isDrawn(at: LonLat, box: MercatorBox): boolean {
  const { x, y, width, height } = box;
  const [east, south] = nearCopy(toMercator(at), box);
  const [across, down] = [beyond(box).across * width, beyond(box).down * width];
  return (
    east >= x - across &&
    east <= x + width + across &&
    south >= y - down &&
    south <= y + height + down
  );
}
