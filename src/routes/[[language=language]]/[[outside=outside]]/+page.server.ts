import { openingTiles } from '$lib/server/openingTiles';
import { pageStory } from '$lib/server/pageStory';
import { slugs } from '$lib/server/stories';
import { OUTSIDE_PAGES } from '$lib/model/basemap';
import { TRANSLATED } from '$lib/messages/load';
import type { PageServerLoad } from './$types';

export const entries = () =>
  OUTSIDE_PAGES.flatMap((page) => [page, ...TRANSLATED.map((language) => ({ ...page, language }))]);

/** The first of the stories. */
export const load: PageServerLoad = async ({ params: { outside, language = 'en' } }) => {
  const story = pageStory(slugs[0]!, language);
  const tiles = await openingTiles(story.opening);
  return { story, tiles, outside: outside !== undefined };
};
