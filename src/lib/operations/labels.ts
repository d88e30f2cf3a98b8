/** A marker's dot to be labelled. CSS pixels; `width` is that of the label's box. */
export interface Anchor {
  id: string;
  x: number;
  y: number;
  width: number;
}

/**
 * Where a label stands, from its dot, in CSS pixels: (dx, dy) is the middle of the edge nearest
 * the dot, `side` the direction in which the box goes on from there.
 */
export interface Placement {
  dx: number;
  dy: number;
  side: 'left' | 'right';
}

/** A band of rows in CSS pixels. */
export interface Extent {
  top: number;
  bottom: number;
}

/** CSS pixels from the dot's centre to a label beside it. */
const BESIDE = 9;
/** Nearer than this a dot needs no line to its label. */
export const LEADER_FROM = 16;

const COLUMNS = [BESIDE, 22, 36, 52];
const DOT = 7;
/** CSS pixels between dots whose labels may block each other. */
const NEAR = 120;

export interface Box extends Extent {
  left: number;
  right: number;
}

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
  const candidates = candidatesFor(row);
  const order = [...anchors].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  const board = { anchors: order, chosen: new Map<string, Placement>(), row, extent };
  for (let pass = 0; pass < 8 && improveEach(board, candidates); pass++);
  for (let pass = 0; pass < 4 && improvePairs(board, candidates); pass++);
  return board.chosen;
}

/** Gives each label in turn its cheapest place; tells whether any moved. */
function improveEach(board: Board, candidates: readonly Placement[]): boolean {
  let moved = false;
  for (const anchor of board.anchors) {
    const best = cheapest(anchor, candidates, board);
    moved ||= best !== board.chosen.get(anchor.id);
    board.chosen.set(anchor.id, best);
  }
  return moved;
}

/** Two labels may block each other's better place: takes both up and lays them down anew. */
function improvePairs(board: Board, candidates: readonly Placement[]): boolean {
  const { anchors, chosen } = board;
  let moved = false;
  for (const a of anchors)
    for (const b of anchors) {
      if (a === b || Math.hypot(a.x - b.x, a.y - b.y) > NEAR) continue;
      const [wasA, wasB] = [chosen.get(a.id), chosen.get(b.id)];
      if (!wasA || !wasB) continue;
      const before = cost(a, wasA, board) + cost(b, wasB, board);
      chosen.delete(b.id);
      const nowA = cheapest(a, candidates, board);
      chosen.set(a.id, nowA);
      const nowB = cheapest(b, candidates, board);
      chosen.set(b.id, nowB);
      if (cost(a, nowA, board) + cost(b, nowB, board) < before - 1e-6) moved = true;
      else chosen.set(a.id, wasA).set(b.id, wasB);
    }
  return moved;
}

/** A label's box from its dot's position and its placement. */
export function labelBox(anchor: Anchor, { dx, dy, side }: Placement, row: number): Box {
  const near = anchor.x + dx;
  const [left, right] =
    side === 'right' ? [near, near + anchor.width] : [near - anchor.width, near];
  return { left, right, top: anchor.y + dy - row / 2, bottom: anchor.y + dy + row / 2 };
}

function candidatesFor(row: number): Placement[] {
  const found: Placement[] = [];
  for (const side of ['right', 'left'] as const)
    for (const column of COLUMNS)
      for (let step = -8; step <= 8; step++) {
        // A label beside its dot shares the dot's line; one further off may stand anywhere.
        if (column === BESIDE && Math.abs(step) > 1) continue;
        found.push({ dx: side === 'right' ? column : -column, dy: (step * row) / 2, side });
      }
  return found;
}

/** What a label's price depends on. */
interface Board {
  anchors: readonly Anchor[];
  /** Filled as labels are placed. */
  chosen: Map<string, Placement>;
  row: number;
  extent: Extent;
}

function cheapest(anchor: Anchor, candidates: readonly Placement[], board: Board): Placement {
  let best = candidates[0] as Placement;
  let least = Infinity;
  for (const candidate of candidates) {
    const price = cost(anchor, candidate, board, least);
    if (price < least) [best, least] = [candidate, price];
  }
  return best;
}

function cost(anchor: Anchor, placement: Placement, board: Board, limit = Infinity): number {
  const { anchors, chosen, row, extent } = board;
  const box = labelBox(anchor, placement, row);
  const length = Math.hypot(placement.dx, placement.dy);
  let sum = length + (placement.side === 'left' ? 1 : 0) + (length > LEADER_FROM ? 12 : 0);
  if (box.top < extent.top || box.bottom > extent.bottom) sum += 1000;
  for (const other of anchors) {
    if (sum >= limit) return sum;
    if (other.id === anchor.id) continue;
    if (holds(box, other.x, other.y, DOT)) sum += 400;
    const theirs = chosen.get(other.id);
    if (!theirs) continue;
    const theirBox = labelBox(other, theirs, row);
    if (overlap(box, theirBox)) sum += 2000;
    if (holds(theirBox, anchor.x, anchor.y, DOT)) sum += 400;
    const [from, to] = leader(anchor, placement);
    const [theirFrom, theirTo] = leader(other, theirs);
    if (cross(from, to, theirFrom, theirTo)) sum += 120;
    if (throughBox(from, to, theirBox)) sum += 300;
    if (throughBox(theirFrom, theirTo, box)) sum += 300;
  }
  return sum;
}

type XY = readonly [x: number, y: number];

const leader = (anchor: Anchor, { dx, dy }: Placement): [XY, XY] => [
  [anchor.x, anchor.y],
  [anchor.x + dx, anchor.y + dy],
];

const holds = (box: Box, x: number, y: number, around: number): boolean =>
  x > box.left - around &&
  x < box.right + around &&
  y > box.top - around &&
  y < box.bottom + around;

/** Whether two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const turn = (a: XY, b: XY, c: XY): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

function cross(a: XY, b: XY, c: XY, d: XY): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function throughBox(a: XY, b: XY, { left, right, top, bottom }: Box): boolean {
  const inside = ([x, y]: XY) => x > left && x < right && y > top && y < bottom;
  return (
    inside(a) ||
    inside(b) ||
    cross(a, b, [left, top], [right, bottom]) ||
    cross(a, b, [left, bottom], [right, top])
  );
}
