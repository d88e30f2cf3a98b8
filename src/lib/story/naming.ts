import type { LabelLanguage, NameLanguage, Place } from '$lib/model/story';

/** A place as the map names it: in English as the article writes it, else in the language if known. */
export function namedIn<T extends Place>(place: T, language: LabelLanguage): T {
  const name = language === 'en' ? undefined : place.names[language];
  return name ? { ...place, name } : place;
}

/** The language of the name that `namedIn` gives. */
export const languageOfName = ({ names }: Place, language: LabelLanguage): LabelLanguage =>
  names[language] ? language : 'en';

/**
 * What a place is called besides: in English, and as it names itself; each name once.
 * @param shown the name that stands there already, beside the article's
 */
export function otherNames(
  { name, names, local }: Place,
  shown: string,
): { language: NameLanguage; name: string }[] {
  const said = new Set([name, shown]);
  return (['en', ...(local ? [local] : [])] as const).flatMap((language) => {
    const other = names[language];
    if (!other || said.has(other)) return [];
    said.add(other);
    return [{ language, name: other }];
  });
}
