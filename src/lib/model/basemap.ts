import type { Theme } from './palette';

/** What lies under a story: the site's own map, or a detailed one that the reader asks for. */
export type Basemap =
  | { kind: 'embedded' }
  /** A MapLibre style on somebody's server, for each theme. */
  | { kind: 'style'; name: string; urls: Record<Theme, string> }
  /** A PMTiles archive in Protomaps' schema: at an address, or a file of the reader's own. */
  | { kind: 'archive'; name: string; source: string | File };

/** Nearer than this zoom the embedded basemap has nothing more to say: cameras that move by themselves stop here. */
export const LAST_ZOOM = 8.5;

/** The size of the whole archive, as readers are told it before it comes; a test compares. */
export const ARCHIVE_BYTES = 15_000_000;

/** Where the tiles of a story's opening view lie in the embedded archive, by their zoom: first byte, and how many. */
export type OpeningTiles = Record<number, readonly [from: number, length: number]>;

export const EMBEDDED: Basemap = { kind: 'embedded' };

/** Whether a basemap is asked for from other hosts, which only a page of its own may do. */
export const isOutside = (basemap: Basemap): boolean =>
  basemap.kind === 'style' || (basemap.kind === 'archive' && typeof basemap.source === 'string');

/** The last part of that page's address: it stands below the page that asks nobody. */
export const OUTSIDE = 'outside-basemap';
/** The two pages of each story, as parameters of their addresses. */
export const OUTSIDE_PAGES: readonly { outside?: string }[] = [{}, { outside: OUTSIDE }];
