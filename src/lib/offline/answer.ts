import { partUrl } from './keep';
import { covering, type Span } from './ranges';

/** Which parts a store of an archive holds, by what their addresses say. */
export async function keptParts(store: Cache): Promise<Span[]> {
  return (await store.keys()).flatMap(({ url }) => {
    const [, from, length] = /\?part=(\d+)-(\d+)$/.exec(url) ?? [];
    return from === undefined ? [] : [[Number(from), Number(length)] as const];
  });
}

/**
 * Answers with a part of the archive, put together of the parts that are kept.
 * @param archive its absolute address
 * @param size of all of it, in bytes
 * @returns null where some of it is not kept
 */
export async function partialAnswer(
  store: Cache,
  archive: string,
  size: number,
  asked: Span,
): Promise<Response | null> {
  const parts = await keptParts(store);
  const pieces = covering(parts, asked);
  if (!pieces) return null;
  const bodies = pieces.map(async ({ part, from, to }) => {
    const kept = await store.match(partUrl(archive, ...part));
    return (await kept?.blob())?.slice(from, to);
  });
  const blobs = (await Promise.all(bodies)).filter((blob) => blob !== undefined);
  if (blobs.length < pieces.length) return null;
  const [from, length] = asked;
  const headers = new Headers({
    'accept-ranges': 'bytes',
    'content-length': String(length),
    'content-range': `bytes ${from}-${from + length - 1}/${size}`,
    'content-type': 'application/vnd.pmtiles',
  });
  // One for all, though machines of one host may have named them differently: their bytes were compared.
  const [first] = parts.filter(([start]) => start === 0);
  const etag = first && (await store.match(partUrl(archive, ...first)))?.headers.get('etag');
  if (etag) headers.set('etag', etag);
  return new Response(new Blob(blobs), { status: 206, statusText: 'Partial Content', headers });
}
