import type { Placement } from './labelBoxes';
import { reachOf, type Options } from './labelOptions';
import type { Spot } from './labelSpot';

/** What it costs that two labels come in each other's way: more than any place costs alone. */
const CONFLICT = 1e5;

/**
 * Labels being placed, and what each of their places costs. The costs are kept up to date as labels
 * move, so that a move costs no more than a look at the label's neighbours.
 */
export class LabelBoard {
  readonly #labels: readonly Options[];
  /** For each label, those that can come in its way. */
  readonly #neighbours: readonly (readonly number[])[];
  /** The least that a label's places cost alone, and what the conflicts of each place cost. */
  readonly #least: readonly number[];
  readonly #conflicts: readonly Int32Array[];
  /** The index of the place that each label has; -1 before it has one. */
  readonly #chosen: Int32Array;

  constructor(labels: readonly Options[]) {
    this.#labels = labels;
    this.#neighbours = neighbours(labels);
    this.#least = labels.map(({ costs }) => Math.min(...costs));
    this.#conflicts = labels.map(({ costs }) => new Int32Array(costs.length));
    this.#chosen = new Int32Array(labels.length).fill(-1);
  }

  placements(): Map<string, Placement> {
    return new Map(
      this.#labels.map(({ label, placements }, i) => [label.id, placements[this.#chosen[i]!]!]),
    );
  }

  /** The ids of labels that break a rule as they lie, of two that do so together the later. */
  broken(): Set<string> {
    const spot = (i: number) => this.#labels[i]!.spots[this.#chosen[i]!]!;
    const clash = (i: number) =>
      this.#neighbours[i]!.some((j) => j < i && spot(i).conflicts(spot(j)));
    return new Set(
      this.#labels.flatMap(({ label, broken }, i) => (broken || clash(i) ? [label.id] : [])),
    );
  }

  /**
   * The cheapest candidate for a label as the others lie.
   * @param more what a candidate costs besides, or less, but never less than it costs alone
   * @param least a price to be had already
   */
  cheapest(i: number, more?: (candidate: number) => number, least = Infinity): number {
    const own = this.#labels[i]!.costs;
    let best = 0;
    let lowest = Infinity;
    for (let k = 0; k < own.length; k++) {
      if (own[k]! > least || own[k]! >= lowest) continue;
      const price = this.#price(i, k, more ? more(k) : 0);
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
    const { spots } = this.#labels[i]!;
    const [now, before] = [spots[candidate]!, spots[was]];
    for (const j of this.#neighbours[i]!) {
      const [theirs, conflicts] = [this.#labels[j]!.spots, this.#conflicts[j]!];
      const weight = this.#weight(i, j);
      for (let k = 0; k < theirs.length; k++) {
        const more = conflict(theirs[k]!, now) - (before ? conflict(theirs[k]!, before) : 0);
        conflicts[k]! += weight * more;
      }
    }
    return true;
  }

  /** Takes up two labels and lays them down anew, if that is cheaper; tells whether it was. */
  relay(i: number, j: number): boolean {
    if (this.#content(i) && this.#content(j)) return false;
    const [wasI, wasJ] = [this.#chosen[i]!, this.#chosen[j]!];
    const [of, by] = [this.#labels[i]!.spots, this.#labels[j]!.spots];
    const weight = this.#weight(i, j);
    const without = (k: number) => -weight * conflict(of[k]!, by[wasJ]!);
    const nowI = this.cheapest(i, without, this.#price(i, wasI));
    const moved = (l: number) =>
      nowI === wasI ? 0 : weight * (conflict(by[l]!, of[nowI]!) - conflict(by[l]!, of[wasI]!));
    const nowJ = this.cheapest(j, moved, this.#price(j, wasJ, moved(wasJ)));
    if (nowI === wasI && nowJ === wasJ) return false;
    const before = this.#price(i, wasI) + this.#price(j, wasJ);
    const between = weight * conflict(of[nowI]!, by[nowJ]!);
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
    return this.#labels[i]!.costs[candidate]! + (this.#conflicts[i]![candidate]! + more);
  }

  /** What a conflict of two labels costs. */
  #weight(i: number, j: number): number {
    return Math.min(this.#labels[i]!.yields ?? CONFLICT, this.#labels[j]!.yields ?? CONFLICT);
  }
}

const conflict = (a: Spot, b: Spot): number => Number(a.conflicts(b));

function neighbours(labels: readonly Options[]): number[][] {
  const reach = labels.map(({ spots }) => reachOf(spots));
  return reach.map((a, i) =>
    reach.flatMap((b, j) =>
      i !== j && a.west < b.east && b.west < a.east && a.north < b.south && b.north < a.south
        ? [j]
        : [],
    ),
  );
}
