import { story } from '$lib/server/stories';
import { TRANSLATED } from '$lib/messages/load';

export const entries = () => [{}, ...TRANSLATED.map((language) => ({ language }))];

export const load = () => ({ story: story('al-sharaa-in-moscow') });
