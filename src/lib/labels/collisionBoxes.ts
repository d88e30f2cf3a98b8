import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LonLat } from '$lib/model/geo';
import type { PointPlace } from '$lib/model/story';
import { captionBox, type Shift } from './areaNames';
import type { Box } from './labelBoxes';
import type { Caption, Lettering } from './lettering';
import { anchorsAt, DOT_RADIUS, DOT_RIM, markerBox, placeMarkers } from './markers';

/** A box that stands off from its place by `offset`, and reaches `padding` from there each way. */
export type CollisionBoxes = FeatureCollection<
  Point,
  { offset: [x: number, y: number]; padding: [y: number, x: number] }
>;

/** CSS pixels from one box to the next along a leader line. */
const STRIDE = 8;
/** CSS pixels around the middle of the ring where a journey ends for want of a town. */
const RING = 6;

/**
 * The room on the map that the story's dots, labels, leader lines and captions take at a step of
 * zoom: the basemap's own labels are to keep out of it.
 * @param shown the captions that stand there
 */
export function collisionBoxes(
  lettering: Lettering,
  step: number,
  shown: readonly (Caption & { shift: Shift })[],
): CollisionBoxes {
  const { points, captions, row } = lettering;
  const placements = placeMarkers(lettering, step);
  const boxes: Feature<Point, CollisionBoxes['features'][number]['properties']>[] = [];
  const reserve = (at: LonLat, box: Box) => boxes.push(collisionBox(at, box));
  anchorsAt(points, lettering.opening, step).forEach(({ id, width }, i) => {
    const { at } = points[i] as PointPlace;
    reserve(at, around(0, 0, DOT_RADIUS + DOT_RIM + 1));
    const placement = placements.get(id);
    if (!placement) return;
    const { dx, dy, leader } = placement;
    reserve(at, markerBox({ id, x: 0, y: 0, width }, placement, row));
    if (!leader) return;
    const length = Math.hypot(dx, dy);
    for (let s = STRIDE; s < length; s += STRIDE)
      reserve(at, around((dx * s) / length, (dy * s) / length, 1));
  });
  for (const { area, end } of captions) if (end) reserve(area.at, around(0, 0, RING));
  for (const caption of shown) reserve(caption.area.at, captionBox(caption, caption.shift));
  return { type: 'FeatureCollection', features: boxes };
}

const around = (x: number, y: number, by: number): Box => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
});

const collisionBox = (
  at: LonLat,
  { left, right, top, bottom }: Box,
): CollisionBoxes['features'][number] => ({
  type: 'Feature',
  properties: {
    offset: [(left + right) / 2, (top + bottom) / 2],
    padding: [(bottom - top) / 2, (right - left) / 2],
  },
  geometry: { type: 'Point', coordinates: [...at] },
});
