import { expect, it } from 'vitest';
import type { AreaPlace } from '$lib/model/story';
import { point } from '$lib/model/fixture';
import { AREAS, COLUMNS, emptyGround, LAND, WATER } from '$lib/space/ground';
import { mercatorBox } from '$lib/space/mercator';
import { worldPlane, type Point } from './areaSpots';
import { spotBesideLand } from './besideLand';

/** From west to east water, a narrow country, another one; or from east to west. */
function ground(isMirrored = false) {
  const made = emptyGround([0, 0, 40, 40], ['lebanon']);
  made.cells.forEach((_, i) => {
    const across = ((i % COLUMNS) + 0.5) / COLUMNS;
    const from = isMirrored ? 1 - across : across;
    made.cells[i] = from < 0.48 ? WATER : from < 0.52 ? AREAS : LAND;
  });
  return made;
}
const { box } = ground();
/** The ground is so many pixels wide. */
const WIDTH = 600;
const world = WIDTH / box.width;
const view = {
  left: box.x * world,
  right: (box.x + box.width) * world,
  top: box.y * world,
  bottom: (box.y + box.height) * world,
};
const at = (x: number) => box.x * world + x;
const plane = worldPlane(view, ground(), world);
const bounds = [18.5, 5, 21.5, 35] as const;
const lebanon: AreaPlace = {
  ...point('lebanon', 20, 20),
  shape: 'area',
  type: 'country',
  bounds,
  core: bounds,
};
const size = { width: 60, height: 18 };
const everywhere = () => true;

it('a name beside its land stands on the water, and a line leads from it to the land', () => {
  const led = spotBesideLand(lebanon, size, plane, everywhere, everywhere);
  if (!led) throw new Error('There is room.');
  const [from, to] = led.line;
  expect(led.x + size.width / 2).toBeLessThan(at(0.48 * WIDTH));
  expect(from.x).toBe(led.x + size.width / 2);
  expect(Math.abs(from.y - led.y)).toBeLessThanOrEqual(size.height / 2);
  expect(to.x).toBeGreaterThan(at(0.48 * WIDTH));
  expect(to.x).toBeLessThan(at(0.52 * WIDTH));
  const { y, height } = mercatorBox(bounds);
  expect(to.y).toBeGreaterThan(y * world);
  expect(to.y).toBeLessThan((y + height) * world);
  const mirrored = worldPlane(view, ground(true), world);
  const other = spotBesideLand(lebanon, size, mirrored, everywhere, everywhere);
  expect((other?.x ?? NaN) - size.width / 2).toBeCloseTo(at(0.52 * WIDTH), -1);
});

it('it stands on other land where the water is taken, and nowhere without a clear line', () => {
  const isDry = ({ x }: Point) => x > at(0.5 * WIDTH);
  const led = spotBesideLand(lebanon, size, plane, isDry, everywhere);
  expect((led?.x ?? NaN) + size.width / 2).toBeGreaterThan(at(0.52 * WIDTH));
  // Nothing ends on the land, or leads there.
  const isHidden = () => false;
  expect(spotBesideLand(lebanon, size, plane, everywhere, isHidden)).toBeNull();
  const isPoint = (from: Point, to: Point) => from.x === to.x && from.y === to.y;
  expect(spotBesideLand(lebanon, size, plane, everywhere, isPoint)).toBeNull();
});
