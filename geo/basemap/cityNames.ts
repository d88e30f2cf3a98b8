import type { Point } from 'geojson';
import known from './city-names.json' with { type: 'json' };
import { LANGUAGES, type Language, type Names } from './names.ts';
import { arabicName, russianName } from './nativeNames.ts';
import type { City } from './places.ts';
import { readLayer, readText } from './sources.ts';
import { legible, typeset } from './spellings.ts';

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

interface NaturalEarthPlace {
  GEONAMEID?: number;
  NAME_EN?: string;
  NAME_RU?: string;
}

const naturalEarth = new Map(
  readLayer<NaturalEarthPlace, Point>('populated-places').features.map(({ properties: p }) => [
    p.GEONAMEID,
    { en: p.NAME_EN, ru: p.NAME_RU },
  ]),
);

/** Natural Earth's names of a place, as far as GeoNames knows them for it: its ids are not all right. */
function naturalEarthNames(city: City): Names {
  const spellings = new Set([city.name, city.ascii, ...city.others].map(plain));
  const { en, ru } = naturalEarth.get(city.id) ?? {};
  const known = (name: string | undefined): name is string =>
    Boolean(name) && spellings.has(plain(name!));
  return {
    ...(known(en) && { en: legible({ name: en, ascii: en, country: city.country }) }),
    ...(known(ru) && { ru }),
  };
}

/** What GeoNames' alternate names give away of their language. */
function nativeNames(city: City): Names {
  const [ar, ru] = [arabicName(city), russianName(city)];
  return { ...(ar && { ar }), ...(ru && { ru }) };
}

/**
 * Names of a city in the languages in which they are known: from our own list (each spelling is
 * checked against GeoNames' alternate names), else from CLDR where the city stands for its zone,
 * else from Natural Earth, else as GeoNames writes it in the country's own letters.
 */
export function cityNames(city: City): Names {
  const english =
    byLanguage.get('en')!.get(city.timezone) ?? city.timezone.split('/').at(-1)!.replace('_', ' ');
  const standsForZone = [city.name, city.ascii].some((name) => plain(name) === plain(english));
  const names: Names = { ...nativeNames(city), ...naturalEarthNames(city) };
  if (standsForZone) {
    names.en = english;
    for (const language of LANGUAGES) {
      const name = byLanguage.get(language)!.get(city.timezone);
      if (name) names[language] = name;
    }
  }
  const all = { ...names, ...listed.get(String(city.id)) };
  return all.en ? { ...all, en: typeset(all.en) } : all;
}
