import { placeLabels, type Anchor, type Placement } from './placeLabels';
import { Spot } from './labelSpot';

/** A dot to be labelled, with the words of its label. */
export interface Named extends Omit<Anchor, 'width'> {
  name: string;
}

/** Where a label stands, and for whom. */
export interface Marked extends Placement {
  /** What follows the place's own name: ` + Jobar`, ` + 11`; empty where it stands for itself. */
  more: string;
  /** Ids of the places that it stands for, its own first. */
  members: readonly string[];
  /** Of the label's box, in CSS pixels. */
  width: number;
}

/** More labels than this within so many CSS pixels of a dot are a crowd. */
const CROWD = { few: 7, many: 4 };
const NEAR = 60;
/** More dots than this are to be taken in at a glance: they crowd sooner. */
const MANY = 40;
/** A group of two names both, where they are no longer than this. */
const BOTH = 26;

type Group = [Named, ...Named[]];

/**
 * Places the labels of dots so that none covers another: where they crowd, the place that comes
 * first stands for those beside it, and its label says so.
 * @param dots the more important first
 * @param widthOf the width of a label's box in CSS pixels
 * @param row its height
 * @returns placements by the ids of the places that have a label
 */
export function placeGroups(
  dots: readonly Named[],
  widthOf: (text: string) => number,
  row: number,
  extent?: Parameters<typeof placeLabels>[2],
): Map<string, Marked> {
  let groups = thinned(dots.map((dot): Group => [dot]));
  for (;;) {
    const anchors = groups.map((group): Anchor => ({
      ...group[0],
      width: widthOf(group[0].name + moreOf(group)),
    }));
    const placements = placeLabels(anchors, row, extent);
    const clash = clashes(anchors, placements, row);
    if (clash.size === 0 || groups.length < 2)
      return new Map(
        groups.map((group, i) => [
          group[0].id,
          {
            ...(placements.get(group[0].id) as Placement),
            more: moreOf(group),
            members: group.map(({ id }) => id),
            width: anchors[i]?.width ?? 0,
          },
        ]),
      );
    groups = joined(groups, clash);
  }
}

function moreOf([first, ...others]: Group): string {
  const [second] = others;
  if (!second) return '';
  const both = others.length === 1 && [...first.name, ...second.name].length <= BOTH;
  return both ? ` + ${second.name}` : ` + ${others.length}`;
}

/** Joins the nearest of each crowd until none is left. */
function thinned(groups: readonly Group[]): Group[] {
  const most = groups.length > MANY ? CROWD.many : CROWD.few;
  let kept = [...groups];
  for (;;) {
    const [largest] = kept
      .map((group) => kept.filter((other) => apart(group, other) <= NEAR))
      .toSorted((a, b) => b.length - a.length);
    if (!largest || largest.length <= most) return kept;
    const pairs = largest
      .flatMap((a, i) => largest.slice(i + 1).map((b) => [a, b, apart(a, b)] as const))
      .toSorted(([, , one], [, , other]) => one - other);
    const gone = new Set<Group>();
    for (const [host, guest] of pairs) {
      if (largest.length - gone.size <= most) break;
      if (gone.has(host) || gone.has(guest)) continue;
      host.push(...guest);
      gone.add(guest);
    }
    kept = kept.filter((group) => !gone.has(group));
  }
}

/** The ids of labels that cover another one within the step of zoom, of each pair the less important. */
function clashes(
  anchors: readonly Anchor[],
  placements: ReadonlyMap<string, Placement>,
  row: number,
): Set<string> {
  const spots = anchors.map((anchor) => ({
    id: anchor.id,
    spot: new Spot(anchor, placements.get(anchor.id) as Placement, row),
  }));
  return new Set(
    spots.flatMap(({ spot }, i) =>
      spots.slice(i + 1).flatMap((other) => (spot.meets(other.spot) ? [other.id] : [])),
    ),
  );
}

/** Joins each clashing group to the one nearest to it. */
function joined(groups: Group[], clash: ReadonlySet<string>): Group[] {
  const kept = [...groups];
  for (const group of groups.toReversed()) {
    if (!clash.has(group[0].id) || kept.length < 2) continue;
    const [host] = kept
      .filter((other) => other !== group)
      .toSorted((a, b) => apart(group, a) - apart(group, b));
    if (!host) continue;
    const [first, second] =
      kept.indexOf(host) < kept.indexOf(group) ? [host, group] : [group, host];
    kept.splice(kept.indexOf(first), 1, [...first, ...second]);
    kept.splice(kept.indexOf(second), 1);
  }
  return kept;
}

const apart = ([a]: Group, [b]: Group): number => Math.hypot(a.x - b.x, a.y - b.y);
