/**
 * What the live map needs is asked for at once, beside MapLibre itself, which would ask for one after the
 * other: its worker, of the archive what is known of all tiles, and the tiles of the opening view.
 */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

/** Bytes that hold the header and the root directory of our own archive; a test holds it to that. */
export const HEAD = 3072;

/** What came of the archive, and from which byte on. */
interface Bytes {
  from: number;
  data: ArrayBuffer;
}
interface Part {
  from: number;
  length: number;
  came: Promise<Bytes | null>;
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
  const head = ask(archive, 0, HEAD);
  parts = [{ from: 0, length: HEAD, came: head }];
  if (!tiles) return;
  const [from, length] = tiles;
  // A host that sends no parts has sent all of it.
  const came = head.then((first) =>
    first && first.data.byteLength > HEAD ? first : ask(archive, from, length),
  );
  parts.push({ from, length, came });
}

/** Null where it does not come: whoever needs it asks again, and says what is wrong. */
async function ask(archive: string, from: number, length: number): Promise<Bytes | null> {
  try {
    const headers = { range: `bytes=${from}-${from + length - 1}` };
    const answer = await fetch(archive, { headers });
    if (!answer.ok) return null;
    return { from: answer.status === 206 ? from : 0, data: await answer.arrayBuffer() };
  } catch {
    return null;
  }
}

/** A part of the archive that was asked for ahead; null where it was not, or did not come. */
export async function cameAhead(from: number, length: number): Promise<ArrayBuffer | null> {
  const asked = parts.find((one) => from >= one.from && from + length <= one.from + one.length);
  const came = await (asked ?? parts[0])?.came;
  if (!came || from < came.from || from + length > came.from + came.data.byteLength) return null;
  return came.data.slice(from - came.from, from - came.from + length);
}
