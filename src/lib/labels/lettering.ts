import type { Bounds, LonLat } from '$lib/model/geo';
import type {
  AreaPlace,
  BuiltPlacements,
  LabelLanguage,
  Place,
  PointPlace,
  Story,
} from '$lib/model/story';
import { NO_CITY_NAMED } from '$lib/messages/units';
import { pointsInReadingOrder } from '$lib/story/mentionCounts';
import { countryLabel } from '$lib/story/namedByStory';
import { namedIn } from '$lib/story/naming';
import { decodeGround, type Ground } from '$lib/space/ground';
import { routeDoors } from '$lib/space/routeDoors';

/** An area's name on the map. */
export interface Caption {
  area: AreaPlace;
  /** A journey ends here, for want of a town: what the reader is told of it. */
  end: string | null;
  /** Whether it is named from the outset; else only when it is singled out. */
  standing: boolean;
}

/** The words that a story sets on the map, and what else of it they must not cover. */
export interface Lettering {
  /** In reading order, named in the language. */
  points: readonly PointPlace[];
  captions: readonly Caption[];
  /** Where journeys' lines can be pressed. */
  doors: readonly LonLat[];
  /** The story's opening view. */
  opening: Bounds;
  /** Water, land and countries there; null where nothing is known of them. */
  ground: Ground | null;
  /** Where labels stand in the page as built; null where that is not known. */
  built: BuiltPlacements | null;
  /** The height of a label's box in CSS pixels. */
  row: number;
  /** In which they are written, as far as their names are known in it. */
  language: LabelLanguage;
}

/**
 * The areas that may be named on the map. Seas, where journeys end, and the countries of the story's
 * places are named from the outset: which land is this?
 */
export function captionsOf({ places, routes }: Story, language: LabelLanguage): Caption[] {
  const ends = new Set(routes.flatMap(({ from, to }) => [from, to]));
  const countries = new Set(
    places.flatMap((place) => (place.shape === 'point' && place.country ? [place.country] : [])),
  );
  return places
    .filter((place) => place.shape === 'area')
    .map((area) => {
      const end = ends.has(area.id) ? NO_CITY_NAMED[language] : null;
      const country = countryLabel(area);
      const standing =
        area.type === 'sea' || end !== null || (country !== null && countries.has(country));
      return { area: namedIn(area, language), end, standing };
    });
}

/** The words of a story on the map. @param row the height of a label's box in CSS pixels */
export function letteringOf(story: Story, language: LabelLanguage, row: number): Lettering {
  const known = letterings.get(story.places) ?? new Map<LabelLanguage, Omit<Lettering, 'row'>>();
  letterings.set(story.places, known);
  const found = known.get(language) ?? {
    points: pointsInReadingOrder(story).map((place) => namedIn(place, language)),
    captions: captionsOf(story, language),
    doors: routeDoors(story).map(({ at }) => at),
    opening: story.opening,
    ground: story.ground ? decodeGround(story.ground, story.opening) : null,
    built: story.placements ?? null,
    language,
  };
  known.set(language, found);
  return { ...found, row };
}

/** Where labels stand is worked out once for a story's places, so there is one for each language. */
const letterings = new WeakMap<readonly Place[], Map<LabelLanguage, Omit<Lettering, 'row'>>>();

/** Ids of the areas that are named from the outset. */
export const standingIds = ({ captions }: Pick<Lettering, 'captions'>): ReadonlySet<string> =>
  new Set(captions.flatMap(({ area, standing }) => (standing ? [area.id] : [])));
