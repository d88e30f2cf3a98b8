import type { LonLat } from '$lib/model/geo';
import { bearing, distance } from '@turf/turf';
import { displayNames, listFormat } from './intl';
import type { Key, Words } from './words';
import type { StoryEvent } from '$lib/model/event';
import {
  SENSES,
  type Mention,
  type Passage,
  type Place,
  type Story,
  type StoryWords,
} from '$lib/model/story';
import type { MentionCounts } from '$lib/story/mentionCounts';
import { isAtPosition } from '$lib/story/rank';
import { kilometres, longDate, monthName } from './units';

/** What a mention stands for, in words a reader needs no key for. */
export const senseOf = ({ say }: Words, { sense, dateline }: Mention): string =>
  say(dateline ? 'sense.dateline' : `sense.${sense}`);

/** What a passage's mentions of a place stand for, each sense once, in a word: `place, government`. */
export function sensesIn(words: Words, { mentions }: Passage, place: string): string {
  const senses = mentions
    .filter((mention) => mention.place === place)
    .map(({ sense, dateline }) =>
      words.say('sense.word', { sense: dateline ? 'dateline' : sense }),
    );
  return listOf(words, [...new Set(senses)]);
}

/** Languages whose lists have commas alone: `Intl`, at its first use, takes them long at the page's start. */
const COMMAS = ['en', 'ru'];

/** Items of a list in a language's own way: `a, b, c`. Lists of the type `unit` have no commas in Russian. */
export const listOf = ({ language }: Words, items: readonly string[]): string =>
  COMMAS.includes(language)
    ? items.join(', ')
    : listFormat(language, { type: 'conjunction', style: 'narrow' }).format(items);

/** What a sentence lists, `a, b and c`, in a language's own way. */
export const andList = ({ language }: Words, items: Iterable<string>): string =>
  listFormat(language, { type: 'conjunction' }).format(items);

/** `Named 12 times: 6 as a place, 6 as the government`. */
export function tally(words: Words, { total, senses }: MentionCounts): string {
  const { say } = words;
  const times = say('tally.times', { n: total });
  const kinds = SENSES.filter((sense) => senses[sense] > 0);
  if (kinds.length === 1)
    return say('tally.one', { times, as: say('tally.as', { sense: kinds[0] ?? '' }) });
  const parts = kinds.map((sense) =>
    say('tally.part', { n: senses[sense], as: say('tally.as', { sense }) }),
  );
  return say('tally.many', { times, senses: listOf(words, parts) });
}

/** The nearest of the eight winds. @param degrees clockwise from north */
export const wind = ({ say }: Words, degrees: number): string =>
  say(`wind.${Math.round((((degrees % 360) + 360) % 360) / 45) % 8}` as Key);

/**
 * Kilometres, a quarter of the way round the Earth. Beyond it, the direction in which the shortest way
 * sets out tells a reader nothing.
 */
const DIRECTED = 10_000;

/** The wind to which something lies; none where it lies too far for that to help. */
export const windTo = (words: Words, km: number, degrees: number): string | null =>
  km > DIRECTED ? null : wind(words, degrees);

/** A place's name in the page's language where that is known, else as the article writes it. */
export const nameIn = ({ language }: Words, { name, names }: Place): string =>
  (language === 'en' ? undefined : (names as Partial<Record<string, string>>)[language]) ?? name;

/** Words to be shown; where they are not in the page's language, with the attributes that say so. */
export interface Translated {
  text: string;
  lang?: string;
  dir?: 'auto';
}

/** Words of a story in the page's language, else as the story has them in its own. */
export function translated(
  { language }: Words,
  story: Pick<Story, 'language'>,
  of: StoryWords,
): Translated {
  const own = (of as Partial<Record<string, string>>)[language];
  return own === undefined && language !== story.language
    ? { text: of.own, lang: story.language, dir: 'auto' }
    : { text: own ?? of.own };
}

/** What a place is: in the story's words, else by its type. */
export const kindOf = (
  words: Words,
  story: Pick<Story, 'language'>,
  { kind, capital, type }: Place,
): Translated =>
  kind
    ? translated(words, story, kind)
    : { text: words.say(capital ? `capital.${capital}` : `type.${type}`) };

/** The country that a place lies in, in the page's language; nothing of a country, or where it is not said. */
export const countryOf = ({ language }: Words, place: Place): string | undefined =>
  place.shape === 'point' && place.country && place.type !== 'country'
    ? displayNames([language, 'en'], { type: 'region' }).of(place.country.toUpperCase())
    : undefined;

/** `33.5102° N, 36.2913° E`, latitude first as people write it, in the page's language. */
export const positionOf = ({ say }: Words, [lon, lat]: LonLat): string =>
  say('facts.at', {
    lat: Math.abs(lat).toFixed(4),
    north: lat < 0 ? 'no' : 'yes',
    lon: Math.abs(lon).toFixed(4),
    east: lon < 0 ? 'no' : 'yes',
  });

/** How registers know a place: `GeoNames 524901, Wikidata Q649`. */
export const identifiersOf = (words: Words, { identifiers }: Place): string =>
  listOf(
    words,
    Object.entries(identifiers).map(
      ([register, id]) => `${REGISTERS[register] ?? register.toUpperCase()} ${id}`,
    ),
  );
const REGISTERS: Readonly<Record<string, string>> = { geonames: 'GeoNames', wikidata: 'Wikidata' };

/** `2,486 km north of Damascus (bearing 2°)`, along the great circle; null where one of them is at no position. */
export function offset(words: Words, place: Place, from: Place | undefined): string | null {
  if (!from || !isAtPosition(place) || !isAtPosition(from)) return null;
  const [here, there] = [[...from.at], [...place.at]];
  const degrees = (bearing(here, there) + 360) % 360;
  const km = distance(here, there);
  const way = windTo(words, km, degrees);
  return words.say(way ? 'facts.offset' : 'facts.far', {
    distance: kilometres(km, words.language),
    wind: way ?? '',
    place: nameIn(words, from),
    degrees: Math.round(degrees) % 360,
  });
}

/** How exactly the position is known. */
export function precision({ say, language }: Words, place: Place): string {
  const radius =
    place.shape === 'point' && place.radius ? kilometres(place.radius / 1000, language) : '';
  switch (place.precision) {
    case 'site':
      return radius ? say('precision.siteWithin', { radius }) : say('precision.site');
    case 'city':
      return radius ? say('precision.cityWithin', { radius }) : say('precision.city');
    case 'neighbourhood':
      return say('precision.neighbourhood', { radius });
    case 'region':
      return radius ? say('precision.regionWithin', { radius }) : say('precision.region');
    case 'approximate':
      return radius ? say('precision.approximateWithin', { radius }) : say('precision.approximate');
  }
}

/** When something happened, as exactly as it is known. */
export function whenOf({ say, language }: Words, { precision, value }: StoryEvent['when']): string {
  if (value === undefined) return say('time.undated');
  const date = /-..-/.test(value)
    ? longDate(value, language)
    : value.includes('-')
      ? monthName(Date.parse(value), language)
      : value;
  return precision === 'uncertain' ? say('time.perhaps', { date }) : date;
}
