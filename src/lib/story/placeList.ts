import { distance, pointToPolygonDistance } from '@turf/turf';
import {
  SENSES,
  type AreaFeatures,
  type Place,
  type PlaceType,
  type Sense,
  type Story,
} from '$lib/model/story';
import { mentionCounts, mentionsOf, type MentionCounts } from './mentionCounts';
import { isAtPosition } from './rank';
import { isFound } from './search';

/** What narrows the places: an empty list of types or senses narrows nothing. */
export interface PlaceFilter {
  typed: string;
  types: readonly PlaceType[];
  senses: readonly Sense[];
}

export type PlaceSort = 'article' | 'name' | 'distance';

export interface Listed {
  place: Place;
  mentionCounts: MentionCounts;
  /** Kilometres from the place that distances are told from; 0 in an area, or of an area round it. */
  km?: number;
}

/** The places that a story names, with their mentions, in the order in which it first names them. */
export function listed(story: Story): Listed[] {
  const order = [...new Set(story.passages.flatMap((p) => p.mentions.map((m) => m.place)))];
  return story.places
    .filter(({ id }) => order.includes(id))
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((place) => ({ place, mentionCounts: mentionCounts(mentionsOf(story, place.id)) }));
}

/** Whether a place passes a filter. */
export function passes(
  { place, mentionCounts }: Listed,
  { typed, types, senses }: PlaceFilter,
): boolean {
  return (
    isFound(place, typed) &&
    (types.length === 0 || types.includes(place.type)) &&
    (senses.length === 0 || senses.some((sense) => mentionCounts.senses[sense] > 0))
  );
}

/**
 * Sorts a list. Sorting by distance leaves the order of the article where there is no place to
 * start from; what has no distance stands last.
 * @param areas the areas' outlines; null while they are not there
 */
export function sorted(
  list: readonly Listed[],
  sort: PlaceSort,
  from: Place | null,
  nameOf: (place: Place) => string,
  collator: Intl.Collator,
  areas: AreaFeatures | null = null,
): Listed[] {
  switch (sort) {
    case 'article':
      return [...list];
    case 'name':
      return list.toSorted((a, b) => collator.compare(nameOf(a.place), nameOf(b.place)));
    case 'distance':
      if (!from) return [...list];
      return list
        .map((one) => ({ ...one, ...apart(from, one.place, areas) }))
        .toSorted((a, b) => rank(a) - rank(b));
  }
  function rank({ place, km = Number.MAX_VALUE }: Listed) {
    return place === from ? -1 : km;
  }
}

/**
 * How far two places are from one another along the great circle: an area by the nearest point of
 * its outline, which is no more exact than a kilometre. Not told between two areas, nor of a region
 * that has no outline.
 */
function apart(a: Place, b: Place, areas: AreaFeatures | null): { km?: number } {
  if (isAtPosition(a) && isAtPosition(b)) return { km: distance([...a.at], [...b.at]) };
  const [point, area] = isAtPosition(a) ? [a, b] : [b, a];
  const outline = areas?.features.find(({ properties }) => properties.id === area.id);
  if (!isAtPosition(point) || !outline) return {};
  const km = pointToPolygonDistance([...point.at], outline);
  return { km: km <= 0 ? 0 : Math.max(1, Math.round(km)) };
}

/** How many places are of each type, and how many are meant in each sense. */
export function facets(list: readonly Listed[]): {
  types: [type: PlaceType, count: number][];
  senses: [sense: Sense, count: number][];
} {
  const types = new Map<PlaceType, number>();
  for (const { place } of list) types.set(place.type, (types.get(place.type) ?? 0) + 1);
  return {
    types: [...types].toSorted(([, a], [, b]) => b - a),
    senses: SENSES.map((sense): [Sense, number] => [
      sense,
      list.filter(({ mentionCounts }) => mentionCounts.senses[sense] > 0).length,
    ]),
  };
}
