import { json } from '@sveltejs/kit';
import { events, fileOf, slugs } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => slugs.map((slug) => ({ slug }));

/** What a story's passages date, as its file has it. @throws {Error} where the file is wrong */
export const GET: RequestHandler = ({ params: { slug } }) => {
  events(slug);
  return json(JSON.parse(fileOf(slug, 'events.json').text));
};
