import type { Story, StoryWords } from '$lib/model/story';
import { packStory, type PackedStory } from '$lib/story/packed';
import { story } from './stories';

/**
 * A story as a page in a language carries it: of our words in all languages, the story's own and the page's.
 * @throws {Error} as `story` does
 */
export function pageStory(slug: string, language: string): PackedStory {
  const wanted = ['own', language];
  const whole = JSON.stringify(story(slug));
  const page = JSON.parse(whole, (_, value: unknown) =>
    isWords(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => wanted.includes(key)))
      : value,
  ) as Story;
  return packStory(page);
}

const isWords = (value: unknown): value is StoryWords =>
  typeof value === 'object' && value !== null && 'own' in value;
