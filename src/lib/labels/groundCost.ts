import { AREAS, cellAt, WATER, type Ground } from '$lib/space/ground';
import type { MercatorPoint } from '$lib/space/mercator';
import { meanOver, type Box } from './labelBoxes';

/** Within so many pixels of water a place is on the coast. */
const COAST = 6;
const AROUND = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x * COAST, y * COAST] as const));
/**
 * What it costs a label to lie wholly on what is not its own; a country that is named from the outset
 * needs its room.
 */
const COST = { land: 12, abroad: 8, named: 24, water: 4 };

/**
 * What it costs a label to lie where it does: the name of a place on the coast belongs on the water,
 * any other in its own country (Imhof, "Positioning Names on Maps", 1975).
 * @param named ids of countries that are named from the outset
 * @param unit from pixels of the map to the unit square of Web Mercator
 */
export function groundCost(
  ground: Ground,
  named: ReadonlySet<string>,
  unit: (x: number, y: number) => MercatorPoint,
): (dot: { x: number; y: number }, box: Box) => number {
  const cell = (x: number, y: number) => cellAt(ground, unit(x, y));
  return (dot, box) => {
    const home = cell(dot.x, dot.y);
    if (AROUND.some(([dx, dy]) => cell(dot.x + dx, dot.y + dy) === WATER))
      return COST.land * meanOver(box, (x, y) => Number(cell(x, y) !== WATER));
    return meanOver(box, (x, y) => {
      const at = cell(x, y);
      if (at === null || at === home) return 0;
      if (at === WATER) return COST.water;
      return named.has(ground.areas[at - AREAS] ?? '') ? COST.named : COST.abroad;
    });
  };
}
