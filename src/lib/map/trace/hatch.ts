import type { Point } from '$lib/picture/draw/pen';

/**
 * The lines of a hatching within rings: they rise to the east, and the first runs through (0, 0).
 * @param rings not closed; what an odd number of them holds is hatched
 * @param apart from line to line along either axis
 */
export function hatch(rings: readonly (readonly Point[])[], apart: number): Point[][] {
  /** By line: where it crosses a ring's edge, as the difference of its coordinates there. */
  const crossings = new Map<number, number[]>();
  for (const ring of rings)
    for (const [i, to] of ring.entries()) {
      const from = ring.at(i - 1)!;
      // A line has one sum of its coordinates.
      const [start, end] = [from[0] + from[1], to[0] + to[1]];
      const [low, high] = [Math.min(start, end), Math.max(start, end)];
      for (let line = Math.ceil(low / apart); line * apart < high; line++) {
        const share = (line * apart - start) / (end - start);
        const across = from[0] - from[1] + share * (to[0] - to[1] - from[0] + from[1]);
        crossings.set(line, [...(crossings.get(line) ?? []), across]);
      }
    }
  return [...crossings].flatMap(([line, places]) => {
    places.sort((a, b) => a - b);
    const point = (across: number): Point => [
      (line * apart + across) / 2,
      (line * apart - across) / 2,
    ];
    return places.flatMap((from, i) => {
      const to = places[i + 1];
      return i % 2 === 0 && to !== undefined && to > from ? [[point(from), point(to)]] : [];
    });
  });
}
