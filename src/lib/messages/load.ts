import { english, later, others } from 'virtual:words';
import { Words } from './words';

/** The languages that the page has besides English: one for each message file. BCP 47. */
export const TRANSLATED: readonly string[] = Object.keys(others);

export const ENGLISH = new Words('en', english, english);

/** @throws {Error} when the file of the language does not arrive */
export async function loadWords(language: string): Promise<Words> {
  const load = others[language];
  return load ? new Words(language, (await load()).default, english) : ENGLISH;
}

/**
 * The page's words with those of parts that come later, whose English the page does without until then.
 * @throws {Error} when they do not arrive
 */
export const withLaterWords = async (words: Words): Promise<Words> =>
  words.with((await later()).default);
