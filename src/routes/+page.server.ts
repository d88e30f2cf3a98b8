import { story } from '$lib/server/stories';

export const load = () => ({ story: story('al-sharaa-in-moscow') });
