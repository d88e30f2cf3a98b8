import type { LonLat } from '$lib/model/geo';
import type { LabelLanguage, PointPlace } from '$lib/model/story';
import { dateFormat, displayNames, numberFormat, pluralRules } from './intl';
import { number } from './number';

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

/** `6 places`, by the plural's category in each language. */
const PLACES: Record<
  LabelLanguage,
  Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
> = {
  en: { one: '# place', other: '# places' },
  ar: { two: 'مكانان', few: '# أماكن', many: '# مكانًا', other: '# مكان' },
  ru: { one: '# место', few: '# места', other: '# мест' },
  ku: { one: '# cih', other: '# cih' },
};

/** A group of two names both, where they are no longer than this. */
const BOTH = 26;

/**
 * What one label says that stands for several places: `Damascus + Jobar`, `Syria: 6 places`.
 * @param members the most important first, named in the language
 * @param country ISO 3166-1 alpha-2 of the country whose name says which places; null for none
 * @param named how many of them, from the first, are named else
 */
export function groupName(
  members: readonly PointPlace[],
  language: LabelLanguage,
  country: string | null,
  named: number,
): string {
  const names = members.map((place) => place.name);
  if (members.length === 2 && names.join('').length <= BOTH) return names.join(' + ');
  const places = (count: number) => {
    const forms = PLACES[language];
    const form = forms[pluralRules(language, {}).select(count)] ?? forms.other;
    return form.replace('#', number(language, count, 0));
  };
  const region = country && regionName(country, language);
  if (region) return `${region}: ${places(members.length)}`;
  const rest = members.length - named;
  return [...names.slice(0, named), ...(rest > 0 ? [places(rest)] : [])].join(' + ');
}

const regionName = (country: string, language: LabelLanguage): string | undefined =>
  displayNames([language, 'en'], { type: 'region' }).of(country.toUpperCase());

/** The sign of a kilometre, behind the number. */
const KM: Partial<Record<string, string>> = { en: 'km', ar: 'كم', ru: 'км', ku: 'km' };

/**
 * Metres below one kilometre, one decimal below ten, whole kilometres above. Small whole ones without
 * `Intl`, as `number` has it: the map's scale would be the first to use it.
 * @param language English stands in where a browser does not know it
 */
export function kilometres(km: number, language: string): string {
  const near = km < 1;
  const whole = km < 10 ? km : Math.round(km);
  const sign = KM[language];
  if (sign && !near && Number.isInteger(whole) && whole < 1000) return `${whole} ${sign}`;
  return numberFormat([language, 'en'], {
    style: 'unit',
    unit: near ? 'meter' : 'kilometer',
    maximumFractionDigits: near || km >= 10 ? 0 : 1,
  }).format(near ? Math.round(km * 100) * 10 : km);
}

/** The same distance in miles. */
export const miles = (km: number, language: string): string =>
  numberFormat(language, {
    style: 'unit',
    unit: 'mile',
    maximumFractionDigits: km >= 16 ? 0 : 1,
  }).format(km / 1.609344);

/** Whole megabytes, of a million bytes each; number and unit stay on one line. */
export const megabytes = (bytes: number, language: string): string =>
  numberFormat([language, 'en'], {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 0,
  })
    .format(bytes / 1e6)
    .replaceAll(' ', '\u00a0');

/** `33.5102° N, 36.2913° E`, latitude first as people write it; the same in each language. */
export function coordinates([lon, lat]: LonLat, digits = 4): string {
  const part = (value: number, positive: string, negative: string) =>
    `${Math.abs(value).toFixed(digits)}° ${value < 0 ? negative : positive}`;
  return `${part(lat, 'N', 'S')}, ${part(lon, 'E', 'W')}`;
}

/** `October 2025`. @param ms since 1970, UTC */
export const monthName = (ms: number, language: string): string =>
  dateIn(language, { month: 'long', year: 'numeric' }, ms);

/** `15 October 2025`. @param iso an ISO 8601 date; the time of day, if any, is left out */
export const longDate = (iso: string, language: string): string =>
  dateIn(
    language === 'en' ? 'en-GB' : language,
    { dateStyle: 'long' },
    Date.parse(iso.slice(0, 10)),
  );

/** A date in words; never with a full stop at its end, as a sentence may end there: Russian has `г.` for `года`. */
const dateIn = (language: string, how: Intl.DateTimeFormatOptions, ms: number): string =>
  dateFormat(language, { ...how, timeZone: 'UTC' })
    .format(ms)
    .replace(/г\.$/, 'года')
    .replace(/\.$/, '');
