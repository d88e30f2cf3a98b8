import { clone, coordEach, simplify } from '@turf/turf';
import { geoIdentity, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import svgpath from 'svgpath';
import type { Story } from '$lib/model/story';
import { beyond } from '$lib/space/drawnExtent';
import { alignedRoutes } from '$lib/space/features';
import { mercatorBox, toMercator, type MercatorBox } from '$lib/space/mercator';
import { joinLines } from '$lib/space/joinLines';
import { UNITS } from './units';

/** The generalised world that a drawing is cut from. */
export type Outline = Record<'land' | 'lakes' | 'boundaries' | 'disputed', Geometry>;

/** Detail finer than this, in units, is left out: it would cost bytes that nobody sees. */
const TOLERANCE = { shores: 1.5, lines: 2.6 };

/**
 * The story's opening view as inline SVG: land, lakes, boundaries and routes in Web Mercator, in
 * the live map's colours. The markers stand over it as links.
 * @param routes the story's, as lines in degrees
 */
export function drawnMap(
  { opening }: Pick<Story, 'opening'>,
  { land, lakes, boundaries, disputed }: Outline,
  routes: FeatureCollection,
): string {
  const box = mercatorBox(opening);
  const draw = pathsIn(box);
  const height = (UNITS * box.height) / box.width;
  const [across, down] = [beyond(box).across * UNITS, beyond(box).down * UNITS];
  return [
    `<svg class="drawing" viewBox="0 0 ${UNITS} ${height.toFixed(1)}" preserveAspectRatio="none"><g id="drawing" class="drawing">`,
    // Beyond it nothing is known: on paper it must not look like sea.
    `<rect class="sea" x="${-across}" y="${-Math.round(down)}" width="${UNITS + 2 * across}" height="${(height + 2 * down).toFixed(1)}"/>`,
    `<path class="land" d="${draw(land)}"/>`,
    `<path class="lakes" d="${draw(lakes)}"/>`,
    `<path class="boundaries" d="${draw(boundaries, 'lines')}"/>`,
    `<path class="boundaries disputed" d="${draw(disputed, 'lines')}"/>`,
    `<path class="routes" d="${draw(alignedRoutes(routes))}"/>`,
    '</g></svg>',
  ].join('');
}

/** Turns degrees into path data in the drawing's units, cut at the drawing's edge. */
function pathsIn(
  box: MercatorBox,
): (shape: FeatureCollection | Geometry, kind?: keyof typeof TOLERANCE) => string {
  const scale = UNITS / box.width;
  const { across, down } = beyond(box);
  const clip = geoIdentity().clipExtent([
    [-across * UNITS, -down * UNITS],
    [(1 + across) * UNITS, (box.height / box.width + down) * UNITS],
  ]);
  const path = geoPath(clip).digits(0);
  return (shape, kind = 'shores') => {
    const copies = copiesIn(box).map((turn) => {
      const flat = clone(shape);
      coordEach(flat, (position) => {
        const [x, y] = toMercator([position[0] ?? 0, position[1] ?? 0]);
        position.splice(0, 2, (x + turn - box.x) * scale, (y - box.y) * scale);
      });
      const simple = simplify(flat, { tolerance: TOLERANCE[kind], mutate: true });
      return path(joinLines(simple)) ?? '';
    });
    // Steps from point to point are shorter to write than positions.
    return svgpath(copies.join('')).rel().toString();
  };
}

/** The copies of the world, in turns eastwards, of which a drawing shows some part. */
function copiesIn(box: MercatorBox): number[] {
  const across = beyond(box).across * box.width;
  return [-1, 0, 1].filter(
    (turn) => turn < box.x + box.width + across && turn + 1 > box.x - across,
  );
}
