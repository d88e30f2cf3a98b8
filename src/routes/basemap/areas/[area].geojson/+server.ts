import { error } from '@sveltejs/kit';
import { worldAreas } from '$lib/server/worldAreas';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...worldAreas().keys()].map((area) => ({ area }));

/** One area's outline, and what it claims: a file each, as a picture marks one or two of all. */
export const GET: RequestHandler = ({ params: { area } }) => {
  const found = worldAreas().get(area);
  if (!found) error(404);
  return new Response(JSON.stringify(found.outline()), {
    headers: { 'content-type': 'application/geo+json' },
  });
};
