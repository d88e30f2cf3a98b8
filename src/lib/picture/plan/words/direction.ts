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
