import { LabelBoard } from './labelBoard';
import type { Anchor, Extent, Placement } from './labelBoxes';

export { labelBox, LEADER_FROM, overlap } from './labelBoxes';
export type { Anchor, Box, Placement } from './labelBoxes';

/** CSS pixels from the dot's centre to a label beside it. */
const BESIDE = 9;
const COLUMNS = [BESIDE, 22, 36, 52];
/** Of more labels than this each keeps closer to its dot. */
const MANY = 40;
/** CSS pixels between dots whose labels may block each other. */
const NEAR = 120;

/**
 * Places the labels of dots so that none covers another label or another dot, the nearest place
 * first; where dots crowd, labels stand off in columns, tied to their dots by leader lines.
 * Same input, same output. Coordinate descent over a fixed set of candidates for each label, after
 * Christensen, Marks and Shieber, "An Empirical Study of Algorithms for Point-Feature Label
 * Placement" (ACM TOG 14(3), 1995), with displaced candidates added.
 * @param row the height of a label's box in CSS pixels
 * @param extent where labels should stay, as a pane cuts off what is above or below
 */
export function placeLabels(
  anchors: readonly Anchor[],
  row: number,
  extent: Extent = { top: -Infinity, bottom: Infinity },
): Map<string, Placement> {
  const order = [...anchors].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  const board = new LabelBoard(order, candidatesFor(row, order.length > MANY ? 4 : 8), row, extent);
  for (let pass = 0; pass < 8 && improveEach(board, order); pass++);
  for (let pass = 0; pass < 4 && improvePairs(board, order); pass++);
  return board.placements();
}

/** Gives each label in turn its cheapest place; tells whether any moved. */
function improveEach(board: LabelBoard, anchors: readonly Anchor[]): boolean {
  let moved = false;
  for (const i of anchors.keys()) moved = board.choose(i, board.cheapest(i)) || moved;
  return moved;
}

/** Two labels may block each other's better place: takes both up and lays them down anew. */
function improvePairs(board: LabelBoard, anchors: readonly Anchor[]): boolean {
  let moved = false;
  for (const [i, a] of anchors.entries())
    for (const [j, b] of anchors.entries())
      if (i !== j && Math.hypot(a.x - b.x, a.y - b.y) <= NEAR) moved = board.relay(i, j) || moved;
  return moved;
}

/** @param rows how many half rows up and down a label may stand */
function candidatesFor(row: number, rows: number): Placement[] {
  const found: Placement[] = [];
  for (const side of ['right', 'left'] as const)
    for (const column of COLUMNS)
      for (let step = -rows; step <= rows; step++) {
        // A label beside its dot shares the dot's line; one further off may stand anywhere.
        if (column === BESIDE && Math.abs(step) > 1) continue;
        found.push({ dx: side === 'right' ? column : -column, dy: (step * row) / 2, side });
      }
  return found;
}
