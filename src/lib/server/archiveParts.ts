import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ArchivePart, ArchiveParts } from '$lib/model/offline';
import type { Selection } from '$lib/model/selection';
import type { Story } from '$lib/model/story';
import { boxUnder, cameraFor, type Camera, type Size } from '$lib/space/camera';
import { cameraOf } from '$lib/space/framing';
import { uncovered } from '$lib/space/pane';
import { ARCHIVE, openArchive, tilesUnder } from './archive';

/** Panes that are provided for, in CSS pixels: of phones, and of windows 1024 to 2560 pixels wide. */
const PANES: readonly Size[] = [
  { width: 360, height: 330 },
  { width: 390, height: 380 },
  { width: 430, height: 420 },
  { width: 600, height: 650 },
  { width: 864, height: 900 },
  { width: 1150, height: 1080 },
  { width: 1536, height: 1300 },
];
/** So far out each view is provided for, in levels of zoom: a card over the map takes one. */
const OUT = 1;
/** And so far beside it, as a share of the pane: what a card covers is shown in what it leaves. */
const BESIDE = 0.3;
/** All the world's tiles are kept to this zoom: a picture's inset shows it. */
const WORLD = 2;
/** Bytes of tiles that are kept of a story: with all else it is less than 3 MB. */
const MOST = 1_500_000;
/** So many bytes that nobody needs cost less than one request more. */
const GAP = 8_000;
/** Of the whole archive: each answer reads one or two of them. */
const BLOCK = 2 ** 20;

type Span = readonly [from: number, length: number];

/** Where tiles lie in the archive: how many bytes by the first; before them all is `head`. */
interface Spans {
  head: number;
  tiles: Map<number, number>;
}

/** The parts of the archive that a story's views need: the opening and the passages first, then places. */
export async function partsOfStory(story: Story): Promise<ArchiveParts> {
  const { head, tiles } = await spansOf(story);
  const spans = [...tiles].toSorted(([a], [b]) => a - b);
  const joined = spans.reduce<[from: number, length: number][]>(
    (all, [from, length]) => {
      const last = all.at(-1)!;
      const reach = last[0] + last[1];
      if (from <= reach + GAP) last[1] = Math.max(last[1], from + length - last[0]);
      else all.push([from, length]);
      return all;
    },
    [[0, head]],
  );
  return withHashes(joined);
}

/** All of the archive, in blocks. */
export function allParts(): ArchiveParts {
  const { length } = readFileSync(ARCHIVE);
  const starts = Array.from({ length: Math.ceil(length / BLOCK) }, (_, i) => i * BLOCK);
  return withHashes(starts.map((from): Span => [from, Math.min(BLOCK, length - from)]));
}

function withHashes(spans: readonly Span[]): ArchiveParts {
  const file = readFileSync(ARCHIVE);
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');
  const parts = spans.map(([from, length]): ArchivePart => [
    from,
    length,
    hash(file.subarray(from, from + length)),
  ]);
  return { archive: hash(file), parts };
}

async function spansOf(story: Story): Promise<Spans> {
  let asked: Span[] = [];
  const archive = openArchive((...span) => asked.push(span));
  const { maxZoom, tileDataOffset: head } = await archive.getHeader();
  const known = new Map<string, Span[]>();
  const spansAt = async (zoom: number, [x, y]: readonly [number, number]) => {
    const name = `${zoom}/${x}/${y}`;
    asked = [];
    if (!known.has(name)) await archive.getZxy(zoom, x, y);
    const spans = known.get(name) ?? asked.filter(([from]) => from >= head);
    known.set(name, spans);
    return spans;
  };
  const tiles = new Map<number, number>();
  let sum = 0;
  for (const views of [worldViews(), ...viewsOf(story)]) {
    const more = new Map<number, number>();
    for (const [zoom, box] of views)
      for (const tile of tilesUnder(box, Math.min(zoom, maxZoom)))
        for (const [from, length] of await spansAt(Math.min(zoom, maxZoom), tile))
          if (!tiles.has(from)) more.set(from, length);
    const bytes = [...more.values()].reduce((a, b) => a + b, 0);
    // A view is kept whole or not at all.
    if (sum + bytes > MOST) continue;
    sum += bytes;
    for (const span of more) tiles.set(...span);
  }
  return { head, tiles };
}

type View = readonly [zoom: number, box: ReturnType<typeof boxUnder>];

const worldViews = (): View[] =>
  Array.from({ length: WORLD + 1 }, (_, zoom) => [zoom, { x: 0, y: 0, width: 0.999, height: 1 }]);

/** What is on the map at each view of a story, with its zoom, for all panes together. */
function viewsOf(story: Story): View[][] {
  const chosen: Selection[] = [
    ...story.passages.map(({ line }) => ({ type: 'passage', line }) as const),
    ...story.places.map(({ id }) => ({ type: 'place', id }) as const),
  ];
  const cameras: ((size: Size) => Camera | null)[] = [
    (size) => cameraFor(story.opening, size),
    ...chosen.map((one) => (size: Size) => cameraOf(story, one, uncovered(size))),
  ];
  return cameras.map((cameraOn) =>
    PANES.flatMap((size) => {
      const camera = cameraOn(size);
      return camera ? Array.from({ length: OUT + 1 }, (_, out) => viewAt(camera, out, size)) : [];
    }),
  );
}

function viewAt(camera: Camera, out: number, size: Size): View {
  const farther = { ...camera, zoom: Math.max(0, camera.zoom - out) };
  const [dx, dy] = [BESIDE * size.width, BESIDE * size.height];
  const around = {
    left: -dx,
    top: -dy,
    width: size.width + 2 * dx,
    height: size.height + 2 * dy,
  };
  return [Math.floor(farther.zoom), boxUnder(around, farther, size)];
}
