import type { Bounds, LonLat } from '$lib/model/geo';
import { fromMercator, mercatorBox, toMercator, type MercatorBox } from './mercator';

/** Where the map looks. */
export interface Camera {
  center: LonLat;
  /** MapLibre's zoom: at 0 the world is 512 CSS pixels wide. */
  zoom: number;
  /** Degrees clockwise from north that point up; 0 where nothing is said, as always on the page. */
  bearing?: number;
}

/** CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle in CSS pixels, from the map pane's top left corner. */
export interface Rect extends Size {
  left: number;
  top: number;
}

const TILE = 512;

/** The width of the whole world in CSS pixels. */
export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/**
 * The camera that shows bounds as large as they fit into a pane, centred in Mercator: what CSS and
 * SVG call "meet", so that the drawn map and the live one agree.
 * @param margin CSS pixels kept free on each side
 * @param bearing degrees clockwise from north that point up
 */
export function cameraFor(
  bounds: Bounds,
  size: Size,
  margin = 0,
  maxZoom = 22,
  bearing = 0,
): Camera {
  const box = mercatorBox(bounds);
  const needed = bearing ? turnedSize(box, bearing) : box;
  const fit = Math.min(
    Math.max(1, size.width - 2 * margin) / needed.width,
    Math.max(1, size.height - 2 * margin) / needed.height,
  );
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // Farther out the pane would reach beyond the world's edge, and no map can have its middle there.
  const least = turnedSize(size, bearing).height / 2 / Math.min(y, 1 - y);
  const zoom = Math.min(maxZoom, Math.log2(Math.max(fit, least) / TILE));
  const center = wrap(fromMercator([x, y]));
  return bearing ? { center, zoom, bearing } : { center, zoom };
}

/**
 * Where a Mercator rectangle stands on the pane while north is up; of the world's copies, the one
 * nearest the centre.
 */
export function rectOnPane(box: MercatorBox, camera: Camera, size: Size): Rect {
  const world = worldSize(camera.zoom);
  const [x, y] = toMercator(camera.center);
  const copy = Math.round(x - (box.x + box.width / 2));
  return {
    left: (box.x + copy - x) * world + size.width / 2,
    top: (box.y - y) * world + size.height / 2,
    width: box.width * world,
    height: box.height * world,
  };
}

/** The part of the world under a rectangle of the pane while north is up: the inverse of `rectOnPane`. */
export function boxUnder(rect: Rect, camera: Camera, size: Size): MercatorBox {
  const world = worldSize(camera.zoom);
  const [x, y] = toMercator(camera.center);
  return {
    x: x + (rect.left - size.width / 2) / world,
    y: y + (rect.top - size.height / 2) / world,
    width: rect.width / world,
    height: rect.height / world,
  };
}

/** Where a position stands on the pane, in CSS pixels from its top left corner. */
export function pointOnPane(at: LonLat, camera: Camera, size: Size): { x: number; y: number } {
  const [x, y] = toMercator(at);
  const { left, top } = rectOnPane({ x, y, width: 0, height: 0 }, camera, size);
  if (!camera.bearing) return { x: left, y: top };
  const [cos, sin] = turn(camera.bearing);
  const [dx, dy] = [left - size.width / 2, top - size.height / 2];
  return { x: size.width / 2 + dx * cos + dy * sin, y: size.height / 2 - dx * sin + dy * cos };
}

/** The position that stands at a point of the pane: the inverse of `pointOnPane`. */
export function positionOnPane(
  point: { x: number; y: number },
  { center, zoom, bearing = 0 }: Camera,
  size: Size,
): LonLat {
  const [cos, sin] = turn(bearing);
  const [px, py] = [point.x - size.width / 2, point.y - size.height / 2];
  const world = worldSize(zoom);
  const [x, y] = toMercator(center);
  return wrap(fromMercator([x + (px * cos - py * sin) / world, y + (px * sin + py * cos) / world]));
}

const turn = (degrees: number): [cos: number, sin: number] => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];

/** The sides of the upright rectangle that just holds one of this size, turned. */
export function turnedSize({ width, height }: Size, bearing = 0): Size {
  const [cos, sin] = turn(bearing).map(Math.abs) as [number, number];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

/** Whether two cameras show the same to a CSS pixel. */
export function isSameView(a: Camera, b: Camera): boolean {
  const [[x, y], [x2, y2]] = [toMercator(a.center), toMercator(b.center)];
  const pixels = worldSize(a.zoom) * Math.max(Math.abs(x - x2), Math.abs(y - y2));
  return Math.abs(a.zoom - b.zoom) < 0.005 && pixels < 1;
}

/** Metres on the ground for one CSS pixel at a latitude (WGS 84 equatorial radius). */
export function metresPerPixel(lat: number, zoom: number): number {
  return (2 * Math.PI * 6378137 * Math.cos((lat * Math.PI) / 180)) / worldSize(zoom);
}

/** The part of the world that a pane shows; of a turned one, the bounds of that part. */
export function visibleBounds(camera: Camera, size: Size): Bounds {
  const [x, y] = toMercator(camera.center);
  const world = worldSize(camera.zoom);
  const { width, height } = turnedSize(size, camera.bearing);
  const [dx, dy] = [width / 2 / world, height / 2 / world];
  const [west, north] = fromMercator([x - dx, y - dy]);
  const [east, south] = fromMercator([x + dx, y + dy]);
  return [west, south, east, north];
}

/** The camera that shows, so many CSS pixels further left and up, what the given one shows. */
export function panned({ center, ...camera }: Camera, dx: number, dy: number): Camera {
  const [x, y] = toMercator(center);
  const world = worldSize(camera.zoom);
  return { ...camera, center: wrap(fromMercator([x + dx / world, y + dy / world])) };
}

const wrap = ([lon, lat]: LonLat): LonLat => [((((lon + 180) % 360) + 360) % 360) - 180, lat];
