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

/** CSS pixels from the dot's centre to a label beside it. */
export const BESIDE = 9;
/** Nearer than this a dot needs no line to its label. */
export const LEADER_FROM = 16;

const COLUMNS = [BESIDE, 22, 36, 52];
const DOT = 7;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * Places the labels of dots so that none covers another label or another dot, the nearest place
 * first; where dots crowd, labels stand off in columns, tied to their dots by leader lines.
 * Same input, same output. Coordinate descent over a fixed set of candidates for each label, after
 * Christensen, Marks and Shieber, "An Empirical Study of Algorithms for Point-Feature Label
 * Placement" (ACM TOG 14(3), 1995), with displaced candidates added.
 * @param row the height of a label's box in CSS pixels
 */
export function placeLabels(anchors: readonly Anchor[], row: number): Map<string, Placement> {
  const candidates = candidatesFor(row);
  const chosen = new Map<string, Placement>();
  const order = [...anchors].sort((a, b) => a.y - b.y || a.x - b.x);
  for (let pass = 0; pass < 8; pass++) {
    let changed = false;
    for (const anchor of order) {
      const best = cheapest(anchor, candidates, order, chosen, row);
      if (best !== chosen.get(anchor.id)) changed = true;
      chosen.set(anchor.id, best);
    }
    if (!changed) break;
  }
  return chosen;
}

/** A label's box from its dot's position and its placement. */
export function labelBox(anchor: Anchor, { dx, dy, side }: Placement, row: number): Box {
  const near = anchor.x + dx;
  const [left, right] = side === 'right' ? [near, near + anchor.width] : [near - anchor.width, near];
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

function cheapest(
  anchor: Anchor,
  candidates: readonly Placement[],
  anchors: readonly Anchor[],
  chosen: ReadonlyMap<string, Placement>,
  row: number,
): Placement {
  let best = candidates[0] as Placement;
  let least = Infinity;
  for (const candidate of candidates) {
    const price = cost(anchor, candidate, anchors, chosen, row, least);
    if (price < least) [best, least] = [candidate, price];
  }
  return best;
}

function cost(
  anchor: Anchor,
  placement: Placement,
  anchors: readonly Anchor[],
  chosen: ReadonlyMap<string, Placement>,
  row: number,
  limit: number,
): number {
  const box = labelBox(anchor, placement, row);
  const length = Math.hypot(placement.dx, placement.dy);
  let sum = length + (placement.side === 'left' ? 1 : 0) + (length > LEADER_FROM ? 12 : 0);
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
  x > box.left - around && x < box.right + around && y > box.top - around && y < box.bottom + around;

const overlap = (a: Box, b: Box): boolean =>
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
