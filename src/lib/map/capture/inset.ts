import type { Rect } from '$lib/space/camera';
import { shownCaptions } from '$lib/labels/areaNames';
import { paneCollisionBoxes } from '$lib/labels/paneCollisionBoxes';
import { labelStep } from '$lib/labels/markers';
import { collisionBoxes } from '$lib/labels/collisionBoxes';
import { captureMap, type Capture } from './capture';

/**
 * Draws a part of the map for a small frame, which cuts none of the basemap's names.
 * @param covered what stands upon it besides the story's words, in CSS pixels from its corner
 * @throws {Failure} when it cannot be drawn whole
 */
export function captureInset(
  capture: Capture,
  covered: readonly Rect[],
): Promise<HTMLCanvasElement> {
  const { camera, size, data, selection } = capture;
  const step = labelStep(camera.zoom);
  const { features } = collisionBoxes(data, step, selection.active);
  const clear = paneCollisionBoxes(covered, camera, size);
  const settled = {
    collisions: { ...clear, features: [...features, ...clear.features] },
    named: shownCaptions(data, step, selection.active).map(({ area }) => area),
  };
  return captureMap({ ...capture, data: { ...data, settled } });
}
