import { slugs, story } from '$lib/server/stories';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => slugs.map((slug) => ({ slug }));

export const load: PageServerLoad = ({ params: { slug } }) => ({ story: story(slug) });
