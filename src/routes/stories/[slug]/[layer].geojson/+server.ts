import { fileOf, SOURCES, slugs } from '$lib/server/stories';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
  slugs.flatMap((slug) => SOURCES.map((layer) => ({ slug, layer })));

/** A story's features as GeoJSON (RFC 7946), without the white space they are written with. */
export const GET: RequestHandler = ({ params: { slug, layer } }) => {
  const { text } = fileOf(slug, `${layer}.geojson`);
  return new Response(JSON.stringify(JSON.parse(text)), {
    headers: { 'content-type': 'application/geo+json' },
  });
};
