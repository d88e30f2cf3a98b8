import {
  cameraFor,
  panned,
  pointOnPane,
  rectOnPane,
  type Camera,
  type Rect,
  type Size,
} from './camera';
import type { Bounds, LonLat } from '$lib/model/geo';
import { mercatorBox } from './mercator';

/** A map's pane in CSS pixels, and the part of it that nothing covers. */
export interface Pane extends Size {
  free: Rect;
}

/** A pane that nothing covers. */
export const uncovered = ({ width, height }: Size): Pane => ({
  width,
  height,
  free: { left: 0, top: 0, width, height },
});

/**
 * A pane with the largest upright rectangle of it that none of these reaches into; the whole of it
 * where they leave nothing.
 * @param covers in CSS pixels from the pane's top left
 */
export function coveredBy({ width, height }: Size, covers: readonly Rect[]): Pane {
  const between = (edges: number[], most: number) =>
    [...new Set([0, ...edges, most])]
      .filter((edge) => edge >= 0 && edge <= most)
      .toSorted((a, b) => a - b);
  const xs = between(
    covers.flatMap(({ left, width }) => [left, left + width]),
    width,
  );
  const ys = between(
    covers.flatMap(({ top, height }) => [top, top + height]),
    height,
  );
  const spans = (edges: number[]) =>
    edges.flatMap((from, i) => edges.slice(i + 1).map((to) => [from, to - from] as const));
  const rows = spans(ys);
  const [largest] = spans(xs)
    .flatMap(([left, width]) => rows.map(([top, height]): Rect => ({ left, top, width, height })))
    .filter((rect) => !covers.some((cover) => shared(rect, cover) > 0))
    .toSorted((a, b) => area(b) - area(a));
  return largest ? { width, height, free: largest } : uncovered({ width, height });
}

/** The camera that shows bounds as large as they fit into the free part of a pane. */
export function cameraInto(bounds: Bounds, pane: Pane, maxZoom = 22): Camera {
  const { free } = pane;
  return panned(
    cameraFor(bounds, free, 0, maxZoom),
    pane.width / 2 - (free.left + free.width / 2),
    pane.height / 2 - (free.top + free.height / 2),
  );
}

/** How much of the free part of a pane bounds take, from 0 to 1. */
export const shareOf = (bounds: Bounds, camera: Camera, pane: Pane): number =>
  shared(rectOnPane(mercatorBox(bounds), camera, pane), pane.free) / area(pane.free);

/** Whether a position stands in the free part of a pane. */
export function inFree(at: LonLat, camera: Camera, pane: Pane): boolean {
  const { x, y } = pointOnPane(at, camera, pane);
  const { left, top, width, height } = pane.free;
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** Whether a rectangle lies wholly in another one. */
export const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

/**
 * The camera, moved as little as brings a rectangle of the pane into its free part; of one that is
 * larger, the beginning.
 */
export function broughtOut(rect: Rect, camera: Camera, { free }: Pane): Camera {
  const by = (at: number, size: number, from: number, room: number) =>
    Math.min(0, at - from) + Math.max(0, Math.min(at + size - from - room, at - from));
  return panned(
    camera,
    by(rect.left, rect.width, free.left, free.width),
    by(rect.top, rect.height, free.top, free.height),
  );
}

const area = ({ width, height }: Size): number => width * height;

/** The area that two rectangles share, in square CSS pixels. */
export const shared = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top));
