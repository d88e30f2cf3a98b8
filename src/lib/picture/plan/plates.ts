import type { PointPlace } from '$lib/model/story';
import type { Rect } from '$lib/space/camera';
import { near } from './rects';
import type { Measure } from './words/type';

/** A marker that the map shows. All in layout pixels of the picture. */
export interface Dot {
  place: PointPlace;
  x: number;
  y: number;
  active: boolean;
}

/** The number that stands for a place, or the numbers of places that lie upon one another: its marker. */
export interface Plate {
  /** Ids of the places. */
  members: readonly string[];
  /** `3`, or `3, 5–9`. */
  number: string;
  box: Rect;
  active: boolean;
}

export const NUMBER = { cut: 'semibold', size: 10 } as const;
/** Layout pixels from a plate's middle to its upper edge. */
export const PLATE = 8;
/** Layout pixels of the ring about one that is singled out, beyond the plate. */
export const RING = 3;

/** The width of the plate that a number stands on. */
export const plateWidth = (number: string, measure: Measure): number =>
  Math.max(2 * PLATE, measure(number, NUMBER) + 8);

/** Whole numbers, of which three or more in a row are `5–9`. */
function ranges(numbers: readonly number[]): string {
  const rows: number[][] = [];
  for (const one of numbers.toSorted((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row?.at(-1) === one - 1) row.push(one);
    else rows.push([one]);
  }
  return rows
    .map((row) => (row.length > 2 ? `${row[0]}–${row.at(-1)}` : row.join(', ')))
    .join(', ');
}

/**
 * Numbers in the places of dots, within a map; where two would cover one another they share a plate.
 * @param numbers by the ids of places
 */
export function platesOf(
  dots: readonly Dot[],
  numbers: ReadonlyMap<string, number>,
  map: Rect,
  measure: Measure,
): Plate[] {
  const plateOf = (members: readonly Dot[]) => ({ members, box: boxOf(members) });
  const boxOf = (members: readonly Dot[]): Rect => {
    const width = plateWidth(textOf(members), measure);
    const middle = (of: (dot: Dot) => number) =>
      members.reduce((sum, dot) => sum + of(dot), 0) / members.length;
    const into = (at: number, from: number, room: number, half: number) =>
      Math.max(from + half, Math.min(at, from + room - half));
    return {
      left:
        into(
          middle(({ x }) => x),
          map.left,
          map.width,
          width / 2,
        ) -
        width / 2,
      top:
        into(
          middle(({ y }) => y),
          map.top,
          map.height,
          PLATE,
        ) - PLATE,
      width,
      height: 2 * PLATE,
    };
  };
  const textOf = (members: readonly Dot[]) =>
    ranges(members.map(({ place }) => numbers.get(place.id) ?? 0));
  let plates = dots.filter(({ place }) => numbers.has(place.id)).map((dot) => plateOf([dot]));
  const meeting = () => {
    for (const [i, one] of plates.entries())
      for (const other of plates.slice(i + 1)) if (near(one.box, other.box, 1)) return [one, other];
    return null;
  };
  for (let pair = meeting(); pair; pair = meeting()) {
    const rest = plates.filter((plate) => !pair?.includes(plate));
    plates = [...rest, plateOf(pair.flatMap(({ members }) => members))];
  }
  return plates.map(({ members, box }) => ({
    members: members.map(({ place }) => place.id),
    number: textOf(members),
    box,
    active: members.some(({ active }) => active),
  }));
}
