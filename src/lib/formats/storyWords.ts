import { NAME_LANGUAGES, type StoryWords } from '$lib/model/story';

/**
 * The words of a property, by language: `note` is in the story's own, `note:ar` in Arabic.
 * @param properties have the property itself, as a text
 */
export function storyWords(properties: object, key: string): StoryWords {
  const given = properties as Readonly<Record<string, string | undefined>>;
  const words: StoryWords = { own: given[key] ?? '' };
  for (const language of NAME_LANGUAGES) {
    const translation = given[`${key}:${language}`];
    if (translation !== undefined) words[language] = translation;
  }
  return words;
}
