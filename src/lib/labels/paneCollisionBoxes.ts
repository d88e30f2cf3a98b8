import { positionOnPane, type Camera, type Rect, type Size } from '$lib/space/camera';
import type { CollisionBoxes } from './collisionBoxes';

/** CSS pixels: how thin a box still keeps names off. */
const THIN = 2;

/**
 * The room that boxes take on a map, in CSS pixels from its corner, as what the basemap's own names
 * keep out of. And the map's edge, which would cut them off.
 */
export function paneCollisionBoxes(
  boxes: readonly Rect[],
  camera: Camera,
  size: Size,
): CollisionBoxes {
  const { width, height } = size;
  const edges: Rect[] = [
    { left: 0, top: 0, width, height: THIN },
    { left: 0, top: height - THIN, width, height: THIN },
    { left: 0, top: 0, width: THIN, height },
    { left: width - THIN, top: 0, width: THIN, height },
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
