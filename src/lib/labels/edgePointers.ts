import type { Place } from '$lib/model/story';
import { pointOnPane, type Camera, type Rect } from '$lib/space/camera';
import { labelWidth } from './labelWidth';
import { shared, type Pane } from '$lib/space/pane';

/** A pointer at the edge of the map to a place outside of the view. */
export interface EdgePointer {
  place: Place;
  /** Its box on the pane, in CSS pixels. */
  box: Rect;
  /** Where the place lies from the middle of the view: degrees clockwise from the right. */
  angle: number;
}

/** CSS pixels that the arrow takes beside the name. */
const ARROW = 18;
/** CSS pixels between two pointers. */
const GAP = 4;

/**
 * Pointers to places outside of the free part of a pane, each at its edge where the line from its
 * middle to the place crosses it, or the next free spot along that edge.
 * @param row the height of a pointer in CSS pixels
 * @param taken what they should not cover, on the pane
 */
export function edgePointers(
  places: readonly Place[],
  camera: Camera,
  pane: Pane,
  row: number,
  taken: readonly Rect[],
): EdgePointer[] {
  const { left, top, width, height } = pane.free;
  const [x, y] = [left + width / 2, top + height / 2];
  const pointers: EdgePointer[] = [];
  for (const place of places) {
    const to = pointOnPane(place.at, camera, pane);
    const [dx, dy] = [to.x - x, to.y - y];
    const size = { width: Math.min(width, labelWidth(place.name) + ARROW), height: row };
    // How far the box's middle may go from the view's.
    const [across, down] = [(width - size.width) / 2, (height - size.height) / 2];
    const part = Math.min(across / Math.abs(dx), down / Math.abs(dy));
    const sideways = across / Math.abs(dx) < down / Math.abs(dy);
    const boxAt = (slide: number): Rect => ({
      left: x + (sideways ? dx * part : slide) - size.width / 2,
      top: y + (sideways ? slide : dy * part) - size.height / 2,
      ...size,
    });
    const [start, most] = sideways ? [dy * part, down] : [dx * part, across];
    const covers = [...taken, ...pointers.map(({ box }) => box)];
    const free = slides(start, most).find((slide) =>
      covers.every((cover) => shared(grown(boxAt(slide)), cover) === 0),
    );
    pointers.push({
      place,
      box: boxAt(free ?? start),
      angle: (Math.atan2(dy, dx) * 180) / Math.PI,
    });
  }
  return pointers;
}

/** Positions along an edge, the nearest to the start first. */
function slides(start: number, most: number): number[] {
  const steps = Array.from({ length: Math.ceil((2 * most) / GAP) + 1 }, (_, i) => i * GAP - most);
  return [start, ...steps.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start))];
}

const grown = ({ left, top, width, height }: Rect): Rect => ({
  left: left - GAP,
  top: top - GAP,
  width: width + 2 * GAP,
  height: height + 2 * GAP,
});
