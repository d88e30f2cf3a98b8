import { json } from '@sveltejs/kit';
import { partsOfStory } from '$lib/server/archiveParts';
import { slugs, story } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => slugs.map((slug) => ({ slug }));

/** The parts of the map that a story's views need: they are kept on a device with it. */
export const GET: RequestHandler = async ({ params: { slug } }) =>
  json(await partsOfStory(story(slug)));
