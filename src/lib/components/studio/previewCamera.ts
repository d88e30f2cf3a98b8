import { inOneWorld } from '$lib/picture/plan/frame';
import type { Plan } from '$lib/picture/plan/plan';
import { cameraFor, type Camera } from '$lib/space/camera';
import { boundsFor } from '$lib/space/cameraMoves';
import type { Studio } from '$lib/state/studio.svelte';

type OfPlan = Studio<{ made: { plan: Plan } }>;

/** Where the map of the preview is to look: ahead of it, while a frame that was moved is being drawn. */
export function cameraWanted({ preview, settings }: OfPlan): Camera | null {
  if (!preview) return null;
  const { map, settings: drawn } = preview.made.plan;
  const { frame, bearing } = settings;
  const moved = frame !== drawn.frame && bearing === drawn.bearing;
  const bounds = moved && 'bounds' in frame && frame.bounds;
  return bounds ? inOneWorld(cameraFor(bounds, map.rect, 0, 22, bearing), map.rect) : map.camera;
}

/** Moves the frame to what a camera shows; what it is about stays. @param step moves of one name are undone together */
export function lookAt(studio: OfPlan, camera: Camera, step: string): void {
  if (!studio.preview) return;
  const bounds = boundsFor(camera, studio.preview.made.plan.map.rect);
  const { frame } = studio.settings;
  const about = frame.kind === 'place' || frame.kind === 'passage';
  studio.change({ frame: about ? { ...frame, bounds } : { kind: 'bounds', bounds } }, step);
}
