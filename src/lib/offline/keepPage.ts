import { fetched, STORY, unpacked } from './keep';

/** Files of the bundler's that a page names. */
const FILES = /_app\/immutable\/[^"'()\s]+/g;

/**
 * Keeps a story's page. Hosts may write into pages, so it is told by the files that it names, not by a hash.
 * @param url absolute, without query
 * @param files of the version, by their paths from the site's root
 * @throws {Error} where it does not come, is of another version, or has no room
 */
export async function keepPage(
  store: Cache,
  url: string,
  slug: string,
  files: ReadonlySet<string>,
): Promise<void> {
  const response = await fetched(url);
  const html = await response.text();
  if (!isOfVersion(html, files)) throw new Error(`${url} is of another version.`);
  await store.put(url, unpacked(html, response.headers, { [STORY]: slug }));
}

/** Whether a page names files of a version, and none of another. */
export function isOfVersion(html: string, files: ReadonlySet<string>): boolean {
  const named = html.match(FILES) ?? [];
  return named.length > 0 && named.every((file) => files.has(file));
}
