import { loadWords } from '$lib/messages/load';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutLoad = async ({ params }) => ({
  words: await loadWords(params.language ?? 'en'),
});
