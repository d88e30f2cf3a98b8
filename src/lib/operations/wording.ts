import { bearing, distance } from '@turf/turf';
import type { LonLat } from '$lib/model/geo';
import type { LabelLanguage, Mention, Passage, Place, Sense } from '$lib/model/story';
import type { StoryEvent } from '$lib/model/event';
import type { Census } from './census';

/** What a mention stands for, in words a reader needs no key for. */
export const SENSE_WORDS: Record<Sense, string> = {
  place: 'the place itself',
  government: 'the government',
  mixed: 'the place and its government',
};

const DATELINE_WORDS = 'the dateline: where the report was filed';

export const senseOf = ({ sense, dateline }: Mention): string =>
  dateline ? DATELINE_WORDS : SENSE_WORDS[sense];

/** What a route on the map is, and is not. */
export const ROUTE_KEY =
  'Dotted: a journey the article reports, as a great-circle arc, not the way taken';

/** Languages, each in its own words. */
export const LANGUAGE_NAMES: Record<LabelLanguage, string> = {
  en: 'English',
  ar: 'العربية',
  ru: 'Русский',
  ku: 'Kurdî (Kurmancî)',
};

/** What the map says of an area whose status is in dispute: `geo/SOURCES.md` has the rule. */
export const STATUS_WORDS: Record<'occupied' | 'disputed', Record<LabelLanguage, string>> = {
  occupied: { en: 'occupied', ar: 'محتلة', ru: 'оккупированная территория', ku: 'dagirkirî' },
  disputed: { en: 'disputed', ar: 'متنازع عليها', ru: 'спорная территория', ku: 'bi nakokî' },
};

/** Said on the map where a journey ends for want of a town. */
export const NO_CITY_NAMED: Record<LabelLanguage, string> = {
  en: 'no city named',
  ar: 'لم تُذكر مدينة',
  ru: 'город не назван',
  ku: 'bajar nehatiye diyarkirin',
};

/** What a passage's mentions of a place stand for, each sense once. */
export const sensesIn = ({ mentions }: Passage, place: string): string[] => [
  ...new Set(mentions.filter((mention) => mention.place === place).map(senseOf)),
];

const COMPASS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
];

/** The nearest of the eight winds. @param degrees clockwise from north */
export const wind = (degrees: number): string =>
  COMPASS[Math.round((((degrees % 360) + 360) % 360) / 45) % 8] as string;

/** `2,486 km north of Damascus (bearing 2°)`, along the great circle. */
export function offset(at: LonLat, from: Pick<Place, 'at' | 'name'>): string {
  const [here, there] = [[...from.at], [...at]];
  const degrees = (bearing(here, there) + 360) % 360;
  return `${kilometres(distance(here, there))} ${wind(degrees)} of ${from.name} (bearing ${Math.round(degrees) % 360}°)`;
}

/** Metres below one kilometre, one decimal below ten, whole kilometres above. */
export function kilometres(km: number): string {
  if (km < 1) return `${Math.round(km * 100) * 10} m`;
  const digits = km < 10 ? 1 : 0;
  return `${km.toLocaleString('en', { maximumFractionDigits: digits })} km`;
}

/** `33.5102° N, 36.2913° E`, latitude first as people write it. */
export function coordinates([lon, lat]: LonLat, digits = 4): string {
  const part = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(digits)}° ${value < 0 ? negative : positive}`;
  return `${part(lat, 'N', 'S')}, ${part(lon, 'E', 'W')}`;
}

/** How exactly the position is known. */
export function precision(place: Place): string {
  const radius = place.shape === 'point' && place.radius ? kilometres(place.radius / 1000) : '';
  switch (place.precision) {
    case 'site':
      return radius ? `a point of the site, which lies within about ${radius}` : 'the site itself';
    case 'city':
      return `a point in the city${radius && `; the place lies within about ${radius}`}`;
    case 'neighbourhood':
      return `approximate: the district lies within about ${radius}`;
    case 'region':
      return 'an area; the point only carries its label';
    case 'approximate':
      return `approximate${radius && `, within about ${radius}`}`;
  }
}

/** `Named 12 times: 6 for the place itself, 6 for the government`. */
export function tally({ total, senses }: Census): string {
  const times = total === 1 ? 'once' : total === 2 ? 'twice' : `${total} times`;
  const kinds = (Object.keys(senses) as Sense[]).filter((sense) => senses[sense] > 0);
  if (kinds.length === 1) return `Named ${times}, for ${SENSE_WORDS[kinds[0] as Sense]}`;
  return `Named ${times}: ${kinds.map((kind) => `${senses[kind]} for ${SENSE_WORDS[kind]}`).join(', ')}`;
}

/** `October 2025`. @param ms since 1970, UTC */
export const monthName = (ms: number, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(ms);

/** When something happened, as exactly as it is known. */
export function whenOf({ precision, value }: StoryEvent['when'], language: string): string {
  if (value === undefined) return 'Not dated';
  const told = /-..-/.test(value)
    ? longDate(value, language)
    : value.includes('-')
      ? monthName(Date.parse(value), language)
      : value;
  return precision === 'uncertain' ? `Perhaps ${told}` : told;
}

/** `15 October 2025`. @param iso an ISO 8601 date; the time of day, if any, is left out */
export function longDate(iso: string, language: string): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(date);
}

/** A place's name as it is written there, where that is known. */
export function ownName({ local, names }: Place): { language: string; name: string } | null {
  const name = local && names[local];
  return name ? { language: local, name } : null;
}
