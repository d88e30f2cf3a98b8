import type { Bounds } from '$lib/model/geo';
import type { AreaPlace } from '$lib/model/story';
import { overlap, type Anchor, type Box } from './labelBoxes';
import type { Caption, Lettering } from './lettering';
import { labelWidth } from './labelWidth';
import { anchorsAt, endWords, markerBox, placeMarkers } from './markers';
import { pointOnPane, worldSize, type Camera, type Rect, type Size } from '$lib/space/camera';
import { mercatorBox } from '$lib/space/mercator';

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

/** The captions that stand at a step of zoom, and where: those singled out, and standing ones. */
export function shownCaptions(
  lettering: Lettering,
  step: number,
  singled: ReadonlySet<string>,
): (Caption & { shift: Shift })[] {
  const { captions } = lettering;
  const wanted = [
    ...captions.filter(({ area }) => singled.has(area.id)),
    ...captions.filter((caption) => !singled.has(caption.area.id) && caption.standing),
  ];
  const places = placeCaptions(wanted, lettering, step, singled);
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
  const { points, row } = lettering;
  const placements = placeMarkers(lettering, step);
  const names = shownCaptions(lettering, step, singled)
    .filter(({ area }) => singled.has(area.id))
    .flatMap((caption) =>
      anchorsAt([caption.area], lettering.opening, step).map((anchor) =>
        movedTo(anchor, captionBox(caption, caption.shift)),
      ),
    );
  const under = anchorsAt(points, lettering.opening, step).filter((anchor) => {
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
 * give way to an area that is, where there is no other room.
 */
export function placeCaptions(
  captions: readonly Caption[],
  lettering: Lettering,
  step: number,
  singled: ReadonlySet<string> = new Set(),
): Map<string, Shift> {
  const { points, row } = lettering;
  const placements = placeMarkers(lettering, step);
  const anchors = anchorsAt(points, lettering.opening, step);
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
    const [anchor] = anchorsAt([area], lettering.opening, step);
    if (!anchor) continue;
    const shifts = end ? atRing(endWords(caption, lettering, step)) : shiftsFor(anchor, area, step);
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

const atRing = (words: Box | null): Shift[] =>
  words
    ? [{ dx: (words.left + words.right) / 2, dy: (words.top + words.bottom) / 2 - FROM_RING }]
    : [];

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
