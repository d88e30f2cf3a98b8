import type { Marked } from './groups';
import { around, DOT_RADIUS, DOT_RIM, labelBox, type Box } from './labelBoxes';

/** CSS pixels from one box to the next along a leader. */
const STRIDE = 8;

/**
 * What a marker takes, from the middle of its dot, in CSS pixels: the dot, and of its label, where it
 * has one, the box and the leader.
 * @param row the height of a label
 */
export function boxesOfMark(marked: Marked | undefined, row: number): Box[] {
  const dot = around(0, 0, DOT_RADIUS + DOT_RIM + 1);
  if (!marked) return [dot];
  const { dx, dy, leader, width } = marked;
  const length = leader ? Math.hypot(dx, dy) : 0;
  const along = Array.from({ length: Math.ceil(length / STRIDE) }, (_, i) => (i * STRIDE) / length)
    .slice(1)
    .map((share) => around(dx * share, dy * share, 1));
  return [dot, labelBox({ id: '', x: 0, y: 0, width }, marked, row), ...along];
}
