import { LEADER_FROM, type Anchor, type Extent, type Placement } from './labelBoxes';
import { Spot } from './labelSpot';

/**
 * Labels being placed, and what each of their places costs. The costs are kept up to date as labels
 * move, so that a move costs no more than a look at the label's neighbours.
 */
export class LabelBoard {
  readonly #anchors: readonly Anchor[];
  readonly #candidates: readonly Placement[];
  /** For each label its spots, in the candidates' order. */
  readonly #spots: readonly (readonly Spot[])[];
  /** For each label, those that can come in its way. */
  readonly #neighbours: readonly (readonly number[])[];
  /** The cost of each spot of itself, the least of them, and what the other labels add as they lie. */
  readonly #own: readonly Float64Array[];
  readonly #least: readonly number[];
  readonly #others: readonly Int32Array[];
  /** The index of the candidate that each label has; -1 before it has one. */
  readonly #chosen: Int32Array;

  constructor(
    anchors: readonly Anchor[],
    candidates: readonly Placement[],
    row: number,
    extent: Extent,
  ) {
    this.#anchors = anchors;
    this.#candidates = candidates;
    this.#spots = anchors.map((anchor) => candidates.map((one) => new Spot(anchor, one, row)));
    this.#neighbours = neighbours(this.#spots);
    this.#own = this.#spots.map((_, i) => this.#ownCosts(i, extent));
    this.#least = this.#own.map((costs) => Math.min(...costs));
    this.#others = anchors.map(() => new Int32Array(candidates.length));
    this.#chosen = new Int32Array(anchors.length).fill(-1);
  }

  placements(): Map<string, Placement> {
    return new Map(this.#anchors.map(({ id }, i) => [id, this.#candidates[this.#chosen[i]!]!]));
  }

  /**
   * The cheapest candidate for a label as the others lie.
   * @param more what a candidate costs besides, or less, but never less than it costs alone
   * @param least a price to be had already
   */
  cheapest(i: number, more?: (candidate: number) => number, least = Infinity): number {
    const [own, others] = [this.#own[i]!, this.#others[i]!];
    let best = 0;
    let lowest = Infinity;
    for (let k = 0; k < own.length; k++) {
      if (own[k]! > least || own[k]! >= lowest) continue;
      const price = own[k]! + (others[k]! + (more ? more(k) : 0));
      if (price < lowest) {
        best = k;
        lowest = price;
      }
    }
    return best;
  }

  /** Puts a label into a place; tells whether that is another one than it had. */
  choose(i: number, candidate: number): boolean {
    const was = this.#chosen[i]!;
    if (was === candidate) return false;
    this.#chosen[i] = candidate;
    const [now, before] = [this.#spots[i]![candidate]!, this.#spots[i]![was]];
    for (const j of this.#neighbours[i]!) {
      const [spots, costs] = [this.#spots[j]!, this.#others[j]!];
      for (let k = 0; k < spots.length; k++)
        costs[k]! += spots[k]!.conflict(now) - (before ? spots[k]!.conflict(before) : 0);
    }
    return true;
  }

  /** Takes up two labels and lays them down anew, if that is cheaper; tells whether it was. */
  relay(i: number, j: number): boolean {
    if (this.#content(i) && this.#content(j)) return false;
    const [wasI, wasJ] = [this.#chosen[i]!, this.#chosen[j]!];
    const [of, by] = [this.#spots[i]!, this.#spots[j]!];
    const without = (k: number) => -of[k]!.conflict(by[wasJ]!);
    const nowI = this.cheapest(i, without, this.#price(i, wasI));
    const moved = (l: number) =>
      nowI === wasI ? 0 : by[l]!.conflict(of[nowI]!) - by[l]!.conflict(of[wasI]!);
    const nowJ = this.cheapest(j, moved, this.#price(j, wasJ, moved(wasJ)));
    if (nowI === wasI && nowJ === wasJ) return false;
    const before = this.#price(i, wasI) + this.#price(j, wasJ);
    const between = of[nowI]!.conflict(by[nowJ]!);
    const after = this.#price(i, nowI, without(nowI) + between) + this.#price(j, nowJ, moved(nowJ));
    if (after >= before - 1e-6) return false;
    this.choose(i, nowI);
    this.choose(j, nowJ);
    return true;
  }

  /** Whether a label could not lie better if it were alone. */
  #content(i: number): boolean {
    return this.#price(i, this.#chosen[i]!) <= this.#least[i]!;
  }

  // Whole numbers are added up first: so a price is never below what its spot costs alone.
  #price(i: number, candidate: number, more = 0): number {
    return this.#own[i]![candidate]! + (this.#others[i]![candidate]! + more);
  }

  #ownCosts(i: number, { top, bottom, left = -Infinity, right = Infinity }: Extent): Float64Array {
    return Float64Array.from(this.#spots[i]!, (spot, k) => {
      const { dx, dy, side } = this.#candidates[k]!;
      const length = Math.hypot(dx, dy);
      let sum = length + (side === 'left' ? 1 : 0) + (length > LEADER_FROM ? 12 : 0);
      if (spot.top < top || spot.bottom > bottom) sum += 1000;
      if (spot.left < left || spot.right > right) sum += 1000;
      for (const j of this.#neighbours[i]!) if (spot.covers(this.#spots[j]![0]!)) sum += 400;
      return sum;
    });
  }
}

function neighbours(spots: readonly (readonly Spot[])[]): number[][] {
  const reach = spots.map((all) => ({
    west: Math.min(...all.map(({ west }) => west)),
    east: Math.max(...all.map(({ east }) => east)),
    north: Math.min(...all.map(({ north }) => north)),
    south: Math.max(...all.map(({ south }) => south)),
  }));
  return reach.map((a, i) =>
    reach.flatMap((b, j) =>
      i !== j && a.west < b.east && b.west < a.east && a.north < b.south && b.north < a.south
        ? [j]
        : [],
    ),
  );
}
