import { worldSize } from '$lib/space/camera';
import { spotsForName, worldPlane } from './areaSpots';
import { boxAbout, isWithin } from './labelBoxes';
import type { Options } from './labelOptions';
import { Spot } from './labelSpot';
import type { Lettering } from './lettering';
import { nameSize } from './labelWidth';
import { anchorsAt, GROWTH, openingView } from './steps';

/** CSS pixels that a name keeps from the middle of a dot. */
const OFF = 8;
/** How many places a name may have, and how many CSS pixels lie between them at the least. */
const MOST = 60;
const APART = 16;
/** What a pixel from the best place costs, as labels' places cost. */
const FROM_BEST = 0.1;
/** What it costs a label to take a name's room: less than a leader. */
const COST = 25;

/**
 * The names of countries that are named from the outset, each in the places where it would stand if
 * there were only dots: labels leave them room where they can. CSS pixels of the whole world at a step
 * of zoom.
 */
export function nameRooms(lettering: Lettering, step: number): Options[] {
  const { captions, points, opening, ground } = lettering;
  const world = worldSize(step);
  const { x, y, width, height } = openingView(lettering, step);
  const view = {
    left: x * world,
    right: (x + width) * world,
    top: y * world,
    bottom: (y + height) * world,
  };
  const boards = [1, Math.sqrt(GROWTH), GROWTH].map((growth) => ({
    growth,
    dots: anchorsAt(points, opening, step + Math.log2(growth)),
  }));
  return captions.flatMap(({ area, standing, end }): Options[] => {
    if (!standing || end !== null || area.type === 'sea') return [];
    const size = nameSize(area.name);
    const room = { width: size.width + 2 * OFF, height: size.height + 2 * OFF };
    const free = spotsForName(area, size, worldPlane(view, ground, world), ({ x, y }) =>
      boards.every(({ growth, dots }) => {
        const taken = boxAbout(room, x * growth, y * growth);
        return !dots.some((dot) => isWithin(dot, taken));
      }),
    );
    const [best] = free;
    if (!best) return [];
    const found = apart(free);
    const placement = { dx: -size.width / 2, dy: 0, side: 'right', leader: false } as const;
    const labelled = found.map(({ x, y }) => ({ id: area.id, x, y, width: size.width, dots: [] }));
    return [
      {
        label: labelled[0]!,
        placements: found.map(() => placement),
        spots: labelled.map((label) => new Spot(label, placement, size.height, GROWTH)),
        costs: Float64Array.from(found, ({ cost }) => FROM_BEST * (cost - best.cost)),
        broken: false,
        yields: COST,
      },
    ];
  });
}

/** Of spots, the best first, those that do not stand close to a better one. */
function apart<Spot extends { x: number; y: number }>(spots: readonly Spot[]): Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots)
    if (kept.length < MOST && kept.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) >= APART))
      kept.push(spot);
  return kept;
}
