import { pageStory } from '$lib/server/pageStory';
import { slugs } from '$lib/server/stories';
import { TRANSLATED } from '$lib/messages/load';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  slugs.flatMap((slug) => [{ slug }, ...TRANSLATED.map((language) => ({ language, slug }))]);

export const load: PageServerLoad = ({ params: { slug, language = 'en' } }) => ({
  story: pageStory(slug, language),
});
