import { overlap, type Anchor, type Box, type Extent, type Placement } from './labelBoxes';
import { CLEAR, Spot, type Obstacle } from './labelSpot';

/** A label to be placed, and the dots of all the places that it stands for. */
export interface Labelled extends Anchor {
  dots: readonly { x: number; y: number }[];
}

/** A part of a map that is left free, and what it costs a label to take of it. */
export interface Avoided extends Box {
  cost: number;
}

/** What holds for all labels of a map. */
export interface Board {
  /** The height of a label's box in CSS pixels. */
  row: number;
  /** How many times as far apart dots may be before labels are placed anew; 1: they are not moved. */
  growth: number;
  /** Where labels should stay, as a pane cuts off what is above or below. */
  extent: Extent;
  /** Whether they must stay there: beyond it is nothing. */
  bounded?: boolean;
  obstacles: readonly Obstacle[];
  /** What labels leave free where they can. */
  avoid?: readonly Avoided[];
  /** Names that have no dot, and give way to labels that have. */
  names?: readonly Options[];
  /** What it costs a label to lie on this ground. */
  groundCost?: (dot: { x: number; y: number }, box: Box) => number;
}

/** The places that a label may have whatever the other labels do, and what each costs. */
export interface Options {
  label: Labelled;
  placements: readonly Placement[];
  spots: readonly Spot[];
  costs: Float64Array;
  /** Whether no place would do: the one that is left breaks a rule. */
  broken: boolean;
  /** What it costs another label to take its place, if it is one that gives way. */
  yields?: number;
}

/** CSS pixels from the middle of a dot to a label beside it, above it or below it. */
const BESIDE = 8;
/** CSS pixels by which a label beside its dot may stand higher or lower. */
const OFF_LINE = 6;
/** Where leaders end, across and in half rows up and down. */
const COLUMNS = [26, 40, 56, 72];
const ROWS = 6;
/** What a leader costs, besides its length; what a place costs that the pane's edge cuts off. */
const LEADER = 20;
const CUT = 1000;

interface Candidate extends Placement {
  cost: number;
}

/** The places for a label that mislead nobody. @param dots those of all other places */
export function optionsFor(
  label: Labelled,
  dots: readonly { x: number; y: number }[],
  board: Board,
): Options {
  const all = candidatesFor(label.width, label.dots.length, board.row).map((candidate) => ({
    placement: candidate,
    spot: new Spot(label, candidate, board.row, board.growth),
  }));
  const reach = reachOf(all.map(({ spot }) => spot));
  // Whatever moves away from a dot does not come nearer to the labels about it.
  const far = ({ x, y }: { x: number; y: number }) => (x - label.x) ** 2 + (y - label.y) ** 2;
  const near = dots
    .filter(
      ({ x, y }) =>
        x > reach.west - CLEAR.label &&
        x < reach.east + CLEAR.label &&
        y > reach.north - CLEAR.label &&
        y < reach.south + CLEAR.label,
    )
    // What is nearest rules out most.
    .toSorted((a, b) => far(a) - far(b));
  const free = all.filter(
    ({ spot }) =>
      !(board.bounded && isCut(spot, board.extent)) &&
      !near.some((dot) => spot.misleads(dot)) &&
      !board.obstacles.some((one) => spot.covers(one)),
  );
  const kept = free.length > 0 ? free : all.slice(0, 1);
  return {
    label,
    placements: kept.map(({ placement: { dx, dy, side, leader } }) => ({ dx, dy, side, leader })),
    spots: kept.map(({ spot }) => spot),
    costs: Float64Array.from(
      kept,
      ({ placement: { cost }, spot }) =>
        cost +
        (isCut(spot, board.extent) ? CUT : 0) +
        (board.avoid ?? []).reduce((sum, box) => sum + (overlap(box, spot) ? box.cost : 0), 0) +
        (board.groundCost?.(label, spot) ?? 0),
    ),
    broken: free.length === 0,
  };
}

/** What holds all of a label's spots. */
export const reachOf = (spots: readonly Spot[]) => ({
  west: Math.min(...spots.map(({ west }) => west)),
  east: Math.max(...spots.map(({ east }) => east)),
  north: Math.min(...spots.map(({ north }) => north)),
  south: Math.max(...spots.map(({ south }) => south)),
});

const isCut = (spot: Spot, { top, bottom, left = -Infinity, right = Infinity }: Extent): boolean =>
  spot.top < top || spot.bottom > bottom || spot.left < left || spot.right > right;

/**
 * The places that a label may have, as cartographers rank them (Imhof, "Positioning Names on Maps",
 * 1975): right and slightly above its dot first; a leader only where nothing else is free. A label
 * of several places has none: its dots lie about it.
 * @param width of the label's box, in CSS pixels
 * @param dots how many places it stands for
 * @param row the height of its box, in CSS pixels
 */
export function candidatesFor(width: number, dots: number, row: number): Candidate[] {
  const beside = [-OFF_LINE, 0, OFF_LINE].flatMap((dy, i): Candidate[] => [
    { dx: BESIDE, dy, side: 'right', leader: false, cost: i },
    { dx: -BESIDE, dy, side: 'left', leader: false, cost: 3 + i },
  ]);
  const upright = [-1, 1].flatMap((down, i): Candidate[] => {
    const dy = down * (row / 2 + BESIDE - 2);
    return [
      { dx: -BESIDE, dy, side: 'right', leader: false, cost: 6 + i },
      { dx: -width / 2, dy, side: 'right', leader: false, cost: 8 + i },
      { dx: BESIDE, dy, side: 'left', leader: false, cost: 10 + i },
    ];
  });
  if (dots > 1) return [...beside, ...upright];
  const led = COLUMNS.flatMap((dx) =>
    Array.from({ length: 2 * ROWS + 1 }, (_, i) => ((i - ROWS) * row) / 2).flatMap(
      (dy): Candidate[] => {
        const cost = LEADER + Math.hypot(dx, dy);
        return [
          { dx, dy, side: 'right', leader: true, cost },
          { dx: -dx, dy, side: 'left', leader: true, cost: cost + 1 },
        ];
      },
    ),
  );
  return [...beside, ...upright, ...led];
}
