import { json } from '@sveltejs/kit';
import { allParts } from '$lib/server/archiveParts';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The parts in which the whole map is kept on a device. */
export const GET: RequestHandler = () => json(allParts());
