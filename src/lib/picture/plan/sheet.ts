import { houseWords } from '$lib/model/house';
import { pointOnPane, type Camera, type Rect, type Size } from '$lib/space/camera';
import { nameIn } from '$lib/messages/phrases';
import type { Key } from '$lib/messages/words';
import { crownBand, footBand, headBand, type Band, type BandOptions } from './words/bands';
import type { Measures } from '$lib/space/pictureSize';
import type { LogoShape } from './words/logoBlock';
import type { Block, KeyBlock } from './blocks';
import { keyBlock, type Keyed } from './words/key';
import type { LeftOut, PlanFacts } from './facts';
import { within } from './rects';
import { keyLines } from './words/pictureWords';

/** A picture's sheet: the map's room, and what stands beside it. */
export interface Sheet {
  size: Size;
  edge: number;
  map: Rect;
  camera: Camera;
  blocks: Block[];
  /** Of the places that the key explains, by their ids: from 1, in reading order. */
  numbers: ReadonlyMap<string, number>;
  leftOut: LeftOut[];
}

/**
 * Layout pixels from the edge of a picture to what is written on it. On paper as much as printers leave
 * white, and a knife may miss: about 5 mm on A5, 7 on A4, 10 on A3, 2.5 on a newspaper's column.
 */
function edgeOf({ layout, dpi }: Measures): number {
  const share = 0.035 * Math.min(layout.width, layout.height);
  return Math.max(2, dpi === null ? Math.min(16, share) : share);
}

/** The part of a picture where words may stand: all of a screen. */
export function safeOn(measures: Measures): Rect {
  const { layout, dpi } = measures;
  const edge = edgeOf(measures);
  return dpi === null
    ? { left: 0, top: 0, width: Math.ceil(layout.width), height: Math.ceil(layout.height) }
    : {
        ...{ left: edge, top: edge },
        ...{ width: layout.width - 2 * edge, height: layout.height - 2 * edge },
      };
}

/** The least of a picture's height that its map has, and in layout pixels. */
const LEAST = { share: 0.5, height: 48 };
/** Wider than this for its height, a picture has its key beside the map. */
const WIDE = 1.2;

/** Divides a picture into its map and what is written beside it; what finds no room is left out. */
export function sheetOf(facts: PlanFacts, cameraFor: (map: Size) => Camera): Sheet {
  const { settings, session, measure, measures, data, title, source, credit, subtitle } = facts;
  const { words, attribution, house } = session;
  const { layout } = measures;
  const whole = { width: Math.ceil(layout.width), height: Math.ceil(layout.height) };
  const edge = edgeOf(measures);
  const options: BandOptions = { measures, edge, direction: words.direction, measure };
  const leftOut: LeftOut[] = [];
  const leave = (id: LeftOut['id'], why: Key, lacking = false) =>
    leftOut.push({ id, why: words.say(why), lacking });
  const noRoom = (id: LeftOut['id']) => leave(id, 'picture.noRoom', true);
  const above = settings.attribution.startsWith('top');
  const crown = above ? crownBand(attribution, settings.attribution, options) : null;
  const foot = (text: string | null, logo: LogoShape | null = null) =>
    footBand(text, above ? null : attribution, settings.attribution, options, logo);
  const heightWith = (head: Band | null, below: Band) =>
    whole.height - Math.ceil((crown?.height ?? 0) + (head?.height ?? 0)) - Math.ceil(below.height);
  const least = Math.max(LEAST.height, LEAST.share * layout.height);
  // What says least goes first.
  let [head, below]: [Band, Band] = [{ blocks: [], height: 0 }, foot(null)];
  let said: string | null = null;
  const tryHead = (subtitle: string | null, below: Band) => {
    const top = crown?.height ?? 0;
    const band = headBand(top, title, subtitle, settings.subtitle === undefined, options);
    return band && heightWith(band, below) >= least ? band : null;
  };
  for (const [id, text] of Object.entries({ source, credit }) as ['source' | 'credit', string][]) {
    if (text === null) continue;
    const more: string = said === null ? text : `${said}. ${text}`;
    const band = foot(more);
    if (heightWith(head, band) >= least) [said, below] = [more, band];
    else noRoom(id);
  }
  const full = tryHead(subtitle, below);
  const plain = full ?? tryHead(null, below);
  if (plain) head = plain;
  else if (title) noRoom('title');
  if (subtitle && !full) noRoom('subtitle');
  if (settings.furniture.subtitle && !subtitle) leave('subtitle', 'picture.noSubtitle');
  const logo = settings.furniture.logo && house.logo;
  if (logo) {
    const alt = houseWords(logo.alt, words.language);
    const band = foot(said, { alt, ratio: logo[settings.theme].ratio });
    const there = band.blocks.some(({ id }) => id === 'logo');
    if (there && heightWith(head, band) >= least) below = band;
    else noRoom('logo');
  }
  const wanted = settings.furniture.numbers;
  if (wanted && data.points.length === 0) leave('numbers', 'picture.noMarkers');

  const top = Math.ceil((crown?.height ?? 0) + head.height);
  const footTop = whole.height - Math.ceil(below.height);
  let map: Rect = { left: 0, top, width: whole.width, height: Math.max(1, footTop - top) };
  const blocks: Block[] = [
    ...(crown?.blocks ?? []),
    ...head.blocks,
    ...moved(below.blocks, layout.height - below.height),
  ];
  let camera = cameraFor(map);
  let numbers: ReadonlyMap<string, number> = new Map();
  if (wanted && data.points.length > 0) {
    const key = keyed(facts, map, edge, cameraFor);
    if (key) {
      ({ map, camera, numbers } = key);
      blocks.push(key.block);
    } else noRoom('numbers');
  }
  return { size: whole, edge, map, camera, blocks, numbers, leftOut };
}

const moved = (blocks: Band['blocks'], by: number): Band['blocks'] =>
  blocks.map((block) => ({ ...block, rect: { ...block.rect, top: block.rect.top + by } }));

/** A key, and what is left of the map. */
interface Keying {
  map: Rect;
  camera: Camera;
  block: KeyBlock;
  numbers: ReadonlyMap<string, number>;
}

/** Cuts the key's room off the map: a column at its end, or rows at its foot. */
function keyed(
  facts: PlanFacts,
  map: Rect,
  edge: number,
  cameraFor: (map: Size) => Camera,
): Keying | null {
  const { settings, session, measure, measures, data, selection } = facts;
  const { words } = session;
  const { direction } = words;
  const placesOn = (rect: Rect, camera: Camera): Keyed[] =>
    data.points
      .filter(({ at }) => {
        const { x, y } = pointOnPane(at, camera, rect);
        const dot = { left: rect.left + x, top: rect.top + y, width: 0, height: 0 };
        return within(dot, rect);
      })
      .map((place, i) => {
        const { id } = place;
        const own = session.story.places.find((one) => one.id === id) ?? place;
        const forms = keyLines(own, settings, session);
        const active = selection.active.has(id);
        return { id, number: i + 1, active, name: nameIn(words, own), forms };
      });
  const { layout } = measures;
  const wide = layout.width >= WIDE * layout.height;
  const found: Keying[] = [];
  const shares = wide ? [0.22, 0.26, 0.3, 0.36, 0.42] : [];
  for (const share of shares) {
    const width = Math.round(Math.min(360, share * layout.width));
    const left = direction === 'rtl' ? map.left + width : map.left;
    const rest = { ...map, left, width: map.width - width };
    const camera = cameraFor(rest);
    const room = { width: width - 2 * edge, height: map.height - 8 };
    const places = placesOn(rest, camera);
    const block = keyBlock(places, room, direction, measure);
    if (!block) continue;
    const at = direction === 'rtl' ? edge : layout.width - width + edge;
    const rect = { ...block.rect, left: at, top: map.top + 4 };
    const numbers = numbersOf(places);
    found.push({ map: rest, camera, block: { ...block, rect }, numbers });
  }
  if (found.length === 0) return keyedBelow(map, edge, placesOn, facts, cameraFor);
  const least = Math.min(...found.map(({ block }) => block.cut));
  return found.find(({ block }) => block.cut === least) ?? null;
}

const numbersOf = (places: readonly Keyed[]): ReadonlyMap<string, number> =>
  new Map(places.map(({ id, number }) => [id, number]));

/** The most of the map's height that a key below it takes, and layout pixels about that key. */
const BELOW = { most: 0.48, above: 8, room: 10, step: 4, more: 40 };

/** Rows at the map's foot: as few as hold the places of the map above them, for it grows with each. */
function keyedBelow(
  map: Rect,
  edge: number,
  placesOn: (rect: Rect, camera: Camera) => Keyed[],
  { measure, measures, session, data }: PlanFacts,
  cameraFor: (map: Size) => Camera,
): Keying | null {
  const most = Math.min(Math.floor(BELOW.most * map.height), map.height - LEAST.height);
  const room = { width: measures.layout.width - 2 * edge, height: most - BELOW.room };
  const blocks = new Map<string, KeyBlock | null>();
  const blockOf = (places: readonly Keyed[]): KeyBlock | null => {
    const which = places.map(({ id }) => id).join(' ');
    const known = blocks.get(which);
    if (known !== undefined) return known;
    const block = keyBlock(places, room, session.words.direction, measure);
    blocks.set(which, block);
    return block;
  };
  let found: Keying | null = null;
  for (let height = BELOW.room, last = most; height <= last; height += BELOW.step) {
    const rest = { ...map, height: map.height - height };
    const camera = cameraFor(rest);
    const places = placesOn(rest, camera);
    const block = blockOf(places);
    if (!block || block.rect.height + BELOW.room > height) continue;
    const rect = { ...block.rect, left: edge, top: rest.top + rest.height + BELOW.above };
    const numbers = numbersOf(places);
    const keying = { map: rest, camera, block: { ...block, rect }, numbers };
    if (!data.points.some(({ at }) => onEdge(pointOnPane(at, camera, rest), rest))) return keying;
    // A little lower, the map's edge may cut no marker in two.
    if (!found) last = Math.min(most, height + BELOW.more);
    found ??= keying;
  }
  return found;
}

/** Layout pixels from a marker's middle to its rim. */
const RIM = 8;

/** Whether a marker would stand half within a map's upper or lower edge. */
const onEdge = ({ x, y }: { x: number; y: number }, { width, height }: Size): boolean =>
  x > -RIM && x < width + RIM && Math.min(Math.abs(y), Math.abs(y - height)) < RIM;
