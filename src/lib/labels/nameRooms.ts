import { worldSize } from '$lib/space/camera';
import { spotForName } from './areaSpots';
import { around, moved, overlap } from './labelBoxes';
import type { Avoided } from './labelOptions';
import type { Lettering } from './lettering';
import { nameSize } from './labelWidth';
import { anchorsAt, GROWTH, openingView } from './steps';

/** What it costs a label to take the room of a country's name: less than a leader. */
const COST = 25;
/** CSS pixels that a name keeps from the middle of a dot. */
const OFF = 10;

/**
 * Where the names of countries that are named from the outset would stand if there were only dots:
 * labels leave them that room where they can. CSS pixels of the whole world at a step of zoom.
 */
export function nameRooms(lettering: Lettering, step: number): Avoided[] {
  const { captions, points, opening, ground } = lettering;
  const world = worldSize(step);
  const view = openingView(lettering, step);
  const boards = [1, Math.sqrt(GROWTH), GROWTH].map((growth) => ({
    growth,
    dots: anchorsAt(points, opening, step + Math.log2(growth)).map(({ x, y }) => around(x, y, OFF)),
  }));
  return captions.flatMap(({ area, standing, end }): Avoided[] => {
    if (!standing || end !== null || area.type === 'sea') return [];
    const size = nameSize(area.name);
    const box = around(0, 0, size.height / 2);
    const boxAt = (x: number, y: number) =>
      moved({ ...box, left: -size.width / 2, right: size.width / 2 }, x, y);
    const spot = spotForName(area, size, {
      view: {
        left: view.x * world,
        right: (view.x + view.width) * world,
        top: view.y * world,
        bottom: (view.y + view.height) * world,
      },
      ground,
      beside: false,
      point: ([x, y]) => ({ x: x * world, y: y * world }),
      unit: (x, y) => [x / world, y / world],
      isFree: (x, y) =>
        boards.every(
          ({ growth, dots }) => !dots.some((dot) => overlap(boxAt(x * growth, y * growth), dot)),
        ),
    });
    return spot ? [{ ...boxAt(spot.x, spot.y), cost: COST }] : [];
  });
}
