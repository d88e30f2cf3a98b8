import { placementsAtFirst } from '$lib/drawing/markerStyles';
import { labelLanguage } from '$lib/formats/address';
import { letteringOf } from '$lib/labels/lettering';
import { ROWS } from '$lib/labels/markers';
import type { Story, StoryWords } from '$lib/model/story';
import { packStory, type PackedStory } from '$lib/story/packed';
import { story } from './stories';

/** A story as a page in a language carries it. @throws {Error} as `story` does */
export const pageStory = (slug: string, language: string): PackedStory =>
  packStory(storyIn(slug, language));

/**
 * A story in a page's language: of our words in all languages its own and the page's; and where the page
 * as built has its labels, which takes long to work out.
 * @throws {Error} as `story` does
 */
export function storyIn(slug: string, language: string): Story {
  const whole = story(slug);
  const made = pages.get(whole) ?? new Map<string, Story>();
  pages.set(whole, made);
  const page = made.get(language) ?? withWordsFor(whole, language);
  made.set(language, page);
  return page;
}

/** Where labels stand is worked out once for a list of places: page, styles and drawing share it. */
const pages = new WeakMap<Story, Map<string, Story>>();

function withWordsFor(whole: Story, language: string): Story {
  const wanted = ['own', language];
  const page = JSON.parse(JSON.stringify(whole), (_, value: unknown) =>
    isWords(value)
      ? Object.fromEntries(Object.entries(value).filter(([key]) => wanted.includes(key)))
      : value,
  ) as Story;
  page.placements = placementsAtFirst(letteringOf(page, labelLanguage(language), ROWS.fine.height));
  return page;
}

const isWords = (value: unknown): value is StoryWords =>
  typeof value === 'object' && value !== null && 'own' in value;
