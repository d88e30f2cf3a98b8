import { json } from '@sveltejs/kit';
import { events, slugs } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => slugs.map((slug) => ({ slug }));

/** What a story's passages date. */
export const GET: RequestHandler = ({ params: { slug } }) => json(events(slug));
