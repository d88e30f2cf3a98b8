import { positionOnPane, type Camera, type Rect, type Size } from '$lib/space/camera';
import type { CollisionBoxes } from './collisionBoxes';

/** CSS pixels: how thin a box still keeps names off. */
const THIN = 2;

/** The room that names have on a map, from its corner. */
export const roomOn = ({ width, height }: Size): Rect => ({
  left: THIN,
  top: THIN,
  width: width - 2 * THIN,
  height: height - 2 * THIN,
});

/**
 * The room that boxes take on a map, in CSS pixels from its corner, as what the basemap's own names
 * keep out of. And what is beyond the room that names have, which would cut them off.
 * @param room all but the map's very edge, where nothing is said @param beyond how far the map goes on
 */
export function paneCollisionBoxes(
  boxes: readonly Rect[],
  camera: Camera,
  size: Size,
  room: Rect = roomOn(size),
  beyond = 0,
): CollisionBoxes {
  const [left, top] = [-beyond, -beyond];
  const [width, height] = [size.width + 2 * beyond, size.height + 2 * beyond];
  const [right, bottom] = [room.left + room.width, room.top + room.height];
  const edges: Rect[] = [
    { left, top, width, height: room.top - top },
    { left, top: bottom, width, height: top + height - bottom },
    { left, top, width: room.left - left, height },
    { left: right, top, width: left + width - right, height },
  ];
  return {
    type: 'FeatureCollection',
    features: [...boxes, ...edges].map((box) => {
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      return {
        type: 'Feature',
        properties: { offset: [0, 0], padding: [box.height / 2, box.width / 2] },
        geometry: { type: 'Point', coordinates: [...positionOnPane(middle, camera, size)] },
      };
    }),
  };
}
