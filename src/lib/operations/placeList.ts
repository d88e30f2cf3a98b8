import { distance } from '@turf/turf';
import { SENSES, type Place, type Sense, type Story } from '$lib/model/story';
import { census, mentionsOf, type Census } from './census';
import { isFound } from './search';

/** What narrows the places: an empty list of kinds or senses narrows nothing. */
export interface PlaceFilter {
  typed: string;
  kinds: readonly string[];
  senses: readonly Sense[];
}

export type PlaceSort = 'article' | 'name' | 'distance';

export interface Listed {
  place: Place;
  census: Census;
  /** Kilometres along the great circle from the place that distances are told from. */
  km?: number;
}

/** The places that a story names, with their mentions, in the order in which it first names them. */
export function listed(story: Story): Listed[] {
  const order = [...new Set(story.passages.flatMap((p) => p.mentions.map((m) => m.place)))];
  return story.places
    .filter(({ id }) => order.includes(id))
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    .map((place) => ({ place, census: census(mentionsOf(story, place.id)) }));
}

/** Whether a place passes a filter. */
export function passes({ place, census }: Listed, { typed, kinds, senses }: PlaceFilter): boolean {
  return (
    isFound(place, typed) &&
    (kinds.length === 0 || kinds.includes(place.kind)) &&
    (senses.length === 0 || senses.some((sense) => census.senses[sense] > 0))
  );
}

/**
 * Sorts a list. Sorting by distance leaves the order of the article where there is no place to
 * start from.
 */
export function sorted(
  list: readonly Listed[],
  sort: PlaceSort,
  from: Place | null,
  nameOf: (place: Place) => string,
  collator: Intl.Collator,
): Listed[] {
  switch (sort) {
    case 'article':
      return [...list];
    case 'name':
      return list.toSorted((a, b) => collator.compare(nameOf(a.place), nameOf(b.place)));
    case 'distance':
      if (!from) return [...list];
      return list
        .map((one) => ({ ...one, km: distance([...from.at], [...one.place.at]) }))
        .toSorted((a, b) => a.km - b.km);
  }
}

/** How many places are of each kind, and how many are meant in each sense. */
export function facets(list: readonly Listed[]): {
  kinds: [kind: string, count: number][];
  senses: [sense: Sense, count: number][];
} {
  const kinds = new Map<string, number>();
  for (const { place } of list) kinds.set(place.kind, (kinds.get(place.kind) ?? 0) + 1);
  return {
    kinds: [...kinds].toSorted(([, a], [, b]) => b - a),
    senses: SENSES.map((sense): [Sense, number] => [
      sense,
      list.filter(({ census }) => census.senses[sense] > 0).length,
    ]),
  };
}
