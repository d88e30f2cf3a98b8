import type { ArchivePart } from '$lib/model/offline';

/** With the entry of a page: which story it is. */
export const STORY = 'x-dateline-story';

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

/** Asks for a file. @throws {Error} where it does not come, or another one in its place */
export async function fetched(url: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(url, init);
  if (!response.ok || response.redirected)
    throw new Error(`${url} did not come: ${response.status}.`);
  return response;
}

/**
 * Keeps a file. @param hash its SHA-256 in base64
 * @throws {Error} where it does not come, is not the one that is meant, or has no room
 */
export async function keepFile(store: Cache, url: string, hash: string): Promise<void> {
  const response = await fetched(url);
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) throw new Error(`${url} is of another version.`);
  await store.put(url, unpacked(bytes, response.headers));
}

/** An answer for the store: what came is unpacked by now. */
export function unpacked(
  body: BodyInit,
  came: Headers,
  more: Record<string, string> = {},
): Response {
  const headers = new Headers(came);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(body, { headers });
}

/** In an archive's store: the address of a part. */
export const partUrl = (archive: string, from: number, length: number): string =>
  `${archive}?part=${from}-${length}`;

/**
 * Keeps parts of the archive, those that are kept already left out.
 * @param archive its absolute address
 * @param kept told after each part how many bytes are kept
 * @throws {Error} where one does not come, is of another version, or has no room
 */
export async function keepParts(
  store: Cache,
  archive: string,
  parts: readonly ArchivePart[],
  kept: (bytes: number) => void = () => {},
): Promise<void> {
  let bytes = 0;
  // One after the other: whatever else the page asks for comes first.
  for (const [from, length, hash] of parts) {
    const url = partUrl(archive, from, length);
    if (!(await store.match(url))) {
      const range = `bytes=${from}-${from + length - 1}`;
      const response = await fetched(archive, { headers: { range } });
      if (response.status !== 206) {
        await response.body?.cancel();
        throw new Error(`The host sends no parts of ${archive}.`);
      }
      const body = await response.arrayBuffer();
      if ((await hashOf(body)) !== hash) throw new Error(`${archive} is of another version.`);
      await store.put(url, unpacked(body, response.headers));
    }
    kept((bytes += length));
  }
}

/** In an archive's store: stands for that all of it is kept. */
export const wholeUrl = (archive: string): string => `${archive}?whole`;
