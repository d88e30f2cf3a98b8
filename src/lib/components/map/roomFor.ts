import type { Rect, Size } from '$lib/space/camera';

/** CSS pixels between an inset and the pane's edge, and what else stands on the map. */
const GAP = 12;

/**
 * Where at the right or left edge of the map's pane an inset covers no marker, name or control, nor
 * the part that it shows: as near to that as can be; null where there is no such room.
 * @param frame the part that it shows, in CSS pixels from the pane's top left, as is the answer
 */
export function roomFor(pane: HTMLElement, { width, height }: Size, frame: Rect): Rect | null {
  const { left: x, top: y, width: wide, height: high } = pane.getBoundingClientRect();
  const taken = [...pane.querySelectorAll('a, button, .foot > *')]
    .filter(
      (one) => !one.closest('[data-lens]') && one.checkVisibility({ visibilityProperty: true }),
    )
    .map((one) => one.getBoundingClientRect())
    .map(({ left, top, width, height }) => ({ left: left - x, top: top - y, width, height }));
  const edges = [wide - width - GAP, GAP];
  const rows = Array.from(
    { length: Math.max(0, (high - height) / GAP - 1) },
    (_, i) => GAP * (i + 1),
  );
  return (
    edges
      .flatMap((left) => rows.map((top): Rect => ({ left, top, width, height })))
      .filter((rect) => [...taken, frame].every((other) => apart(rect, other)))
      .toSorted((a, b) => between(a, frame) - between(b, frame))[0] ?? null
  );
}

/** Between the middles of two. */
const between = (a: Rect, b: Rect): number =>
  Math.hypot(
    a.left + a.width / 2 - b.left - b.width / 2,
    a.top + a.height / 2 - b.top - b.height / 2,
  );

const apart = (a: Rect, b: Rect): boolean =>
  a.left >= b.left + b.width + GAP ||
  b.left >= a.left + a.width + GAP ||
  a.top >= b.top + b.height + GAP ||
  b.top >= a.top + a.height + GAP;
