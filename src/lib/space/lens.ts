import { LAST_ZOOM } from '$lib/model/basemap';
import type { Bounds, LonLat } from '$lib/model/geo';
import { cameraFor, pointOnPane, worldSize, type Camera, type Size } from './camera';
import { fromMercator, toMercator } from './mercator';

/** CSS pixels between two dots under which one's label comes in the way of the other's. */
const NEAR = 40;
/** CSS pixels between two dots that are to be told apart. */
const APART = 20;
/** How much of the pane, along each side, a lens may take. */
const SHARE = 0.4;
/** Levels of zoom by which a lens must be nearer to be worth its room. */
const GAIN = 1;
/** What is left free about the places, of their longer extent: room for their labels. */
const MARGIN = 0.3;
/** CSS pixels of a lens's view at least, as near as it may go. */
const LEAST = 90;

interface Dot {
  x: number;
  y: number;
}

/**
 * The part of a map that is to be shown enlarged: where points stand closer together than their
 * labels allow, and would stand apart in a lens. Of several such clusters the one with the most
 * points; null where there is none.
 * @param camera @param size the pane, in CSS pixels, on which they crowd
 */
export function lensFor(
  points: readonly { at: LonLat }[],
  camera: Camera,
  size: Size,
): Bounds | null {
  const world = worldSize(camera.zoom);
  const [middle] = toMercator(camera.center);
  const dots = points
    .filter(({ at }) => {
      const { x, y } = pointOnPane(at, camera, size);
      return x >= 0 && x <= size.width && y >= 0 && y <= size.height;
    })
    .map(({ at }): Dot => {
      const [x, y] = toMercator(at);
      // Of the world's copies the one on the pane.
      return { x: (x + Math.round(middle - x)) * world, y: y * world };
    });
  const crowds = clusters(dots, NEAR)
    .filter(({ length }) => length > 1)
    .toSorted((a, b) => b.length - a.length || extent(a) - extent(b));
  const room = { width: SHARE * size.width, height: SHARE * size.height };
  for (const crowd of crowds) {
    const bounds = around(crowd, world);
    const gain = cameraFor(bounds, room, 0, LAST_ZOOM).zoom - camera.zoom;
    const shown = crowd.map(({ x, y }) => ({ x: x * 2 ** gain, y: y * 2 ** gain }));
    const parted = clusters(shown, APART).length > clusters(crowd, APART).length;
    if (gain >= GAIN && parted) return bounds;
  }
  return null;
}

/** Groups in which each dot is within reach of another one. */
function clusters(dots: readonly Dot[], reach: number): Dot[][] {
  let groups: Dot[][] = [];
  for (const dot of dots) {
    const near = (group: Dot[]) =>
      group.some(({ x, y }) => Math.hypot(x - dot.x, y - dot.y) <= reach);
    groups = [[dot, ...groups.filter(near).flat()], ...groups.filter((group) => !near(group))];
  }
  return groups;
}

const extent = (dots: readonly Dot[]): number => {
  const [left, top, right, bottom] = hull(dots);
  return Math.max(right - left, bottom - top);
};

const hull = (dots: readonly Dot[]): [left: number, top: number, right: number, bottom: number] => [
  Math.min(...dots.map(({ x }) => x)),
  Math.min(...dots.map(({ y }) => y)),
  Math.max(...dots.map(({ x }) => x)),
  Math.max(...dots.map(({ y }) => y)),
];

/** The bounds of dots with room about them. @param world the width of the whole world in pixels */
function around(dots: readonly Dot[], world: number): Bounds {
  const [left, top, right, bottom] = hull(dots);
  const margin = MARGIN * Math.max(right - left, bottom - top);
  const least = (LEAST * world) / worldSize(LAST_ZOOM);
  const half = (from: number, to: number) => Math.max(least, to - from + 2 * margin) / 2;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [dx, dy] = [half(left, right), half(top, bottom)];
  const [west, north] = fromMercator([(x - dx) / world, (y - dy) / world]);
  const [east, south] = fromMercator([(x + dx) / world, (y + dy) / world]);
  return [wrapped(west), south, wrapped(east), north];
}

const wrapped = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
