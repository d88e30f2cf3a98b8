import type { Rect } from '$lib/space/camera';
import { paneCollisionBoxes } from '$lib/labels/paneCollisionBoxes';
import { labelStep } from '$lib/labels/markers';
import { settledWords } from '$lib/labels/storyOnMap';
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
  const { collisions, named } = settledWords(data, labelStep(camera.zoom), selection.active);
  const clear = paneCollisionBoxes(covered, camera, size);
  const features = [...collisions.features, ...clear.features];
  const settled = { collisions: { ...collisions, features }, named };
  return captureMap({ ...capture, data: { ...data, settled } });
}
