/** Letters of scripts that run from the right. */
const FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Which way a line of text runs as a whole: as its first letter does (Unicode Standard Annex 9,
 * rules P2 and P3), whatever page it is drawn on.
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter && FROM_RIGHT.test(letter) ? 'rtl' : 'ltr';
}

/** The scripts of languages that are not written in Latin letters. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
};
const LATIN = /\p{Script=Latin}/u;

/**
 * The first of some languages that is written in the script of a text's first letter; `und` for none.
 * @param languages BCP 47, not empty; a text without letters is in the first
 */
export function languageInScriptOf(text: string, languages: readonly string[]): string {
  const letter = /\p{L}/u.exec(text)?.[0];
  const found = languages.find(
    (one) => !letter || (SCRIPTS[one.split('-')[0] ?? ''] ?? LATIN).test(letter),
  );
  return found ?? 'und';
}
