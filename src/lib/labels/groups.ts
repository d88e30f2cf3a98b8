import type { Placement } from './labelBoxes';
import { optionsFor, type Board, type Options } from './labelOptions';
import { placeLabels } from './placeLabels';

/** A dot to be labelled, with the words of its label. */
export interface Named {
  id: string;
  name: string;
  x: number;
  y: number;
}

/** Where a label stands, and for whom. */
export interface Marked extends Placement {
  text: string;
  /** Ids of the places that it stands for, the most important first. */
  members: readonly string[];
  /** Of the label's box, in CSS pixels. */
  width: number;
}

/** How labels are worded and how wide that is. */
export interface Wording {
  /** What a label says that stands for several places, the most important first. */
  groupName: (members: readonly [Named, Named, ...Named[]]) => string;
  /** The width of a label's box in CSS pixels. */
  widthOf: (text: string) => number;
}

/** With more dots than this groups are not looked through for one that could stand alone. */
const MANY = 40;

/** Dots nearer than this, in CSS pixels, are one to the eye: they may share a label to give a name its room. */
const TOGETHER = 2;

type Group = readonly [Named, ...Named[]];

interface Layout {
  marked: Map<string, Marked>;
  /** The ids of groups that break a rule. */
  broken: ReadonlySet<string>;
  /** How many names without a dot find no room. */
  hidden: number;
}

/**
 * Places the labels of dots. What no layout could name without misleading is a group: one label that
 * stands for several places, at the most important one.
 * @param dots the more important first
 * @returns placements by the id of the place, or of a group's first place
 */
export function placeGroups(
  dots: readonly Named[],
  wording: Wording,
  board: Board,
): Map<string, Marked> {
  const layOut = layouts(dots, wording, board);
  let groups = dots.map((dot): Group => [dot]);
  let layout = layOut(groups);
  while (layout.broken.size > 0 && groups.length > 1) {
    groups = joined(groups, layout.broken);
    layout = layOut(groups);
  }
  if (dots.length <= MANY)
    for (const dot of dots) {
      const apart = parted(groups, dot);
      const tried = apart && layOut(apart);
      if (tried?.broken.size === 0) [groups, layout] = [apart ?? groups, tried];
    }
  if (layout.hidden > 0) {
    const tried = layOut(joined(groups, onAnother(groups)));
    if (tried.broken.size === 0 && tried.hidden < layout.hidden) layout = tried;
  }
  return layout.marked;
}

/** The ids of groups that say the same: a reader could not tell them apart. */
function alike(groups: readonly Group[], textOf: (group: Group) => string): string[] {
  const texts = groups.map((group) => (group.length > 1 ? textOf(group) : null));
  return groups.flatMap(([{ id }], i) => (texts[i] && texts.indexOf(texts[i]) < i ? [id] : []));
}

/** Lays out groups of these dots, again and again: what a group may do is worked out once. */
function layouts(
  dots: readonly Named[],
  { groupName, widthOf }: Wording,
  board: Board,
): (groups: readonly Group[]) => Layout {
  const { names = [] } = board;
  const known = new Map<string, { text: string; options: Options }>();
  const look = (group: Group) => {
    const key = group.map(({ id }) => id).join(' ');
    const [{ id, name, x, y }, second, ...others] = group;
    const text = second ? groupName([group[0], second, ...others]) : name;
    const found = known.get(key) ?? {
      text,
      options: optionsFor(
        { id, x, y, width: widthOf(text), dots: group },
        dots.filter((dot) => !group.includes(dot)),
        board,
      ),
    };
    known.set(key, found);
    return found;
  };
  return (groups) => {
    const looked = groups.map(look);
    const { placements, broken } = placeLabels([...looked.map(({ options }) => options), ...names]);
    const hidden = names.filter(({ label }) => broken.delete(label.id)).length;
    for (const id of alike(groups, (group) => look(group).text)) broken.add(id);
    const marked = groups.map((group, i): [string, Marked] => [
      group[0].id,
      {
        ...placements.get(group[0].id)!,
        text: looked[i]!.text,
        members: group.map(({ id }) => id),
        width: looked[i]!.options.label.width,
      },
    ]);
    return { marked: new Map(marked), broken, hidden };
  };
}

/** The ids of places whose dot lies on that of a more important one. */
const onAnother = (groups: readonly Group[]): Set<string> =>
  new Set(
    groups.flatMap((group, i) =>
      group.length === 1 &&
      groups.slice(0, i).some((other) => other.length === 1 && between(group, other) < TOGETHER)
        ? [group[0].id]
        : [],
    ),
  );

/** Joins each group that is broken to the one nearest to it, once in a round. */
function joined(groups: readonly Group[], broken: ReadonlySet<string>): Group[] {
  let kept = [...groups];
  const changed = new Set<Group>();
  for (const group of groups.toReversed()) {
    if (!broken.has(group[0].id) || changed.has(group) || kept.length < 2) continue;
    const { other: nearest } = kept
      .filter((other) => other !== group)
      .map((other) => ({ other, far: between(group, other) }))
      .toSorted((a, b) => a.far - b.far)[0]!;
    const rank = (one: Group) => groups.findIndex(([{ id }]) => id === one[0].id);
    const [first, second] = rank(nearest) < rank(group) ? [nearest, group] : [group, nearest];
    const both: Group = [...first, ...second];
    changed.add(nearest).add(both);
    kept = kept.flatMap((one) => (one === first ? [both] : one === second ? [] : [one]));
  }
  return kept;
}

/** The groups with one place taken out of its own; null where it stands alone. */
function parted(groups: readonly Group[], dot: Named): Group[] | null {
  const from = groups.find((group) => group.length > 1 && group.includes(dot));
  if (!from) return null;
  const [first, ...others] = from.filter((one) => one !== dot);
  if (!first) return null;
  return groups.flatMap((group): Group[] =>
    group === from ? [[first, ...others], [dot]] : [group],
  );
}

/** Between the nearest places of two groups. */
const between = (a: Group, b: Group): number =>
  Math.min(...a.flatMap((one) => b.map((other) => Math.hypot(one.x - other.x, one.y - other.y))));
