import type { FeatureCollection } from 'geojson';
import { outline } from '$lib/server/outline';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The boundaries that the basemap draws as disputed, generalised: a picture's legend tells of those in its frame. */
export const GET: RequestHandler = () => {
  const { disputed } = outline();
  if (disputed.type !== 'MultiLineString') throw new Error('outline.json: "disputed" must be lines.');
  const lines: FeatureCollection = {
    type: 'FeatureCollection',
    features: disputed.coordinates.map((coordinates, i) => ({
      type: 'Feature',
      properties: { id: `line-${i}` },
      geometry: { type: 'LineString', coordinates },
    })),
  };
  return new Response(JSON.stringify(lines), {
    headers: { 'content-type': 'application/geo+json' },
  });
};
