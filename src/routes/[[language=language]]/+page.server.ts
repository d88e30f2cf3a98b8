import { slugs, story } from '$lib/server/stories';
import { TRANSLATED } from '$lib/messages/load';

export const entries = () => [{}, ...TRANSLATED.map((language) => ({ language }))];

/** The first of the stories. @throws {Error} where there is none */
export const load = () => ({ story: story(slugs[0] ?? 'any') });
