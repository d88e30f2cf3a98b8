import { OUTSIDE } from '$lib/model/basemap';

/** Whether a part of an address names the page that may ask other hosts for a basemap. */
export const match = (part: string): boolean => part === OUTSIDE;
