import type { LonLat } from '$lib/model/geo';
import type { LabelLanguage } from '$lib/model/story';

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

/**
 * Metres below one kilometre, one decimal below ten, whole kilometres above.
 * @param language English stands in where a browser does not know it
 */
export function kilometres(km: number, language: string): string {
  const near = km < 1;
  return new Intl.NumberFormat([language, 'en'], {
    style: 'unit',
    unit: near ? 'meter' : 'kilometer',
    maximumFractionDigits: near || km >= 10 ? 0 : 1,
  }).format(near ? Math.round(km * 100) * 10 : km);
}

/** The same distance in miles. */
export const miles = (km: number, language: string): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'mile',
    maximumFractionDigits: km >= 16 ? 0 : 1,
  }).format(km / 1.609344);

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
  new Intl.DateTimeFormat(language, { ...how, timeZone: 'UTC' })
    .format(ms)
    .replace(/г\.$/, 'года')
    .replace(/\.$/, '');
