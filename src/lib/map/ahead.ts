/**
 * Requests for what the live map needs, made while MapLibre itself is loading, which would make them one
 * after the other: its worker, the archive's header and root directory, and the tiles of the opening view.
 */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

export { workerUrl };

/** Bytes that hold the header and the root directory of our own archive; a test holds it to that. */
export const HEAD = 3072;

/** A part of the archive that has come. */
interface Came {
  /** Its first byte; 0 from a host that sends no parts: this is all of it. */
  from: number;
  data: ArrayBuffer;
  /** By which the host knows this version of the file. */
  etag: string | undefined;
}
export interface Part {
  from: number;
  length: number;
  /** Null where it did not come. */
  came: Promise<Came | null>;
}
let parts: readonly Part[] = [];

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
  const came = head.then((first) =>
    first && first.data.byteLength > HEAD ? first : ask(archive, from, length),
  );
  parts = [...parts, { from, length, came }];
}

/** Hands over what was asked for, once. */
export function takeAhead(): readonly Part[] {
  const taken = parts;
  parts = [];
  return taken;
}

/** What goes wrong is not told here: whoever needs the part asks again. */
async function ask(archive: string, from: number, length: number): Promise<Came | null> {
  try {
    const headers = { range: `bytes=${from}-${from + length - 1}` };
    const answer = await fetch(archive, { headers });
    if (!answer.ok) return null;
    const etag = answer.headers.get('etag') ?? undefined;
    return {
      from: answer.status === 206 ? from : 0,
      data: await answer.arrayBuffer(),
      // As the library has it: a weak one says nothing of bytes.
      etag: etag?.startsWith('W/') ? undefined : etag,
    };
  } catch {
    return null;
  }
}
