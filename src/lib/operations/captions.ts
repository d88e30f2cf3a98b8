import type { Bounds } from '$lib/model/geo';
import type { AreaPlace, LabelLanguage, PointPlace, Story } from '$lib/model/story';
import { overlap, type Box } from './labels';
import { anchorsAt, labelWidth, markerBox, placeMarkers } from './markers';
import { worldSize } from './camera';
import { mercatorBox } from './mercator';
import { namedIn } from './naming';
import { NO_CITY_NAMED } from './wording';

/** An area's name, set on the map at the area's label point. */
export interface Caption {
  area: AreaPlace;
  /** A journey ends here, for want of a town: what the reader is told of it. */
  end: string | null;
}

/** The words that a story sets on the map. */
export interface Lettering {
  points: readonly PointPlace[];
  captions: readonly Caption[];
  /** The story's opening view. */
  opening: Bounds;
  /** The height of a label's box in CSS pixels. */
  row: number;
  /** In which they are written, as far as their names are known in it. */
  language: LabelLanguage;
}

/** CSS pixels above and below a caption's middle. */
const LINE = 16;

/** Where a caption stands from its area's label point, in CSS pixels. */
export interface Shift {
  dx: number;
  dy: number;
}
const HERE: Shift = { dx: 0, dy: 0 };
/** CSS pixels that a caption's middle may stand outside of its area's bounds. */
const BESIDE = 12;

/** The areas that may be named on the map. */
export function captionsOf({ places, routes }: Story, language: LabelLanguage): Caption[] {
  const ends = new Set(routes.flatMap(({ from, to }) => [from, to]));
  return places
    .filter((place) => place.shape === 'area')
    .map((area) => ({
      area: namedIn(area, language),
      end: ends.has(area.id) ? NO_CITY_NAMED[language] : null,
    }));
}

/** Seas, and where journeys end, are named from the outset; other areas when they are singled out. */
export const standing = ({ area, end }: Caption): boolean => area.kind === 'sea' || end !== null;

/** The captions that stand at a step of zoom, and where: those singled out, and standing ones. */
export function shownCaptions(
  { points, captions, opening, row }: Lettering,
  step: number,
  singled: ReadonlySet<string>,
): (Caption & { shift: Shift })[] {
  const wanted = [
    ...captions.filter(({ area }) => singled.has(area.id)),
    ...captions.filter((caption) => !singled.has(caption.area.id) && standing(caption)),
  ];
  const places = placeCaptions(wanted, points, opening, step, row);
  return wanted.flatMap((caption) => {
    const shift = places.get(caption.area.id);
    return shift ? [{ ...caption, shift }] : [];
  });
}

/**
 * Where captions stand so that they cover no marker and no other caption, at a step of zoom; none
 * for those that find no room. The markers come first. Where a journey ends, the words keep to
 * their ring.
 */
export function placeCaptions(
  captions: readonly Caption[],
  points: readonly PointPlace[],
  opening: Bounds,
  step: number,
  row: number,
): Map<string, Shift> {
  const placements = placeMarkers(points, opening, step, row);
  const taken = anchorsAt(points, step).flatMap((anchor) => {
    const placement = placements.get(anchor.id);
    const { x, y } = anchor;
    const dot = { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 };
    return placement ? [dot, markerBox(anchor, placement, row)] : [dot];
  });
  const found = new Map<string, Shift>();
  for (const { area, end } of captions) {
    const [anchor] = anchorsAt([area], step);
    if (!anchor) continue;
    const half = labelWidth(area.name) / 2;
    const boxAt = ({ dx, dy }: Shift): Box => {
      const [x, y] = [anchor.x + dx, anchor.y + dy];
      return { left: x - half, right: x + half, top: y - LINE, bottom: y + LINE };
    };
    const near = reach(area, step);
    const over = ({ dx, dy }: Shift) =>
      anchor.x + dx >= near.left &&
      anchor.x + dx <= near.right &&
      anchor.y + dy >= near.top &&
      anchor.y + dy <= near.bottom;
    const free = (end ? [HERE] : shiftsFor(half)).find(
      (shift) => over(shift) && !taken.some((other) => overlap(boxAt(shift), other)),
    );
    if (!free) continue;
    taken.push(boxAt(free));
    found.set(area.id, free);
  }
  return found;
}

/**
 * Shifts to try, the nearest first. A name farther from its area than that would name another.
 * @param half half the caption's width in CSS pixels
 */
function shiftsFor(half: number): Shift[] {
  const across = [0, -half / 2, half / 2, -half, half];
  const down = [0, -20, 20, -40, 40];
  return across
    .flatMap((dx) => down.map((dy) => ({ dx, dy })))
    .toSorted((a, b) => Math.hypot(a.dx, a.dy) - Math.hypot(b.dx, b.dy));
}

/** The middles that a caption may have at a step of zoom: over its area, or just beside it. */
function reach({ bounds }: AreaPlace, step: number): Box {
  const world = worldSize(step);
  const { x, y, width, height } = mercatorBox(bounds);
  return {
    left: x * world - BESIDE,
    right: (x + width) * world + BESIDE,
    top: y * world - BESIDE,
    bottom: (y + height) * world + BESIDE,
  };
}
