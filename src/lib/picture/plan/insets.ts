import { LAST_ZOOM } from '$lib/model/basemap';
import type { Bounds } from '$lib/model/geo';
import {
  cameraFor,
  pointOnPane,
  positionOnPane,
  visibleBounds,
  type Camera,
  type Size,
} from '$lib/space/camera';
import { AREAS, type Ground } from '$lib/space/ground';
import { mercatorBox } from '$lib/space/mercator';
import type { Point } from '../draw/pen';

/** A map that shows more of the world than this is its own wider region. */
const WORLD = 2;
/**
 * The share of a locator that the main map's outline takes across: of a close view less, so that
 * whole countries are about it.
 */
const shareAt = (zoom: number): number => Math.min(0.24, Math.max(0.06, 0.24 - 0.045 * (zoom - 4)));

/** A country of which this share lies on the map is known by its outline. */
const KNOWN = 0.5;
/** Without ground that is known: closer by than this a map shows no country. */
const CLOSE = 6.5;

/** Whether a map shows so little that no country can be known by its outline. */
export function holdsNoCountry(ground: Ground | null, camera: Camera, map: Size): boolean {
  if (!ground) return camera.zoom >= CLOSE;
  const view = mercatorBox(visibleBounds(camera, map));
  const [all, seen] = [new Map<number, number>(), new Map<number, number>()];
  const columns = ground.cells.length / ground.rows;
  for (const [i, cell] of ground.cells.entries()) {
    if (cell < AREAS) continue;
    const x = ground.box.x + (((i % columns) + 0.5) / columns) * ground.box.width;
    const y = ground.box.y + ((Math.floor(i / columns) + 0.5) / ground.rows) * ground.box.height;
    all.set(cell, (all.get(cell) ?? 0) + 1);
    const across = x - Math.round(x - view.x - view.width / 2) - view.x;
    if (across >= 0 && across <= view.width && y >= view.y && y <= view.y + view.height)
      seen.set(cell, (seen.get(cell) ?? 0) + 1);
  }
  return ![...seen].some(([cell, count]) => count >= KNOWN * (all.get(cell) ?? 0));
}

/** The sizes that a locator may have on a map, the largest first; whole layout pixels. */
export function locatorSizes({ width, height }: Size): Size[] {
  const side = Math.min(170, 0.24 * width, 0.4 * height);
  return [1, 0.8]
    .map((share) => Math.round(side * share))
    .filter((wide) => wide >= 64)
    .map((wide) => ({ width: wide, height: Math.round(0.75 * wide) }));
}

/** Where a locator looks, and the outline of the main map on it; null where that needs none. */
export function locatorView(
  camera: Camera,
  map: Size,
  size: Size,
): { camera: Camera; outline: Point[] } | null {
  if (camera.zoom < WORLD) return null;
  const out = Math.log2(
    Math.max(map.width / size.width, map.height / size.height) / shareAt(camera.zoom),
  );
  const { center } = camera;
  // The whole height of the world, at the most.
  const box = mercatorBox(visibleBounds({ center, zoom: camera.zoom - out }, size));
  const half = Math.min(0.5, box.height / 2);
  const middle = Math.min(1 - half, Math.max(half, box.y + box.height / 2));
  const zoom = Math.max(camera.zoom - out, Math.log2(size.height / 512));
  const moved = shifted({ center, zoom }, middle - (box.y + box.height / 2), size);
  const outline = cornersOf(map).map((corner): Point => {
    const { x, y } = pointOnPane(positionOnPane(corner, camera, map), moved, size);
    return [x, y];
  });
  return { camera: moved, outline: visible(outline) };
}

const shifted = ({ center, zoom }: Camera, by: number, size: Size): Camera =>
  by === 0
    ? { center, zoom }
    : {
        center: positionOnPane(
          { x: size.width / 2, y: size.height / 2 + by * 512 * 2 ** zoom },
          { center, zoom },
          size,
        ),
        zoom,
      };

/** An outline that would be a speck is drawn as large as is to be seen. */
function visible(outline: Point[]): Point[] {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const grow = Math.max(1, 9 / Math.max(span, 0.1));
  const [x, y] = [mean(xs), mean(ys)];
  return outline.map(([a, b]) => [x + (a - x) * grow, y + (b - y) * grow]);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const cornersOf = ({ width, height }: Size) => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];

/** The sizes that a lens of these bounds may have on a map, the largest first; whole layout pixels. */
export function lensSizes(bounds: Bounds, { width, height }: Size): Size[] {
  const box = mercatorBox(bounds);
  // Names stand beside their places: that takes width.
  const shape = Math.min(1.6, Math.max(1.1, (1.3 * box.width) / box.height));
  const side = Math.min(0.42 * width, 0.55 * height * shape, 340);
  return [1, 0.9, 0.8, 0.7, 0.6]
    .map((share) => side * share)
    .filter((wide) => Math.min(wide, wide / shape) >= 100)
    .map((wide) => ({ width: Math.round(wide), height: Math.round(wide / shape) }));
}

/** Where a lens looks, and its outline on the main map, from that map's top left. */
export function lensView(
  bounds: Bounds,
  size: Size,
  camera: Camera,
  map: Size,
): { camera: Camera; outline: Point[] } {
  const inner = cameraFor(bounds, size, 8, LAST_ZOOM, camera.bearing ?? 0);
  const outline = cornersOf(size).map((corner): Point => {
    const { x, y } = pointOnPane(positionOnPane(corner, inner, size), camera, map);
    return [x, y];
  });
  return { camera: inner, outline };
}

export const shiftBy = (outline: readonly Point[], dx: number, dy: number): Point[] =>
  outline.map(([x, y]) => [x + dx, y + dy]);
