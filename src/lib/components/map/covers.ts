import type { Rect } from '$lib/space/camera';

/** CSS pixels that stay free around what covers the map. */
const GAP = 8;

/**
 * What covers the map's pane as it stands now, in CSS pixels from its corner: controls, credits,
 * insets and messages, and whatever else carries `data-cover`.
 * @param card whether a card will stand open, in the room that CSS gives it
 */
export function coversOf(pane: HTMLElement, card: boolean): Rect[] {
  const { left: x, top: y } = pane.getBoundingClientRect();
  return [...pane.querySelectorAll(card ? '[data-cover], [data-card-room]' : '[data-cover]')]
    .map((cover) => cover.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }) => ({
      left: left - x - GAP,
      top: top - y - GAP,
      width: width + 2 * GAP,
      height: height + 2 * GAP,
    }));
}
