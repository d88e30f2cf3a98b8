import type { Kind, Narrowing, Selection } from '$lib/model/selection';
import { mentionsOf } from './mentionCounts';
import type { Mention, Passage, Place, Route, Story } from '$lib/model/story';

/** The passages that name a place, in the article's order. */
export function passagesNaming(story: Story, place: string): Passage[] {
  return story.passages.filter(({ mentions }) => mentions.some((m) => m.place === place));
}

/** The places that a passage names, each once, in the order of their first mention. */
export function placesIn(story: Story, line: number): Place[] {
  const passage = story.passages.find((p) => p.line === line);
  const ids = new Set(passage?.mentions.map(({ place }) => place));
  return [...ids].flatMap((id) => story.places.find((place) => place.id === id) ?? []);
}

/** The lines of the passages that a selection singles out. */
export function activeLines(story: Story, selection: Selection): number[] {
  switch (selection.type) {
    case 'none':
    case 'group':
      return [];
    case 'passage':
      return [selection.line];
    case 'place':
      return passagesNaming(story, selection.id).map(({ line }) => line);
    case 'route':
      return routeById(story, selection.id)?.passages ?? [];
  }
}

/** The ids of the places that a selection singles out. */
export function activePlaces(story: Story, selection: Selection): string[] {
  switch (selection.type) {
    case 'none':
      return [];
    case 'place':
      return [selection.id];
    case 'group':
      return [...selection.places];
    case 'passage':
      return placesIn(story, selection.line).map(({ id }) => id);
    case 'route': {
      const route = routeById(story, selection.id);
      return route ? [route.from, route.to] : [];
    }
  }
}

/** What is of a kind: of journeys the places where they begin and end. */
export function ofKind(story: Story, kind: Kind): Narrowing {
  const named = story.places.filter(({ id }) => mentionsOf(story, id).length > 0);
  const among = (passes: (place: Place) => boolean) => ({
    places: new Set(named.filter(passes).map(({ id }) => id)),
  });
  switch (kind) {
    case 'places':
      return among(({ shape }) => shape === 'point');
    case 'areas':
      return among(({ shape }) => shape === 'area');
    case 'routes':
      return { places: new Set(story.routes.flatMap(({ from, to }) => [from, to])) };
    default:
      return {
        ...among(({ id }) => mentionsOf(story, id).some(({ sense }) => sense === kind)),
        senses: [kind],
      };
  }
}

export const routeById = (story: Story, id: string): Route | undefined =>
  story.routes.find((route) => route.id === id);

export function mentionById(story: Story, id: string | undefined): Mention | undefined {
  return story.passages.flatMap(({ mentions }) => mentions).find((mention) => mention.id === id);
}

/** The ids of the routes that a selection bears on: itself, stated by its passage, or ending at its place. */
export function activeRoutes(story: Story, selection: Selection): string[] {
  const concerned = ({ id, passages, from, to }: Route): boolean => {
    switch (selection.type) {
      case 'none':
      case 'group':
        return false;
      case 'passage':
        return passages.includes(selection.line);
      case 'place':
        return [from, to].includes(selection.id);
      case 'route':
        return id === selection.id;
    }
  };
  return story.routes.filter(concerned).map(({ id }) => id);
}
