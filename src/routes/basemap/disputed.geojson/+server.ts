import { disputedLines } from '$lib/server/outline';
import type { RequestHandler } from './$types';

export const prerender = true;

/** A picture's legend tells of those in its frame. */
export const GET: RequestHandler = () =>
  new Response(JSON.stringify(disputedLines()), {
    headers: { 'content-type': 'application/geo+json' },
  });
