import { LabelBoard } from './labelBoard';
import type { Placement } from './labelBoxes';
import type { Options } from './labelOptions';

/** CSS pixels between dots whose labels may block each other. */
const NEAR = 120;

/**
 * Places the labels of dots so that none covers another label, nor crosses its leader. Same input,
 * same output. Coordinate descent over a fixed set of candidates for each label, after Christensen,
 * Marks and Shieber, "An Empirical Study of Algorithms for Point-Feature Label Placement" (ACM TOG
 * 14(3), 1995), with candidates at the end of a leader added.
 * @param labels the more important first
 * @returns where each stands, and the ids of those that find no place under the rules
 */
export function placeLabels(labels: readonly Options[]): {
  placements: Map<string, Placement>;
  broken: Set<string>;
} {
  const board = new LabelBoard(labels);
  for (let pass = 0; pass < 8 && improveEach(board, labels); pass++);
  for (let pass = 0; pass < 4 && improvePairs(board, labels); pass++);
  return { placements: board.placements(), broken: board.broken() };
}

/** Gives each label in turn its cheapest place; tells whether any moved. */
function improveEach(board: LabelBoard, labels: readonly Options[]): boolean {
  let moved = false;
  for (const i of labels.keys()) moved = board.choose(i, board.cheapest(i)) || moved;
  return moved;
}

/** Two labels may block each other's better place: takes both up and lays them down anew. */
function improvePairs(board: LabelBoard, labels: readonly Options[]): boolean {
  let moved = false;
  for (const [i, { label: a }] of labels.entries())
    for (const [j, { label: b }] of labels.entries())
      if (i !== j && Math.hypot(a.x - b.x, a.y - b.y) <= NEAR) moved = board.relay(i, j) || moved;
  return moved;
}
