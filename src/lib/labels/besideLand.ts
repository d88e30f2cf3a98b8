import type { AreaPlace } from '$lib/model/story';
import { cellAt, WATER } from '$lib/space/ground';
import { mercatorBox } from '$lib/space/mercator';
import type { Size } from '$lib/space/camera';
import { boxOf, landOf, type IsFree, type NamePlane, type Point } from './areaSpots';
import { boxAbout, isInside, meanOver, type Box } from './labelBoxes';

/** A name beside its land: its middle, and a line from its box to where that ends on the land. */
export interface LedName extends Point {
  line: readonly [from: Point, to: Point];
}

/** Pixels about the line's end in which the name has its middle. */
const REACH = { width: 168, height: 120 };
/** Spots that are tried each way: for the line's end, and for the name. */
const ENDS = 10;
const SPOTS = 16;
/** Pixels about the line's end that are the area's own. */
const INSIDE = 3;
/** Pixels of a line that a reader sees at the least. */
const SHORT = 6;
/** What it costs in pixels to lie wholly on land, which is somebody else's. */
const ON_LAND = 20;

/**
 * Where the name of an area stands that has no room upon its land: close to it, on the water rather
 * than on other land, at the end of a line that leads there; null where there is no such spot.
 * @param size the name's box
 * @param isClear whether the line between two points runs through nothing that is written
 */
export function spotBesideLand(
  area: AreaPlace,
  size: Size,
  plane: NamePlane,
  isFree: IsFree,
  isClear: (from: Point, to: Point) => boolean,
): LedName | null {
  const { view, ground, unit } = plane;
  const landAt = landOf(area, plane);
  const bounds = boxOf(mercatorBox(area.bounds), plane);
  const isLand = (x: number, y: number) =>
    Number(ground === null || cellAt(ground, unit(x, y)) !== WATER);
  const isOwn = ({ x, y }: Point) =>
    [-INSIDE, INSIDE].every((by) => landAt(x + by, y) > 0 && landAt(x, y + by) > 0);
  let best: LedName | null = null;
  let least = Infinity;
  for (const to of grid(common(bounds, view), ENDS)) {
    if (!isOwn(to) || !isClear(to, to)) continue;
    for (const { x, y } of grid(boxAbout(REACH, to.x, to.y), SPOTS)) {
      const name = boxAbout(size, x, y);
      const from = nearestOn(name, to);
      const long = Math.hypot(from.x - to.x, from.y - to.y);
      if (long < SHORT || long >= least || !isInside(name, view)) continue;
      const cost = long + ON_LAND * meanOver(name, isLand);
      if (cost >= least || !isFree({ x, y }) || !isClear(from, to)) continue;
      [best, least] = [{ x, y, line: [from, to] }, cost];
    }
  }
  return best;
}

/** Points spread evenly over a box, so many across and down. */
const grid = ({ left, right, top, bottom }: Box, count: number): Point[] =>
  Array.from({ length: count ** 2 }, (_, i) => ({
    x: left + ((right - left) * ((i % count) + 0.5)) / count,
    y: top + ((bottom - top) * (Math.floor(i / count) + 0.5)) / count,
  }));

/** What two boxes share; turned inside out where that is nothing. */
const common = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
  top: Math.max(a.top, b.top),
  bottom: Math.min(a.bottom, b.bottom),
});

const nearestOn = ({ left, right, top, bottom }: Box, { x, y }: Point): Point => ({
  x: Math.min(Math.max(x, left), right),
  y: Math.min(Math.max(y, top), bottom),
});
