import { openingTiles } from '$lib/server/openingTiles';
import { pageStory } from '$lib/server/pageStory';
import { slugs } from '$lib/server/stories';
import { OUTSIDE_PAGES } from '$lib/model/basemap';
import { TRANSLATED } from '$lib/messages/load';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  slugs
    .flatMap((slug) => OUTSIDE_PAGES.map((page) => ({ ...page, slug })))
    .flatMap((page) => [page, ...TRANSLATED.map((language) => ({ ...page, language }))]);

export const load: PageServerLoad = async ({ params: { slug, outside, language = 'en' } }) => {
  const story = pageStory(slug, language);
  const tiles = await openingTiles(story.opening);
  return { story, tiles, outside: outside !== undefined };
};
