import { slugs, story } from '$lib/server/stories';
import { TRANSLATED } from '$lib/messages/load';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  slugs.flatMap((slug) => [{ slug }, ...TRANSLATED.map((language) => ({ language, slug }))]);

export const load: PageServerLoad = ({ params: { slug } }) => ({ story: story(slug) });
