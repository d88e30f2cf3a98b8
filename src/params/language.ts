import { TRANSLATED } from '$lib/messages/load';

/** Whether a part of an address names a language of the page other than English. */
export const match = (part: string): boolean => TRANSLATED.includes(part);
