import type { Place } from '$lib/model/story';

/** What a story names itself, as the basemap knows it: there it is not to be named again. */
export interface StoryNames {
  /** GeoNames' ids of populated places. */
  towns: number[];
  /** ICAO codes. */
  airports: string[];
  /** Names, in English, of whatever else bears one: governorates are often called as their cities. */
  names: string[];
}

/** What the basemap must leave to the story. */
export function storyNames(places: readonly Place[]): StoryNames {
  const points = places.filter(({ shape }) => shape === 'point');
  const known = (key: string) =>
    points.flatMap(({ identifiers: { [key]: id } }) => (id ? [id] : []));
  return {
    towns: known('geonames').map(Number),
    airports: known('icao'),
    names: [...new Set(places.flatMap(({ name, names: { en } }) => (en ? [name, en] : [name])))],
  };
}

/** The id of the label on the basemap of a country or a disputed area; null for what is neither. */
export const countryLabel = ({ type, identifiers: { iso, disputed } }: Place): string | null =>
  type === 'country' && iso ? iso.toLowerCase() : (disputed ?? null);
