import { error } from '@sveltejs/kit';
import { featuresOf, SOURCES, slugs } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  slugs.flatMap((slug) => SOURCES.map((layer) => ({ slug, layer })));

/** A story's features as GeoJSON (RFC 7946), without the white space they are written with. */
export const GET: RequestHandler = ({ params: { slug, layer } }) => {
  const known = SOURCES.find((source) => source === layer);
  if (!known) error(404);
  return new Response(JSON.stringify(featuresOf(slug, known)), {
    headers: { 'content-type': 'application/geo+json' },
  });
};
