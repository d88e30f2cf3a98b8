import { ENGLISH, TRANSLATED } from '$lib/messages/load';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { LABEL_LANGUAGES } from '$lib/model/story';
import type { Arguments } from './arguments';
import { unknown } from './usage';

/** The languages that the site's own words are written in. */
export const PAGE_LANGUAGES: readonly string[] = [ENGLISH.language, ...TRANSLATED];

/** In which language a picture speaks. @throws {Usage} where the site has no words of it */
export function wordsOf({ words = ENGLISH.language }: Arguments): string {
  if (!PAGE_LANGUAGES.includes(words)) throw unknown('words', words, PAGE_LANGUAGES);
  return words;
}

/** The usual settings of a picture in a language: as on the page, the map's names go along. */
export function usualIn(words: string): PictureSettings {
  const language = LABEL_LANGUAGES.find((known) => known === words);
  return language ? { ...PICTURE, language } : PICTURE;
}
