import type { City } from './places.ts';

const codes = (list: string): Set<string> => new Set(list.split(' '));

/** Where names are written in Arabic, Persian or Urdu letters: what GeoNames has is a romanisation. */
const ARABIC_LETTERS = codes('AE AF BH DZ EG IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE');
/** Of these, where the article is `al`, in GeoNames a word of its own. */
const ARTICLE_APART = codes('AE BH EG IQ JO KW LB LY OM PS QA SA SD SY YE');
/** Where names are not written in Latin letters, or apostrophes are only a typewriter's signs. */
const ROMANISED = new Set([
  ...ARABIC_LETTERS,
  ...codes('AM BG BY DJ ER ET GE IL IN KG KZ MK MN RU TH TJ TM UA UZ'),
]);
/** Where people write a macron in their own language's Latin letters. */
const MACRONS_AT_HOME = codes('LV LT NZ CK PF WS TO NU TK TV US');

const SCHOLARLY = /[ĀāĒēĪīŌōŪūḌḍḐḑḨḩḤḥḪḫẖḲḳḴḵṢṣṬṭẔẕẒẓ‘’ʻʼʿʾ]|\p{M}/u;
/** Of Latin-1, French for long vowels (`Nâqoûra`); accents such as `Tébessa` are written in Maghrebi newspapers. */
const LONG_VOWELS = /[âêîôû]/iu;
const BEYOND_LATIN_1 = /[^ -ÿ]/u;
const SIGNS = /[`'"‘’“”ʻʼʿʾʹʺ´]/gu;
const ARTICLE = /(^|[ (-])(a(?:l|n|r|s|sh|t|d|z|dh|th)|e(?:l|n|r|s|ch|t|d|z)) (?=\p{L})/giu;

/** With an apostrophe for the sign that typewriters have for it. */
export const typeset = (name: string): string => name.replace(/[`']/g, '’');

/** GeoNames' own plain spelling where its name has letters that only scholars' romanisation has. */
function plainer({ name, ascii, country }: Pick<City, 'name' | 'ascii' | 'country'>): string {
  if (/[^\p{Script=Latin}\P{L}]/u.test(name)) return ascii;
  if (ARABIC_LETTERS.has(country))
    return BEYOND_LATIN_1.test(name) || LONG_VOWELS.test(name) ? ascii : name;
  return SCHOLARLY.test(name) && !MACRONS_AT_HOME.has(country) ? ascii : name;
}

/**
 * A name as a newspaper sets it, in one system: native Latin letters stay; of a romanisation the
 * signs that stand for letters go (`Elektrostal'`), and an Arabic article is tied to its word.
 */
export function legible(city: Pick<City, 'name' | 'ascii' | 'country'>): string {
  const name = plainer(city);
  if (!ROMANISED.has(city.country)) return typeset(name);
  const signless = name.replace(SIGNS, '');
  const tied = ARTICLE_APART.has(city.country) ? signless.replace(ARTICLE, '$1$2-') : signless;
  return tied[0]!.toUpperCase() + tied.slice(1);
}
