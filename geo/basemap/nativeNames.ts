import { plain } from './cityNames.ts';
import type { City } from './places.ts';

/**
 * GeoNames' alternate names bear no language. In two cases one is certain all the same: where a
 * country writes only one language in the letters, and its romanisation is the main name.
 */

const codes = (list: string): Set<string> => new Set(list.split(' '));

/** Where what is written in letters of the Arabic alphabet is Arabic. */
const ARABIC = codes('AE BH DZ EG IL IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE');
const ARABIC_WORD = /^[ء-غف-ي ()-]+$/u;
const RUSSIAN_WORD = /^[А-Яа-яЁё -]+$/u;

const ARABIC_CONSONANTS: Record<string, string> = {
  ...{ ب: 'b', ت: 't', ث: 't', ج: 'g', خ: 'k', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's' },
  ...{ ش: 's', ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l' },
  ...{ م: 'm', ن: 'n' },
};
const LATIN_CONSONANTS: [RegExp, string][] = [
  [/(^|[ -])(?:a(?:l|n|r|s|sh|t|d|z|dh|th)|e(?:l|n|r|s|ch|t|d|z))[ -](?=\p{L})/giu, '$1'],
  [/ch/g, 's'],
  [/dj|j/g, 'g'],
  [/c|q/g, 'k'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/[^bdfgklmnrstz]/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The consonants that Arabic writing and its romanisations agree on: `trts` for طرطوس and Tartus. */
const ofArabic = (name: string): string =>
  name
    .replace(/(^|[ -])ال/gu, '$1')
    .replace(/./gu, (letter) => ARABIC_CONSONANTS[letter] ?? '')
    .replace(/(.)\1+/g, '$1');

const ofLatin = (name: string): string =>
  LATIN_CONSONANTS.reduce(
    (text, [from, to]) => text.replace(from, to),
    name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  );

const hasArticle = (name: string): boolean =>
  /^ال/u.test(name) || /^[ae][a-z]{1,2}[ -]/i.test(name);

const marks = (name: string): number => name.match(/[أإآؤئة]/gu)?.length ?? 0;

/** Its name in Arabic, if GeoNames has one whose consonants are those of its main name. */
export function arabicName(city: City): string | undefined {
  if (!ARABIC.has(city.country)) return undefined;
  const wanted = ofLatin(city.ascii);
  const found = city.others
    .filter((name) => ARABIC_WORD.test(name) && ofArabic(name) === wanted)
    // Full spelling before the careless: with its hamzas and the feminine ending.
    .sort((a, b) => marks(b) - marks(a));
  return found.find((name) => hasArticle(name) === hasArticle(city.ascii)) ?? found[0];
}

const CYRILLIC = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
const ROMAN = 'a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya'.split(
  ' ',
);

/** Romanised as the United States Board on Geographic Names does, less its signs. */
const ofRussian = (name: string): string =>
  plain(
    name
      .toLowerCase()
      .replace(/(^|[ аеёиоуыэюяйъь-])([её])/gu, '$1й$2')
      .replace(/./gu, (letter) => ROMAN[CYRILLIC.indexOf(letter)] ?? letter),
  );

/** Its name in Russian, if GeoNames has one of which the main name is the romanisation. */
export function russianName(city: City): string | undefined {
  if (city.country !== 'RU') return undefined;
  const wanted = plain(city.name);
  const found = city.others.filter((name) => RUSSIAN_WORD.test(name) && ofRussian(name) === wanted);
  // Of Одинтсово and Одинцово, which are romanised alike, the shorter is the right one.
  return found.sort((a, b) => a.length - b.length)[0];
}
