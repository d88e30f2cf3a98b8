import type { Bounds } from '$lib/model/geo';
import type { AreaPlace, LabelLanguage, PointPlace, Story } from '$lib/model/story';
import { overlap, type Anchor, type Box } from './placeLabels';
import { anchorsAt, labelWidth, markerBox, placeMarkers } from './markers';
import { pointOnPane, worldSize, type Camera, type Rect, type Size } from '$lib/space/camera';
import { mercatorBox } from '$lib/space/mercator';
import { namedIn } from '$lib/story/naming';
import { NO_CITY_NAMED } from '$lib/messages/units';

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

/** Where a caption stands from its area's label point, in CSS pixels. */
export interface Shift {
  dx: number;
  dy: number;
}
/** CSS pixels that a caption's middle may stand outside of its area's bounds. */
const BESIDE = 12;
/** Half the height of a name, and of the two lines at a journey's end, in CSS pixels. */
const HALF = { name: 10, end: 15 };
/** CSS pixels from the ring where a journey ends to the middle of its words below or above it. */
const FROM_RING = 25;

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
export const standing = ({ area, end }: Caption): boolean => area.type === 'sea' || end !== null;

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
  const places = placeCaptions(wanted, points, opening, step, row, singled);
  return wanted.flatMap((caption) => {
    const shift = places.get(caption.area.id);
    return shift ? [{ ...caption, shift }] : [];
  });
}

/** The ids of places whose labels lie under the name of an area that is singled out: those give way. */
export function labelsUnder(
  lettering: Lettering,
  step: number,
  singled: ReadonlySet<string>,
): Set<string> {
  const { points, opening, row } = lettering;
  const placements = placeMarkers(points, opening, step, row);
  const names = shownCaptions(lettering, step, singled)
    .filter(({ area }) => singled.has(area.id))
    .flatMap((caption) =>
      anchorsAt([caption.area], step).map((anchor) =>
        movedTo(anchor, captionBox(caption, caption.shift)),
      ),
    );
  const under = anchorsAt(points, step).filter((anchor) => {
    const placement = placements.get(anchor.id);
    return placement && names.some((name) => overlap(name, markerBox(anchor, placement, row)));
  });
  return new Set(under.map(({ id }) => id).filter((id) => !singled.has(id)));
}

const movedTo = ({ x, y }: { x: number; y: number }, { left, right, top, bottom }: Box): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

/** The box of a caption from its area's label point, in CSS pixels. */
export function captionBox({ area, end }: Caption, { dx, dy }: Shift): Box {
  const across = halfWidth(area.name, end);
  const down = end ? HALF.end : HALF.name;
  const middle = dy + (end ? FROM_RING : 0);
  return { left: dx - across, right: dx + across, top: middle - down, bottom: middle + down };
}

/** The box of a caption on a map's pane, in CSS pixels. */
export function captionRect(caption: Caption, shift: Shift, camera: Camera, pane: Size): Rect {
  const { x, y } = pointOnPane(caption.area.at, camera, pane);
  const { left, right, top, bottom } = captionBox(caption, shift);
  return { left: x + left, top: y + top, width: right - left, height: bottom - top };
}

/** Half the width of a caption; what is told at a journey's end is set smaller. CSS pixels. */
const halfWidth = (name: string, end: string | null): number =>
  Math.max(labelWidth(name), end ? SMALLER * labelWidth(end) : 0) / 2;
const SMALLER = 0.85;

/**
 * Where captions stand so that they cover no marker and no other caption, at a step of zoom; none
 * for those that find no room. The markers come first, but labels of places that are not singled out
 * give way to an area that is, where there is no other room. Where a journey ends, the words stand
 * beside its ring, below it first.
 */
export function placeCaptions(
  captions: readonly Caption[],
  points: readonly PointPlace[],
  opening: Bounds,
  step: number,
  row: number,
  singled: ReadonlySet<string> = new Set(),
): Map<string, Shift> {
  const placements = placeMarkers(points, opening, step, row);
  const anchors = anchorsAt(points, step);
  const dots = anchors.map(({ x, y }) => ({
    left: x - 6,
    right: x + 6,
    top: y - 6,
    bottom: y + 6,
  }));
  const labelsOf = (some: readonly Anchor[]) =>
    some.flatMap((anchor) => {
      const placement = placements.get(anchor.id);
      return placement ? [markerBox(anchor, placement, row)] : [];
    });
  const all = [...dots, ...labelsOf(anchors)];
  const firm = [...dots, ...labelsOf(anchors.filter(({ id }) => singled.has(id)))];
  const placed: Box[] = [];
  const found = new Map<string, Shift>();
  for (const caption of captions) {
    const { area, end } = caption;
    const [anchor] = anchorsAt([area], step);
    if (!anchor) continue;
    const shifts = end ? aboutRing(halfWidth(area.name, end)) : shiftsFor(anchor, area, step);
    const boxAt = (shift: Shift) => movedTo(anchor, captionBox(caption, shift));
    const clearOf = (taken: readonly Box[]) =>
      shifts.find((shift) => ![...taken, ...placed].some((other) => overlap(boxAt(shift), other)));
    const free = clearOf(all) ?? (singled.has(area.id) ? clearOf(firm) : undefined);
    if (!free) continue;
    placed.push(boxAt(free));
    found.set(area.id, free);
  }
  return found;
}

/** Below the ring where a journey ends, at its right, above it, or at its left. @param half half the words' width */
const aboutRing = (half: number): Shift[] => [
  { dx: 0, dy: 0 },
  { dx: half + HALF.name, dy: -FROM_RING },
  { dx: 0, dy: -2 * FROM_RING },
  { dx: -half - HALF.name, dy: -FROM_RING },
];

/** How far to each side a caption looks for room, and in what steps: CSS pixels. */
const SEARCH = { across: 132, down: 60, step: 12 };

/**
 * Shifts to try: over the area's core, then as near to that as can be within its bounds, the nearest
 * to the label point first. A name farther from its area than that would name another.
 * @param anchor the label point at that step
 */
function shiftsFor(anchor: Anchor, area: AreaPlace, step: number): Shift[] {
  const steps = (most: number) =>
    Array.from({ length: (2 * most) / SEARCH.step + 1 }, (_, i) => i * SEARCH.step - most);
  const outside = (near: Box, { dx, dy }: Shift) => {
    const [x, y] = [anchor.x + dx, anchor.y + dy];
    return Math.hypot(
      Math.max(0, near.left - x, x - near.right),
      Math.max(0, near.top - y, y - near.bottom),
    );
  };
  const [core, bounds] = [boxOf(area.core, step), boxOf(area.bounds, step)];
  return steps(SEARCH.across)
    .flatMap((dx) => steps(SEARCH.down).map((dy) => ({ dx, dy })))
    .filter((shift) => outside(bounds, shift) <= BESIDE)
    .map((shift) => ({ shift, far: outside(core, shift), away: Math.hypot(shift.dx, shift.dy) }))
    .toSorted((a, b) => a.far - b.far || a.away - b.away)
    .map(({ shift }) => shift);
}

/** The box of bounds at a step of zoom, in CSS pixels of the whole world. */
function boxOf(bounds: Bounds, step: number): Box {
  const world = worldSize(step);
  const { x, y, width, height } = mercatorBox(bounds);
  return {
    left: x * world,
    right: (x + width) * world,
    top: y * world,
    bottom: (y + height) * world,
  };
}
