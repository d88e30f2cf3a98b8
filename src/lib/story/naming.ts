import type { LabelLanguage, Place } from '$lib/model/story';

/** A place as the map names it: in English as the article writes it, else in the language if known. */
export function namedIn<T extends Place>(place: T, language: LabelLanguage): T {
  const name = language === 'en' ? undefined : place.names[language];
  return name ? { ...place, name } : place;
}

/** The language of the name that `namedIn` gives. */
export const languageOfName = ({ names }: Place, language: LabelLanguage): LabelLanguage =>
  names[language] ? language : 'en';
