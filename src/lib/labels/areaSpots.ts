import type { AreaPlace } from '$lib/model/story';
import { AREAS, cellAt, LAND, WATER, type Ground } from '$lib/space/ground';
import { mercatorBox, toMercator, type MercatorBox, type MercatorPoint } from '$lib/space/mercator';
import type { Size } from '$lib/space/camera';
import { boxAbout, isWithin, meanOver, type Box } from './labelBoxes';

/** A map that names of areas are set on, in pixels of its own. */
export interface NamePlane {
  /** The part of it that is in view. */
  view: Box;
  ground: Ground | null;
  /** By their ids, the ground of areas that the story's does not tell apart. */
  grounds?: ReadonlyMap<string, Ground>;
  /** From the unit square of Web Mercator, and back. */
  point: (at: MercatorPoint) => Point;
  unit: (x: number, y: number) => MercatorPoint;
}

/** A map of the whole world, so many CSS pixels wide. */
export const worldPlane = (view: Box, ground: Ground | null, world: number): NamePlane => ({
  view,
  ground,
  point: ([x, y]) => ({ x: x * world, y: y * world }),
  unit: (x, y) => [x / world, y / world],
});

export interface Point {
  x: number;
  y: number;
}

/** Whether a name may have its middle there, for all else that is written. */
export type IsFree = (spot: Point) => boolean;

/** Pixels that the middle of a name may stand outside of the bounds of an area smaller than the name. */
const BESIDE = 12;
/** Pixels from one spot that is tried to the next at the least, and how many are tried each way at the most. */
const STRIDE = 4;
const MOST = 28;
/** How much of a name at least stands on its own land; less where the area is smaller than the name. */
const LEAST = { small: 0.35, large: 0.6, sea: 0.8 };
/** What it costs in pixels of distance to stand on other land, or on water, with all of the name. */
const STRAYS = 500;

/**
 * Where the middle of an area's name stands: in the part of its land (or sea) that is in view, the
 * nearest to its label point that is free; null where there is no such spot.
 * @param size the name's box
 */
export function spotForName(
  area: AreaPlace,
  size: Size,
  plane: NamePlane,
  isFree: IsFree,
): Point | null {
  const { nearest, weigh } = search(area, size, plane);
  let best: (Point & { cost: number }) | null = null;
  // What is nearest is looked at first, as each spot takes long to weigh.
  for (const spot of nearest) {
    if (best && spot.far >= best.cost) break;
    const cost = weigh(spot);
    if (cost < (best?.cost ?? Infinity) && isFree(spot)) best = { ...spot, cost };
  }
  return best;
}

/** All free spots for an area's name, each with what it costs in pixels of distance, the best first. */
export function spotsForName(
  area: AreaPlace,
  size: Size,
  plane: NamePlane,
  isFree: IsFree,
): (Point & { cost: number })[] {
  const { nearest, weigh } = search(area, size, plane);
  return nearest
    .map((spot) => ({ ...spot, cost: weigh(spot) }))
    .filter((spot) => spot.cost < Infinity && isFree(spot))
    .toSorted((a, b) => a.cost - b.cost);
}

interface Search {
  /** Spots that are tried, the nearest to where the name would stand first. */
  nearest: readonly (Point & { far: number })[];
  /** What it costs to stand at a spot, in pixels of distance; Infinity where too little of it is the area's own. */
  weigh: (spot: Point & { far: number }) => number;
}

const NOWHERE: Search = { nearest: [], weigh: () => Infinity };

function search(area: AreaPlace, { width, height }: Size, plane: NamePlane): Search {
  const bounds = boxOf(mercatorBox(area.bounds), plane);
  const small =
    area.type !== 'sea' &&
    (bounds.right - bounds.left < width || bounds.bottom - bounds.top < height);
  const near = small ? BESIDE : 0;
  const { view } = plane;
  const room: Box = {
    left: Math.max(bounds.left - near, view.left + width / 2),
    right: Math.min(bounds.right + near, view.right - width / 2),
    top: Math.max(bounds.top - near, view.top + height / 2),
    bottom: Math.min(bounds.bottom + near, view.bottom - height / 2),
  };
  if (room.left > room.right || room.top > room.bottom) return NOWHERE;
  const landAt = landOf(area, plane);
  const label = plane.point(copyInView(toMercator(area.at), plane));
  const tried = [
    ...(isWithin(label, room) ? [label] : []),
    ...along(room.left, room.right).flatMap((x) =>
      along(room.top, room.bottom).map((y) => ({ x, y })),
    ),
  ].filter(({ x, y }) => small || landAt(x, y) > 0);
  const ideal = isWithin(label, room) ? label : middleOf(tried);
  const least = LEAST[small ? 'small' : area.type === 'sea' ? 'sea' : 'large'];
  return {
    nearest: tried
      .map(({ x, y }) => ({ x, y, far: Math.hypot(x - ideal.x, y - ideal.y) }))
      .toSorted((a, b) => a.far - b.far),
    weigh: ({ x, y, far }) => {
      const own = meanOver(boxAbout({ width, height }, x, y), landAt);
      return own < least ? Infinity : STRAYS * (1 - own) + far;
    },
  };
}

/** How much a pixel is an area's own, from 0 to 1: beyond the ground that is known, as its bounds say. */
export function landOf(
  area: AreaPlace,
  { ground: story, grounds, unit }: NamePlane,
): (x: number, y: number) => number {
  const ground = grounds?.get(area.id) ?? story;
  const [core, bounds] = [mercatorBox(area.core), mercatorBox(area.bounds)];
  const country = ground ? ground.areas.indexOf(area.id) : -1;
  const own = country >= 0 ? AREAS + country : area.type === 'sea' ? WATER : null;
  return (x, y) => {
    const at = unit(x, y);
    const cell = ground && cellAt(ground, at);
    // Beyond a sea's bounds there is more water.
    if (own !== null && cell !== null)
      return cell !== own ? 0 : country >= 0 || holds(bounds, at) ? 1 : 0.7;
    if (holds(core, at)) return 1;
    return holds(bounds, at) && (cell === null || cell >= LAND) ? 0.7 : 0;
  };
}

function holds({ x, y, width, height }: MercatorBox, [across, down]: MercatorPoint): boolean {
  const east = across - Math.round(across - x - width / 2);
  return east >= x && east <= x + width && down >= y && down <= y + height;
}

/** Multiples of a stride, so that a map that has moved a little has its names where they were; and the ends. */
export function along(from: number, to: number): number[] {
  const stride = STRIDE * Math.max(1, Math.ceil((to - from) / STRIDE / MOST));
  const first = Math.ceil(from / stride);
  const count = Math.max(0, Math.floor(to / stride) - first + 1);
  return [from, ...Array.from({ length: count }, (_, i) => (first + i) * stride), to];
}

function middleOf(spots: readonly Point[]): Point {
  const mean = (of: 'x' | 'y') => spots.reduce((sum, spot) => sum + spot[of], 0) / spots.length;
  return { x: mean('x'), y: mean('y') };
}

/** The upright rectangle that holds a box on a map, which may be turned. */
export function boxOf({ x, y, width, height }: MercatorBox, plane: NamePlane): Box {
  const [middle] = copyInView([x + width / 2, y], plane);
  const west = middle - width / 2;
  const corners = [west, west + width].flatMap((left) =>
    [y, y + height].map((top) => plane.point([left, top])),
  );
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Of the copies of a point, as the world repeats itself, the one nearest to the middle of the view. */
function copyInView([x, y]: MercatorPoint, { view, unit }: NamePlane): MercatorPoint {
  const [middle] = unit((view.left + view.right) / 2, (view.top + view.bottom) / 2);
  return [x + Math.round(middle - x), y];
}
