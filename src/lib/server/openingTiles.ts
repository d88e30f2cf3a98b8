import type { Bounds } from '$lib/model/geo';
import type { OpeningTiles } from '$lib/model/basemap';
import { cameraFor } from '$lib/space/camera';
import { mercatorBox } from '$lib/space/mercator';
import { openArchive, tilesUnder } from './archive';

/** The sides of the smallest and the largest square pane that is provided for, in CSS pixels. */
const PANES = [300, 2100] as const;
/** So many bytes that nobody needs cost less than a second request. */
const GAP = 8_000;

/** Where the tiles of an opening view lie in the archive, by their zoom, where they lie side by side. */
export async function openingTiles(opening: Bounds): Promise<OpeningTiles> {
  let parts: [from: number, length: number][] = [];
  const archive = openArchive((...part) => parts.push(part));
  const { maxZoom } = await archive.getHeader();
  const [least, most] = PANES.map((side) =>
    Math.min(maxZoom, Math.floor(cameraFor(opening, { width: side, height: side }).zoom)),
  ) as [number, number];
  const found: OpeningTiles = {};
  for (let zoom = Math.max(0, least); zoom <= most; zoom++) {
    parts = [];
    for (const [x, y] of tilesUnder(mercatorBox(opening), zoom)) await archive.getZxy(zoom, x, y);
    // A directory that was read on the way lies far from the tiles: that zoom is left out.
    const tiles = parts.toSorted(([a], [b]) => a - b);
    const [[from] = [0]] = tiles;
    const [last, length] = tiles.at(-1) ?? [0, 0];
    const apart = last + length - from - tiles.reduce((sum, [, size]) => sum + size, 0);
    if (tiles.length > 0 && apart <= GAP) found[zoom] = [from, last + length - from];
  }
  return found;
}
