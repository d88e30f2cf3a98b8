import type { Bounds } from '$lib/model/geo';
import type { GroundCode } from '$lib/model/story';
import { beyond } from './drawnExtent';
import { mercatorBox, type MercatorBox, type MercatorPoint } from './mercator';

/** Cells across the ground of a story. */
export const COLUMNS = 300;
/** What a cell is; from `AREAS` on the land of an area, in the order of the list, then of countries that have no name here. */
export const WATER = 0;
export const LAND = 1;
export const AREAS = 2;

/** A rectangle of cells in the unit square of Web Mercator. */
export interface Ground {
  box: MercatorBox;
  rows: number;
  areas: readonly string[];
  cells: Uint8Array;
}

/** The part of the world that a story's drawing shows. */
export function drawnBox(opening: Bounds): MercatorBox {
  const box = mercatorBox(opening);
  const [across, down] = [beyond(box).across * box.width, beyond(box).down * box.width];
  return {
    x: box.x - across,
    y: box.y - down,
    width: box.width + 2 * across,
    height: box.height + 2 * down,
  };
}

/** Nothing but water. @param opening the story's opening view */
export function emptyGround(opening: Bounds, areas: readonly string[]): Ground {
  const box = drawnBox(opening);
  const rows = Math.max(1, Math.round((COLUMNS * box.height) / box.width));
  return { box, rows, areas, cells: new Uint8Array(COLUMNS * rows) };
}

/** A letter for each of the first cells' numbers, and for any that follow. */
const LETTERS = { first: 'A'.charCodeAt(0), more: 'À'.charCodeAt(0), count: 26 };
const letterOf = (cell: number): string =>
  String.fromCharCode(
    cell < LETTERS.count ? LETTERS.first + cell : LETTERS.more + cell - LETTERS.count,
  );
const cellOf = (letter: string): number => {
  const code = letter.charCodeAt(0);
  return code < LETTERS.more ? code - LETTERS.first : code - LETTERS.more + LETTERS.count;
};
/** Numbers below this are one digit. */
const DIGITS = 36;

/** Cells of water before the first, so that each has some north and west of it: a look beyond an array is slow. */
const BEFORE = COLUMNS + 1;

/** What an edge that goes straight on makes of a cell, by those north and west of it. */
function foretold(cells: Uint8Array, at: number): number {
  const north = cells[at - COLUMNS]!;
  return cells[at - COLUMNS - 1] === north ? cells[at - 1]! : north;
}

/** What it most likely is where that does not hold; undefined where all around are alike. */
function otherwise(cells: Uint8Array, at: number): number | undefined {
  const not = foretold(cells, at);
  const around = [1, COLUMNS, COLUMNS - 1, COLUMNS + 1].map((back) => cells[at - back]!);
  return around.find((cell) => cell !== not);
}

/** Writes down where cells are not as those around them foretell: few are not. */
export function encodeGround({ areas, cells: known }: Ground): GroundCode {
  const code: string[] = [];
  const cells = new Uint8Array(BEFORE + known.length);
  cells.set(known, BEFORE);
  let run = 0;
  for (let at = BEFORE; at < cells.length; at++) {
    const cell = cells[at]!;
    if (cell === foretold(cells, at)) {
      run++;
      continue;
    }
    const letter = cell === otherwise(cells, at) ? '' : letterOf(cell);
    code.push('+'.repeat(run / DIGITS) + (run % DIGITS).toString(DIGITS) + letter);
    run = 0;
  }
  return { areas, code: code.join('') };
}

/** The inverse of `encodeGround`. */
export function decodeGround({ areas, code }: GroundCode, opening: Bounds): Ground {
  const ground = emptyGround(opening, areas);
  const cells = new Uint8Array(BEFORE + ground.cells.length);
  let at = BEFORE;
  const foretell = (end: number) => {
    for (; at < end; at++) cells[at] = foretold(cells, at);
  };
  for (const [, more = '', digit = '', letter] of code.matchAll(/(\+*)([\da-z])([^+\da-z]?)/g)) {
    foretell(at + DIGITS * more.length + parseInt(digit, DIGITS));
    cells[at] = letter ? cellOf(letter) : (otherwise(cells, at) ?? WATER);
    at++;
  }
  foretell(cells.length);
  return { ...ground, cells: cells.subarray(BEFORE) };
}

/** What is at a point; null beyond what is known. */
export function cellAt({ box, rows, cells }: Ground, [x, y]: MercatorPoint): number | null {
  const across = x - Math.round(x - box.x - box.width / 2) - box.x;
  const column = Math.floor((COLUMNS * across) / box.width);
  const row = Math.floor((rows * (y - box.y)) / box.height);
  if (column < 0 || column >= COLUMNS || row < 0 || row >= rows) return null;
  return cells[row * COLUMNS + column] ?? null;
}
