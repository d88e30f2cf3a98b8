import type { Bounds } from '$lib/model/geo';
import {
  pointOnPane,
  positionOnPane,
  turnedSize,
  worldSize,
  type Camera,
  type Rect,
  type Size,
} from './camera';
import { fromMercator, toMercator } from './mercator';

/** The share of the world's width that bounds may have: all of it would begin where it ends. */
const WIDEST = 0.9999;

/** The nearest zoom, as on the page. */
const NEAREST = 16;

/** The camera so near, and so far from the poles, that the pane shows the world but once and nothing beyond it. */
export function heldInWorld(camera: Camera, size: Size): Camera {
  const { width, height } = turnedSize(size, camera.bearing);
  const least = Math.log2(Math.max(width, height) / worldSize(0));
  const zoom = Math.max(least, Math.min(camera.zoom, NEAREST));
  const half = height / 2 / worldSize(zoom);
  const [x, y] = toMercator(camera.center);
  const center = fromMercator([x, Math.min(1 - half, Math.max(half, y))]);
  return { ...camera, zoom, center };
}

/** The camera after what the pane shows was moved by so many pixels to the right and down. */
export function dragged(camera: Camera, size: Size, dx: number, dy: number): Camera {
  const middle = { x: size.width / 2 - dx, y: size.height / 2 - dy };
  return heldInWorld({ ...camera, center: positionOnPane(middle, camera, size) }, size);
}

/** The camera after so many levels of zoom, with what stands at a point of the pane still there. */
export function zoomedAbout(
  camera: Camera,
  size: Size,
  point: { x: number; y: number },
  levels: number,
): Camera {
  const at = positionOnPane(point, camera, size);
  const next = heldInWorld({ ...camera, zoom: camera.zoom + levels }, size);
  const now = pointOnPane(at, next, size);
  return dragged(next, size, point.x - now.x, point.y - now.y);
}

/** The camera of the part of the pane within a rectangle, which has the pane's shape. */
export function cameraOfPart(part: Rect, camera: Camera, size: Size): Camera {
  const middle = { x: part.left + part.width / 2, y: part.top + part.height / 2 };
  const center = positionOnPane(middle, camera, size);
  const zoom = camera.zoom + Math.log2(size.width / part.width);
  return heldInWorld({ ...camera, center, zoom }, size);
}

/**
 * Bounds that `cameraFor` shows, in a pane of the size and at the camera's bearing, by this very
 * camera: of a turned pane they are a part of what it shows. Rounded to a tenth of a pixel.
 */
export function boundsFor(camera: Camera, size: Size): Bounds {
  const world = worldSize(camera.zoom);
  const turned = turnedSize(size, camera.bearing);
  const share = Math.min(
    size.width / turned.width,
    size.height / turned.height,
    (WIDEST * world) / size.width,
  );
  const [x, y] = toMercator(camera.center);
  const [dx, dy] = [(share * size.width) / 2 / world, (share * size.height) / 2 / world];
  const [west, north] = fromMercator([x - dx, y - dy]);
  const [east, south] = fromMercator([x + dx, y + dy]);
  const digits = Math.max(2, Math.ceil(Math.log10((10 * world) / 360)));
  const round = (degrees: number) => Number(degrees.toFixed(digits));
  return [round(within(west)), round(south), round(within(east)), round(north)];
}

/** A longitude from -180 to 180. */
const within = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;

/**
 * How a picture of what one camera shows is set to stand as another one, of the same bearing, shows it:
 * moved by shares of the pane's sides, and enlarged about its middle.
 */
export function transformTo(
  from: Camera,
  to: Camera,
  size: Size,
): { x: number; y: number; scale: number } {
  const { x, y } = pointOnPane(from.center, to, size);
  return {
    x: x / size.width - 0.5,
    y: y / size.height - 0.5,
    scale: 2 ** (to.zoom - from.zoom),
  };
}
