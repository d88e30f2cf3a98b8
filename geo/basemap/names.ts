import { readText, type Admin1 } from './sources.ts';

/** Languages of the map's labels; `ku` is Kurmanji in Latin letters, as BCP 47 and CLDR have it. */
export const LANGUAGES = ['en', 'ar', 'ru', 'ku'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Names = Partial<Record<Language, string>>;

const territories = new Map(
  LANGUAGES.map((language): [Language, Record<string, string>] => {
    const file = `main/${language}/territories.json`;
    const data = JSON.parse(readText('cldr-localenames-full', file));
    return [language, data.main[language].localeDisplayNames.territories];
  }),
);

/** Unicode CLDR's names of a territory by ISO 3166-1 alpha-2 code, each in its own language. */
export function territoryNames(iso: string): Names {
  const found: Names = {};
  for (const language of LANGUAGES) {
    const names = territories.get(language)!;
    // A code is no name: CLDR's short one for US is US.
    const name = [names[`${iso}-alt-short`], names[iso]].find((n) => n && n !== iso);
    if (name) found[language] = name;
  }
  return found;
}

/** Properties `name:en`, `name:ar` ... for the names that are known; never a guess. */
export const nameProperties = (names: Names): Record<string, string> =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const name = names[language]?.trim();
      return name ? [[`name:${language}`, name]] : [];
    }),
  );

/** Natural Earth's names of a first-level unit, in the languages it has. */
export const namesOf = ({ name_en, name_ar, name_ru }: Admin1): Names => ({
  ...(name_en && { en: name_en }),
  ...(name_ar && { ar: name_ar }),
  ...(name_ru && { ru: name_ru }),
});
