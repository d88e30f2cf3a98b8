/** A part of the map's archive: its first byte, how many they are, and their SHA-256 in base64. */
export type ArchivePart = readonly [from: number, length: number, hash: string];

/** Parts of the archive that are kept on a device: those of a story, or all. */
export interface ArchiveParts {
  /** By which this version of the archive is known: the SHA-256 of all of it. */
  archive: string;
  parts: readonly ArchivePart[];
}

/** What a version of the site is made of, as the service worker is told when the site is built. */
export interface SiteFiles {
  /** What each story's page needs; by their path from the site's root, with their SHA-256 in base64. */
  shared: Readonly<Record<string, string>>;
  /** What belongs to one story, likewise. */
  ofStories: Readonly<Record<string, string>>;
  /** What is kept once it is used, likewise. */
  onUse: Readonly<Record<string, string>>;
  archive: { path: string; id: string; size: number };
}

/** What the page asks of the service worker, which answers through the port that comes along. */
export type Wish =
  /** To keep the story that is read at a page of this version of the site. */
  | { wish: 'keep'; page: string; slug: string; version: string }
  /** To take over from the version that runs. */
  | { wish: 'take' }
  /** To say which version it is. */
  | { wish: 'version' };

/** Its answer: which version it is, and the name of the error, where it could not do what was wished. */
export interface Told {
  version: string;
  failed?: string;
}
