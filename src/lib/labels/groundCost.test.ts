import { expect, it } from 'vitest';
import { AREAS, COLUMNS, emptyGround, LAND, WATER } from '$lib/space/ground';
import { groundCost } from './groundCost';
import type { Box } from './labelBoxes';

// From west to east: water, Syria, Jordan, no country of the story's.
const made = emptyGround([0, 0, 40, 40], ['syria', 'jordan']);
made.cells.forEach((_, i) => {
  made.cells[i] =
    [WATER, AREAS, AREAS + 1, LAND][Math.floor(((i % COLUMNS) / COLUMNS) * 4)] ?? LAND;
});
const { box } = made;
/** A map as wide as the ground, of 400 pixels. */
const cost = groundCost(made, new Set(['syria']), (x, y) => [
  box.x + (x / 400) * box.width,
  box.y + (y / 400) * box.width,
]);
const label = (left: number, width = 40): Box => ({
  left,
  right: left + width,
  top: 90,
  bottom: 110,
});
const at = (x: number) => ({ x, y: 100 });

it('a place on the coast has its name on the water', () => {
  expect(cost(at(103), label(50))).toBe(0);
  expect(cost(at(103), label(111))).toBeGreaterThan(10);
  // As much of it as lies on land.
  expect(cost(at(103), label(80))).toBeLessThan(cost(at(103), label(90)));
});

it('any other place has its name in its own country', () => {
  expect(cost(at(150), label(155))).toBe(0);
  expect(cost(at(195), label(203))).toBe(8);
  expect(cost(at(195), label(147))).toBe(0);
  // Out of it, water is better than another country, and that than one that is named from the outset.
  expect(cost(at(150), label(50))).toBeLessThan(8);
  expect(cost(at(205), label(150))).toBeGreaterThan(cost(at(205), label(305)));
});

it('beyond what is known nothing is said', () => {
  expect(cost(at(350), label(500))).toBe(0);
});
