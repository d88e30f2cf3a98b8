import { pageStory } from '$lib/server/pageStory';
import { slugs } from '$lib/server/stories';
import { TRANSLATED } from '$lib/messages/load';
import type { PageServerLoad } from './$types';

export const entries = () => [{}, ...TRANSLATED.map((language) => ({ language }))];

/** The first of the stories. */
export const load: PageServerLoad = ({ params: { language = 'en' } }) => ({
  story: pageStory(slugs[0]!, language),
});
