/**
 * Where labels stand in the page as built, which takes long to work out: the page carries it, so that its
 * scripts need not do so again before its map is live.
 */
import type { BuiltPlacements, Group } from '$lib/model/story';
import type { Marked } from './groups';
import { candidatesFor } from './labelOptions';
import { labelWidth } from './labelWidth';
import type { Lettering } from './lettering';

const keyOf = (row: number, step: number): string => `${row} ${step}`;

/** What a label is written for: the numbers of its places, and that of its spot among the candidates. */
interface Written {
  places: number[];
  spot: number;
}

const read = (code: string): Written[] =>
  code.split(' ').map((label) => {
    const [places = '', spot] = label.split(':');
    return { places: places.split('+').map(Number), spot: Number(spot) };
  });

/**
 * Writes placements: labels apart by blanks, each as `0+3:12`, its places by their order and its spot.
 * @param placed of each row's height and each step of zoom
 */
export function writePlacements(
  { points, language }: Lettering,
  placed: readonly { row: number; step: number; marked: ReadonlyMap<string, Marked> }[],
): BuiltPlacements {
  const nth = new Map(points.map(({ id }, i) => [id, i]));
  const codes = placed.map(({ row, step, marked }) => {
    const labels = [...marked.values()].map(({ members, dx, dy, side, leader, width }) => {
      const spot = candidatesFor(width, members.length, row).findIndex(
        (one) => one.dx === dx && one.dy === dy && one.side === side && one.leader === leader,
      );
      return `${members.map((id) => nth.get(id)).join('+')}:${spot}`;
    });
    return [keyOf(row, step), labels.join(' ')];
  });
  return { language, codes: Object.fromEntries(codes) as Record<string, string> };
}

/**
 * Placements as the page has them; null where it has none for this language, height of row and step.
 * @param nameOf what a label says that stands for several places
 */
export function readPlacements(
  { points, row, language, built }: Lettering,
  step: number,
  nameOf: (members: readonly { id: string }[]) => string,
): Map<string, Marked> | null {
  const code = built?.language === language && built.codes[keyOf(row, step)];
  if (!code) return null;
  const labels = read(code).map(({ places, spot }): Marked => {
    const named = places.map((nth) => points[nth]!);
    const text = named.length > 1 ? nameOf(named) : named[0]!.name;
    const width = labelWidth(text);
    const { dx, dy, side, leader } = candidatesFor(width, named.length, row)[spot]!;
    return { dx, dy, side, leader, text, members: named.map(({ id }) => id), width };
  });
  return new Map(labels.map((label) => [label.members[0]!, label]));
}

/** The groups that the page as built may show, each once. @param ids of the places, as they are numbered */
export function groupsBuilt({ codes }: BuiltPlacements, ids: readonly string[]): Group[] {
  const layouts = Object.values(codes).map((code) =>
    read(code).flatMap(({ places }) => (places.length > 1 ? [places.join('+')] : [])),
  );
  return [...new Set(layouts.flat())].map((key) => ({
    members: key.split('+').map((nth) => ids[Number(nth)]!),
    always: layouts.every((groups) => groups.includes(key)),
  }));
}
