import type { Point } from '$lib/picture/draw/pen';

const key = ([x, y]: Point): string => `${x},${y}`;

/**
 * Rings that were cut at the sides of square tiles, without the cuts: along each such side what one tile
 * encloses on its left and its neighbour on its right cancels out, and what is left is stitched. It
 * encloses the same by the nonzero rule; rings that share no cut come back as they are.
 * @param rings not closed, each within its tile
 * @param side of a tile, in the rings' units, whose grid begins at (0, 0)
 */
export function joinRings(rings: readonly (readonly Point[])[], side: number): Point[][] {
  const whole: Point[][] = [];
  const cuts = new Cuts();
  const chains: Point[][] = [];
  for (const ring of rings) {
    const steps = ring.map((from, i) => ({ from, to: ring[(i + 1) % ring.length]! }));
    const first = steps.findIndex(({ from, to }) => cutOf(from, to, side) !== null);
    if (first < 0) {
      if (ring.length > 2) whole.push([...ring]);
      continue;
    }
    let chain: Point[] | null = null;
    for (const { from, to } of [...steps.slice(first), ...steps.slice(0, first)]) {
      const axis = cutOf(from, to, side);
      if (axis !== null) {
        cuts.add(axis, from, to);
        chain = null;
      } else if (chain) chain.push(to);
      else if (key(from) !== key(to)) chains.push((chain = [from, to]));
    }
  }
  return [...whole, ...stitched([...chains, ...cuts.left()])];
}

/** The axis that is constant along a step on a side between tiles; null for any other step. */
function cutOf(from: Point, to: Point, side: number): 0 | 1 | null {
  for (const axis of [0, 1] as const)
    if (from[axis] === to[axis] && from[axis] % side === 0) return axis;
  return null;
}

/** What runs along the lines between tiles, with its direction. */
class Cuts {
  /** By line: where more of it begins than ends. */
  readonly #lines = new Map<string, { axis: 0 | 1; at: number; ends: Map<number, number> }>();

  add(axis: 0 | 1, from: Point, to: Point): void {
    const at = from[axis];
    const other = axis === 0 ? 1 : 0;
    const name = `${axis} ${at}`;
    const line = this.#lines.get(name) ?? { axis, at, ends: new Map<number, number>() };
    this.#lines.set(name, line);
    const more = (where: number, by: number) =>
      line.ends.set(where, (line.ends.get(where) ?? 0) + by);
    more(from[other], 1);
    more(to[other], -1);
  }

  /** What does not cancel out. */
  left(): Point[][] {
    const left: Point[][] = [];
    for (const { axis, at, ends } of this.#lines.values()) {
      const point = (where: number): Point => (axis === 0 ? [at, where] : [where, at]);
      const places = [...ends].filter(([, more]) => more !== 0).sort(([a], [b]) => a - b);
      let forward = 0;
      for (const [i, [where, more]] of places.entries()) {
        forward += more;
        const next = places[i + 1];
        if (!next) continue;
        const step = [point(where), point(next[0])];
        for (let n = 0; n < Math.abs(forward); n++)
          left.push(forward > 0 ? step : step.toReversed());
      }
    }
    return left;
  }
}

/** Chains that end where others begin, as rings. */
function stitched(chains: readonly Point[][]): Point[][] {
  const from = new Map<string, Point[][]>();
  for (const chain of chains) {
    const start = key(chain[0]!);
    const there = from.get(start);
    if (there) there.push(chain);
    else from.set(start, [chain]);
  }
  const next = (point: Point) => from.get(key(point))?.pop();
  const rings: Point[][] = [];
  for (const { 0: start } of chains)
    for (let chain; start && (chain = next(start));) {
      const ring: Point[] = [];
      for (; chain; chain = key(ring[0]!) === key(chain.at(-1)!) ? undefined : next(chain.at(-1)!))
        ring.push(...chain.slice(0, -1));
      if (ring.length > 2) rings.push(ring);
    }
  return rings;
}
