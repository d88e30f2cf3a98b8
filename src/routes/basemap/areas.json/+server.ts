import { json } from '@sveltejs/kit';
import { worldAreas } from '$lib/server/worldAreas';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The areas of the world that a picture may mark, as places, without their outlines. */
export const GET: RequestHandler = () => json([...worldAreas().values()].map(({ place }) => place));
