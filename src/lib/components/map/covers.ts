import type { Rect, Size } from '$lib/space/camera';
import { coveredBy, type Pane } from '$lib/space/pane';

/** CSS pixels that stay free around what covers the map. */
const GAP = 8;

/**
 * The map's pane with the part that controls, credits, insets and messages leave free, as they stand
 * now: whatever carries `data-cover`.
 * @param card whether a card will stand open, in the room that CSS gives it
 */
export function paneWithCovers(pane: HTMLElement, size: Size, card: boolean): Pane {
  const { left: x, top: y } = pane.getBoundingClientRect();
  const covers = [
    ...pane.querySelectorAll(card ? '[data-cover], [data-card-room]' : '[data-cover]'),
  ]
    .map((cover) => cover.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map(({ left, top, width, height }): Rect => ({
      left: left - x - GAP,
      top: top - y - GAP,
      width: width + 2 * GAP,
      height: height + 2 * GAP,
    }));
  return coveredBy(size, covers);
}
