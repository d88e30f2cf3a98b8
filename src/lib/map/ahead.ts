/**
 * What the live map needs is asked for at once, beside MapLibre itself, which would ask for one after the
 * other: its worker, of the archive what is known of all tiles, and the tiles of the opening view.
 */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

/** Bytes that hold the header and the root directory of our own archive; a test holds it to that. */
export const HEAD = 3072;

interface Part {
  from: number;
  length: number;
  data: Promise<ArrayBuffer | null>;
}
let parts: Part[] = [];

/**
 * @param archive the site's own, by its address
 * @param tiles where in it the tiles lie that will be wanted: first byte, and how many
 */
export function askAhead(archive: string, tiles?: readonly [from: number, length: number]): void {
  // To have it in the browser's store.
  void fetch(workerUrl)
    .then((script) => script.blob())
    .catch(() => {});
  parts = [[0, HEAD] as const, ...(tiles ? [tiles] : [])].map(([from, length]) => ({
    from,
    length,
    data: partOf(archive, from, length),
  }));
}

/** Null from a host that has no part to send: whoever needs it asks again, and says what is wrong. */
async function partOf(archive: string, from: number, length: number): Promise<ArrayBuffer | null> {
  try {
    const headers = { range: `bytes=${from}-${from + length - 1}` };
    const answer = await fetch(archive, { headers });
    if (answer.status === 206) return await answer.arrayBuffer();
    await answer.body?.cancel();
  } catch {
    // As if it had not been asked for.
  }
  return null;
}

/** A part of the archive that was asked for ahead; null where it was not, or did not come. */
export async function cameAhead(from: number, length: number): Promise<ArrayBuffer | null> {
  const part = parts.find((one) => from >= one.from && from + length <= one.from + one.length);
  const data = await part?.data;
  return part && data ? data.slice(from - part.from, from - part.from + length) : null;
}
