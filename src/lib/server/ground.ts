import type { Geometry } from 'geojson';
import type { Bounds } from '$lib/model/geo';
import type { AreaFeatures, GroundCode, Story } from '$lib/model/story';
import {
  AREAS,
  COLUMNS,
  emptyGround,
  encodeGround,
  LAND,
  WATER,
  type Ground,
} from '$lib/space/ground';
import { fill } from '$lib/space/fillGround';
import { mercatorBox } from '$lib/space/mercator';

/**
 * Water and countries about a story, its own by their ids: names keep to their side of a coast or a
 * boundary by it. What is disputed is land and no country's.
 */
export function groundOf(
  { opening, places }: Pick<Story, 'opening' | 'places'>,
  {
    land,
    lakes,
    countries,
  }: Record<'land' | 'lakes', Geometry> & { countries: Iterable<Geometry> },
  { features }: AreaFeatures,
): GroundCode {
  const own = places.filter(({ type, shape }) => type === 'country' && shape === 'area');
  const ids = own.map(({ id }) => id);
  const ground = emptyGround(opening, ids);
  fill(ground, land, LAND);
  const near = nearOpening(opening, ground);
  let next = AREAS + ids.length;
  for (const country of countries) if (fill(ground, country, next, near)) next++;
  for (const { geometry, properties } of features) {
    const which = ids.indexOf(properties.id);
    if (which >= 0) fill(ground, geometry, AREAS + which);
  }
  fill(ground, lakes, WATER);
  return encodeGround(ground);
}

/** Beyond a story's opening view, in widths of it, neighbours are told apart: there markers have names. */
const NEAR = 0.1;

/** The first column near the opening view, and the first beyond. */
function nearOpening(opening: Bounds, { box }: Ground): readonly [from: number, to: number] {
  const { x, width } = mercatorBox(opening);
  const column = (across: number) => Math.round((COLUMNS * (across - box.x)) / box.width);
  return [column(x - NEAR * width), column(x + (1 + NEAR) * width)];
}
