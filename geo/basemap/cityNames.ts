import known from './city-names.json' with { type: 'json' };
import { LANGUAGES, type Language, type Names } from './names.ts';
import type { City } from './places.ts';
import { readText } from './sources.ts';

type Zone = { exemplarCity?: string } & { [part: string]: Zone | string | undefined };

/** CLDR's cities that stand for a time zone, by zone id such as `Asia/Damascus`. */
function exemplars(language: Language): Map<string, string> {
  const file = `main/${language}/timeZoneNames.json`;
  const data = JSON.parse(readText('cldr-dates-full', file));
  const found = new Map<string, string>();
  const walk = (zone: Zone, id: string): void => {
    if (zone.exemplarCity) found.set(id, zone.exemplarCity);
    for (const [part, inner] of Object.entries(zone))
      if (typeof inner === 'object') walk(inner, id ? `${id}/${part}` : part);
  };
  walk(data.main[language].dates.timeZoneNames.zone, '');
  return found;
}

const byLanguage = new Map(LANGUAGES.map((language) => [language, exemplars(language)]));

/** Spelling without case, accents and signs, to compare names of two sources. */
export const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

const unchecked = new Set(known.unchecked);

/** Throws when our list gives a city a spelling that GeoNames does not know for it. */
export function checkSpellings(cities: City[]): void {
  const byId = new Map(cities.map((city) => [String(city.id), city]));
  for (const [id, names] of listed) {
    const city = byId.get(id);
    if (!city) throw new Error(`city-names.json: GeoNames has no place with the id ${id}`);
    const spellings = new Set([city.name, city.ascii, ...city.others].map(plain));
    for (const [language, name] of Object.entries(names))
      if (!spellings.has(plain(name)) && !unchecked.has(name))
        throw new Error(`city-names.json: ${id}: GeoNames does not know ${language} "${name}"`);
  }
}

const listed = new Map(Object.entries(known.cities as Record<string, Names>));

/**
 * Names of a city in the languages in which they are known: from our own list (each spelling is
 * checked against GeoNames' alternate names), else from CLDR where the city stands for its zone.
 */
export function cityNames(city: City): Names {
  const english =
    byLanguage.get('en')!.get(city.timezone) ?? city.timezone.split('/').at(-1)!.replace('_', ' ');
  const standsForZone = [city.name, city.ascii].some((name) => plain(name) === plain(english));
  const names: Names = {};
  if (standsForZone) {
    names.en = english;
    for (const language of LANGUAGES) {
      const name = byLanguage.get(language)!.get(city.timezone);
      if (name) names[language] = name;
    }
  }
  return { ...names, ...listed.get(String(city.id)) };
}
