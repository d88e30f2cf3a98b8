import { pageStory } from '$lib/server/pageStory';
import { slugs } from '$lib/server/stories';
import { OUTSIDE_PAGES } from '$lib/model/basemap';
import { TRANSLATED } from '$lib/messages/load';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  slugs
    .flatMap((slug) => OUTSIDE_PAGES.map((page) => ({ ...page, slug })))
    .flatMap((page) => [page, ...TRANSLATED.map((language) => ({ ...page, language }))]);

export const load: PageServerLoad = ({ params: { slug, outside, language = 'en' } }) => ({
  story: pageStory(slug, language),
  outside: outside !== undefined,
});
