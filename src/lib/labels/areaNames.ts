import type { LonLat } from '$lib/model/geo';
import { toMercator, fromMercator, mercatorBox, nearCopy } from '$lib/space/mercator';
import type { MercatorBox, MercatorPoint } from '$lib/space/mercator';
import { pointOnPane, worldSize, type Camera, type Rect, type Size } from '$lib/space/camera';
import { spotForName, worldPlane, type Point } from './areaSpots';
import { spotBesideLand } from './besideLand';
import { runsThrough } from './distances';
import { around, boxAbout, isInside, isWithin, moved, overlap, type Box } from './labelBoxes';
import type { Caption, Lettering } from './lettering';
import { nameSize } from './labelWidth';
import { endSize, endWords, placeMarkers, REACH } from './markers';
import { anchorsAt, labelStep, openingView } from './steps';
import { boxesOfMark } from './markBoxes';

/** The name of an area on the map; its `end` is told where the name stands at the journey's end. */
export interface AreaName extends Caption {
  /** Where it hangs on the map; of a journey's end, where that is. In the unit square of Web Mercator. */
  at: MercatorPoint;
  /** From there to the middle of its words, in CSS pixels. */
  dx: number;
  dy: number;
  /** Of a name beside its land: the line from it to where that ends on the land, in CSS pixels. */
  line: { at: MercatorPoint; dx: number; dy: number } | null;
}

/** CSS pixels about the middle of the ring where a journey ends for want of a town. */
export const RING = 6;

/**
 * The names of areas at a zoom: of those singled out, and of those that stand from the outset. They
 * keep to the part of their land that is in view, and cover no marker and no other name; one that
 * finds no such room is left out.
 * @param growth how many times as far apart dots may be before names are placed anew
 * @param inView the part of the world that is in view; else the opening view, of which more may be seen
 * @param covered parts of it that something stands upon
 */
export function areaNames(
  lettering: Lettering,
  zoom: number,
  growth: number,
  singled: ReadonlySet<string> = new Set(),
  inView?: MercatorBox,
  covered: readonly MercatorBox[] = [],
): AreaName[] {
  const view = inView ?? openingView(lettering, zoom);
  const { captions, ground } = lettering;
  const rank = ({ area, end }: Caption) => (end !== null ? 0 : singled.has(area.id) ? 1 : 2);
  const wanted = captions
    .filter(({ area, standing }) => standing || singled.has(area.id))
    .toSorted((a, b) => rank(a) - rank(b));
  const boards = [...new Set([1, Math.sqrt(growth), growth])].map((by) =>
    boardAt(lettering, zoom, by),
  );
  const world = worldSize(zoom);
  const [west] = nearCopy([view.x + view.width / 2, 0], mercatorBox(lettering.opening));
  const turn = west - view.width / 2 - view.x;
  const onMap = ({ x, y, width, height }: MercatorBox): Box => ({
    left: (x + turn) * world,
    right: (x + turn + width) * world,
    top: y * world,
    bottom: (y + height) * world,
  });
  const seen = onMap(view);
  const plane = worldPlane(seen, ground, world);
  for (const { taken } of boards) taken.push(...covered.map(onMap));
  const found: AreaName[] = [];
  for (const caption of wanted) {
    const name = nameOf(caption);
    if (!name) continue;
    for (const { world, taken } of boards) taken.push(boxOf(name, world));
    found.push(name);
  }
  return found;

  /** At a journey's end where that is in view, ring and words; else anywhere in the area. */
  function nameOf(caption: Caption): AreaName | null {
    const [x, y] = nearCopy(toMercator(caption.area.at), mercatorBox(lettering.opening));
    if (caption.end === null || !isWithin({ x: x * world, y: y * world }, seen))
      return freeName(caption);
    const words = nameAtRing(caption, lettering, labelStep(zoom));
    const whole = words && (!inView || isInside(boxOf(words, world), seen));
    return whole ? words : freeName(caption);
  }

  function freeName(caption: Caption): AreaName | null {
    const size = nameSize(caption.area.name);
    const nameAt = (x: number, y: number, line: AreaName['line'] = null): AreaName => ({
      ...caption,
      end: null,
      at: plane.unit(x, y),
      dx: 0,
      dy: 0,
      line,
    });
    const isFree = ({ x, y }: Point) =>
      boards.every(({ world, taken }) => {
        const box = boxOf(nameAt(x, y), world);
        return !taken.some((other) => overlap(box, other));
      });
    const spot = spotForName(caption.area, size, plane, isFree);
    if (spot) return nameAt(spot.x, spot.y);
    // Chosen areas are coloured, so a line can lead there.
    if (!singled.has(caption.area.id)) return null;
    const isClear = (a: Point, b: Point) =>
      !boards[0]!.taken.some((other) => runsThrough(a.x, a.y, b.x, b.y, other));
    const led = spotBesideLand(caption.area, size, plane, isFree, isClear);
    if (!led) return null;
    const [from, to] = led.line;
    const line = { at: plane.unit(to.x, to.y), dx: from.x - to.x, dy: from.y - to.y };
    return nameAt(led.x, led.y, line);
  }
}

/** What names keep off, in CSS pixels of the whole world when distances have grown so much. */
function boardAt(lettering: Lettering, from: number, growth: number) {
  const { points, row, captions, doors, opening } = lettering;
  const zoom = from + Math.log2(growth);
  const placed = placeMarkers(lettering, labelStep(from));
  const world = worldSize(zoom);
  const marks = anchorsAt(points, opening, zoom).flatMap(({ id, x, y }) =>
    boxesOfMark(placed.get(id), row).map((box) => moved(box, x, y)),
  );
  const about = (at: LonLat, reach: number): Box => {
    const [x, y] = nearCopy(toMercator(at), mercatorBox(opening));
    return around(x * world, y * world, reach);
  };
  const rings = captions.flatMap(({ area, end }) => (end === null ? [] : [about(area.at, RING)]));
  return { world, taken: [...marks, ...rings, ...doors.map((at) => about(at, REACH.door))] };
}

/** The words where a journey ends for want of a town; null where there is no room for them. */
function nameAtRing(caption: Caption, lettering: Lettering, step: number): AreaName | null {
  const words = endWords(caption, lettering, step);
  const at = nearCopy(toMercator(caption.area.at), mercatorBox(lettering.opening));
  return (
    words && {
      ...caption,
      at,
      dx: (words.left + words.right) / 2,
      dy: (words.top + words.bottom) / 2,
      line: null,
    }
  );
}

/** The box of a name from where it hangs on the map, in CSS pixels. */
export function nameBox({ area, end, dx, dy }: AreaName): Box {
  const size = end === null ? nameSize(area.name) : endSize(area.name, end);
  return boxAbout(size, dx, dy);
}

const boxOf = (name: AreaName, world: number): Box =>
  moved(nameBox(name), name.at[0] * world, name.at[1] * world);

/** The box of a name on a map's pane, in CSS pixels. */
export function nameRect(name: AreaName, camera: Camera, pane: Size): Rect {
  const { x, y } = pointOnPane(fromMercator(name.at), camera, pane);
  const { left, right, top, bottom } = nameBox(name);
  return { left: x + left, top: y + top, width: right - left, height: bottom - top };
}
