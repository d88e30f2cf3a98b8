import type { Picture } from './png';

/** Pixels along a cell's sides: the mean of a cell hardly knows how edges are smoothed. */
const CELL = 6;
/** How far the means of a cell may lie apart, of 255, and how many cells may do so all the same. */
const LIMITS = [
  // A word, a dot, a symbol that moved.
  { apart: 24, cells: () => 3 },
  // Thin lines all over the picture: a hundredth of it.
  { apart: 10, cells: (all: number) => all / 100 },
] as const;

/**
 * Whether two pictures show the same, drawn by browsers that may smooth edges differently: small
 * cells are compared by their mean colour. Measured on the map of passage 6, 600 × 600: a raster
 * by the graphics card leaves 0 cells 10 apart; a label moved by its own height 19 cells 24 apart; the
 * map without its rivers 120 cells 10 apart, without its boundaries 396.
 * @returns null where they do, else in what they differ
 */
export function difference(one: Picture, other: Picture): string | null {
  if (one.width !== other.width || one.height !== other.height)
    return `${one.width} × ${one.height} pixels became ${other.width} × ${other.height}`;
  const apart = cellsApart(one, other);
  for (const limit of LIMITS) {
    const found = apart.filter((by) => by > limit.apart).length;
    if (found > limit.cells(apart.length))
      return `${found} of ${apart.length} cells are more than ${limit.apart} of 255 apart`;
  }
  return null;
}

/**
 * The shares of small cells whose mean colours lie far apart, and apart at all, in two pictures of one size.
 */
export function sharesApart(one: Picture, other: Picture): { far: number; near: number } {
  const apart = cellsApart(one, other);
  const beyond = (limit: number) => apart.filter((by) => by > limit).length / apart.length;
  return { far: beyond(LIMITS[0].apart), near: beyond(LIMITS[1].apart) };
}

/** How far the mean colours of each cell lie apart, row by row: the largest difference in a channel. */
function cellsApart(one: Picture, other: Picture): number[] {
  const cells: number[] = [];
  for (let y = 0; y + CELL <= one.height; y += CELL)
    for (let x = 0; x + CELL <= one.width; x += CELL) {
      const [a, b] = [one, other].map((picture) =>
        picture.mean({ x, y, width: CELL, height: CELL }),
      );
      cells.push(Math.max(...[0, 1, 2].map((i) => Math.abs((a?.[i] ?? 0) - (b?.[i] ?? 0)))));
    }
  return cells;
}
