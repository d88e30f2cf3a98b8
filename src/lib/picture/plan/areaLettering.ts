import type { LonLat } from '$lib/model/geo';
import {
  pointOnPane,
  positionOnPane,
  visibleBounds,
  type Camera,
  type Rect,
} from '$lib/space/camera';
import { countryLabel } from '$lib/story/namedByStory';
import { disputedParts } from '$lib/space/claims';
import { groundOf } from '$lib/space/fillGround';
import type { Ground } from '$lib/space/ground';
import { fromMercator, mercatorBox, sharedBox, toMercator } from '$lib/space/mercator';
import { landOf, spotForName, type NamePlane, type Point as Spot } from '$lib/labels/areaSpots';
import { spotBesideLand } from '$lib/labels/besideLand';
import { runsThrough } from '$lib/labels/distances';
import { wordsAtRing } from '$lib/labels/journeyEnds';
import { boxAbout, DOT_RADIUS, DOT_RIM, meanOver, type Box } from '$lib/labels/labelBoxes';
import type { Caption } from '$lib/labels/lettering';
import type { Point } from '../draw/pen';
import { boxOnMap, middleOf } from './ownWords';
import { around, near, within } from './rects';
import type { PlanFacts } from './facts';

/** What a marker takes on either side of its middle, in layout pixels. */
export const DOT_REACH = DOT_RADIUS + 2 + DOT_RIM;

/** A map to be written on. */
export interface Written {
  /** Where the map stands in the picture. */
  map: Rect;
  /** The part of it where words may stand. */
  room: Rect;
  camera: Camera;
  facts: PlanFacts;
  /** Whether places and areas are named. */
  labels: boolean;
  /** Ids of places that are named elsewhere. */
  elsewhere: ReadonlySet<string>;
}

export interface AreaName {
  caption: Caption;
  /** As it is written. */
  text: string;
  active: boolean;
  /** Where a journey ends for want of a town. */
  ring: Point | null;
  /** The middle of the name's line; null where there is no room for it. */
  at: Point | null;
  /** From a name beside its land to where that is. */
  line: readonly [Point, Point] | null;
  /** What the letters take; also the ring. */
  boxes: readonly Rect[];
}

/** How areas' names are set, as on maps: seas in another face, countries in capitals. */
export const areaType = ({ area: { type } }: Caption) =>
  ({
    cut: type === 'sea' ? 'serif' : type === 'country' ? 'semibold' : 'regular',
    size: type === 'region' ? 12 : 13,
  }) as const;
const textOf = ({ area: { type, name } }: Caption, language: string): string =>
  type === 'country' ? name.toLocaleUpperCase(language) : name;
/** Layout pixels of a name's line. */
const HEIGHT = 20;
export const END = { cut: 'regular', size: 11 } as const;
/** Layout pixels from the first of the two lines at a journey's end to the second. */
export const END_LEADING = 14;

export function areaNames(
  written: Written,
  onMap: (at: LonLat) => { x: number; y: number },
  ends: ReadonlyMap<string, JourneyEnd>,
  taken: Rect[],
): AreaName[] {
  if (!written.labels) return [];
  const { data, selection, measure, settings } = written.facts;
  const plane = { ...planeOf(written), grounds: markedGrounds(written) };
  const isMoved = ({ area: { id } }: Caption) => {
    const edit = settings.labels[id];
    return Boolean(edit?.at ?? edit?.offset) && !edit?.hidden;
  };
  const singled = (caption: Caption) => selection.active.has(caption.area.id);
  const marked = data.captions.flatMap((caption) =>
    singled(caption) && countryLabel(caption.area)
      ? [{ id: caption.area.id, land: landOf(caption.area, plane) }]
      : [],
  );
  return (
    data.captions
      .filter((caption) => caption.standing || singled(caption))
      .toSorted((a, b) => Number(singled(b)) - Number(singled(a)))
      // What others keep off comes first.
      .toSorted((a, b) => Number(isMoved(b)) - Number(isMoved(a)))
      .flatMap((caption): AreaName[] => {
        const { area, end } = caption;
        const { x, y } = onMap(area.at);
        const active = singled(caption);
        const edit = settings.labels[area.id] ?? {};
        const text = textOf(caption, data.language);
        const country = area.type === 'country';
        const size = { width: measure(text, areaType(caption)) + 8, height: HEIGHT };
        const unsaid = { caption, text, active, ring: null, at: null, line: null, boxes: [] };
        const boxAt = (x: number, y: number): Rect => ({
          left: x - size.width / 2,
          top: y - HEIGHT / 2,
          ...size,
        });
        const isFree = ({ x, y }: Spot) => !taken.some((other) => near(boxAt(x, y), other, 2));
        const isClear = (from: Spot, to: Spot) =>
          !taken.some((other) => runsThrough(from.x, from.y, to.x, to.y, boxOfRect(other)));
        // Beside its own land a name must not seem to be that of other land that is marked.
        const isBeside = (spot: Spot) =>
          isFree(spot) &&
          marked.every(
            ({ id, land }) =>
              id === area.id || meanOver(boxAbout(size, spot.x, spot.y), land) === 0,
          );
        const found = ends.get(area.id);
        if (found) {
          const ring = around([x, y], 6);
          if (taken.some((other) => near(ring, other))) return [unsaid];
          taken.push(ring);
          const at = { ...unsaid, ring: [x, y] as const, boxes: [ring] };
          if (edit.hidden) return [at];
          const words = found.words && rectAt(found.words, x, y);
          if (words && !taken.some((other) => other !== ring && near(words, other))) {
            taken.push(words);
            return [
              { ...at, at: [words.left + words.width / 2, words.top + 9], boxes: [ring, words] },
            ];
          }
          const spot = spotForName(area, size, plane, isFree);
          if (!spot) return [at];
          const box = boxAt(spot.x, spot.y);
          taken.push(box);
          const name = { ...unsaid, caption: { ...caption, end: null }, at: pointOf(spot) };
          return [at, { ...name, boxes: [box] }];
        }
        if (end || edit.hidden) return [];
        const put = middleOf(edit, { x, y }, onMap);
        if (put) {
          const box = boxOnMap(put, size, written.room);
          taken.push(box);
          const at: Point = [box.left + size.width / 2, box.top + HEIGHT / 2];
          return [{ ...unsaid, at, boxes: [box] }];
        }
        const own = spotForName(area, size, plane, isFree);
        const led = own || !active ? null : spotBesideLand(area, size, plane, isBeside, isClear);
        const spot = own ?? led;
        if (!spot) return country && within(around([x, y], 0), written.map) ? [unsaid] : [];
        const box = boxAt(spot.x, spot.y);
        taken.push(box);
        const line = led && ([pointOf(led.line[0]), pointOf(led.line[1])] as const);
        return [{ ...unsaid, at: pointOf(spot), line, boxes: [box] }];
      })
  );
}

const pointOf = ({ x, y }: Spot): Point => [x, y];
const boxOfRect = ({ left, top, width, height }: Rect): Box => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});

/** A ring where a journey ends for want of a town, and the box of its words from there. */
export interface JourneyEnd {
  ring: { x: number; y: number };
  words: Box | null;
}

/**
 * The ends of journeys that a map shows, by the ids of their areas.
 * @param taken what stands there before labels are placed, which keep off these words
 */
export function journeyEnds(
  { map, room, facts: { data, measure } }: Written,
  onMap: (at: LonLat) => { x: number; y: number },
  dots: readonly { x: number; y: number }[],
  taken: readonly Rect[],
): Map<string, JourneyEnd> {
  const found = new Map<string, JourneyEnd>();
  for (const caption of data.captions) {
    const { area, end } = caption;
    const ring = onMap(area.at);
    if (!end || !within(around([ring.x, ring.y], 6), map)) continue;
    const width =
      Math.max(measure(textOf(caption, data.language), areaType(caption)), measure(end, END)) + 8;
    const kept = dots.map(({ x, y }) => ({ x: x - ring.x, y: y - ring.y, reach: DOT_REACH }));
    const fits = (box: Box) => {
      const words = rectAt(box, ring.x, ring.y);
      return within(words, room) && !taken.some((other) => near(words, other));
    };
    found.set(area.id, { ring, words: wordsAtRing({ width, height: 32 }, kept, 1, fits) });
  }
  return found;
}

const rectAt = ({ left, right, top, bottom }: Box, x: number, y: number): Rect => ({
  left: x + left,
  top: y + top,
  width: right - left,
  height: bottom - top,
});

/** The land in view of areas of the world that somebody marked, of which the story knows nothing. */
function markedGrounds({ map, camera, facts: { settings, data } }: Written): Map<string, Ground> {
  const view = mercatorBox(visibleBounds(camera, map));
  const outlines = [...data.areas.features, ...disputedParts(data.areas)];
  return new Map(
    data.captions.flatMap(({ area: { id, bounds } }) => {
      if (!settings.areas.includes(id)) return [];
      const outline = outlines.find(({ properties }) =>
        [id, id.toLowerCase()].includes(properties?.['id'] as string),
      );
      const box = sharedBox(mercatorBox(bounds), view);
      return outline && box ? [[id, groundOf(id, outline.geometry, box)]] : [];
    }),
  );
}

/** A map in a picture, as names of areas are set on it. */
export const planeOf = ({ map, room, camera, facts: { data } }: Written): NamePlane => ({
  view: {
    left: room.left,
    right: room.left + room.width,
    top: room.top,
    bottom: room.top + room.height,
  },
  ground: data.ground,
  point: (at) => {
    const { x, y } = pointOnPane(fromMercator(at), camera, map);
    return { x: map.left + x, y: map.top + y };
  },
  unit: (x, y) => toMercator(positionOnPane({ x: x - map.left, y: y - map.top }, camera, map)),
});
