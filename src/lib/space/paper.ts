import type { Bounds, LonLat } from '$lib/model/geo';
import { cameraFor, pointOnPane, rectOnPane, worldSize, type Camera, type Size } from './camera';
import { beyond, isDrawn } from './drawnExtent';
import { mercatorBox, type MercatorBox } from './mercator';

/** A map as a pane shows it. */
export interface View {
  camera: Camera;
  size: Size;
}

/** Wider than that, a map would be too low for its labels. */
const WIDEST = 1.4;

/** Width to height of the map on paper: as wide as the drawn map is, at the height of its frame. */
export const paperRatio = (box: MercatorBox): number =>
  Math.min(WIDEST, (1 + 2 * beyond(box).across) * (box.width / box.height));

/** Whether the drawn map shows the middle of a view, and does not lie in it as an island. */
function isCovered(camera: Camera, pane: Size, box: MercatorBox): boolean {
  const drawn = (box.height + 2 * beyond(box).down * box.width) * worldSize(camera.zoom);
  return isDrawn(camera.center, box) && drawn >= pane.height;
}

/**
 * The view that goes on paper: it holds all that the reader sees; or the opening view, where the
 * drawn map shows no more than that.
 * @param camera where the reader moved the map to; null: nowhere
 */
export function paperView(opening: Bounds, camera: Camera | null, pane: Size): View {
  const box = mercatorBox(opening);
  const own = camera !== null && isCovered(camera, pane, box);
  const shown = own ? camera : cameraFor(opening, pane);
  const { width, height } = own ? pane : rectOnPane(box, shown, pane);
  const ratio = paperRatio(box);
  return {
    camera: shown,
    size: { width: Math.max(width, height * ratio), height: Math.max(height, width / ratio) },
  };
}

/** Whether a position stands within a view. */
export function holds({ camera, size }: View, at: LonLat): boolean {
  const { x, y } = pointOnPane(at, camera, size);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

/** A view's pixels on paper, as CSS: no script knows the sheet that the pane is laid out on. */
export const onPaper = ({ size }: View, pixels: number): string =>
  `calc(${pixels}*100cqw/${size.width})`;
