import type { FeatureCollection, Point } from 'geojson';
import type { LonLat } from '$lib/model/geo';
import { fromMercator } from '$lib/space/mercator';
import { nameBox, RING, type AreaName } from './areaNames';
import { around, type Box } from './labelBoxes';
import type { Lettering } from './lettering';
import { boxesOfMark } from './markBoxes';
import { placeMarkers } from './markers';

/** A box that stands off from its place by `offset`, and reaches `padding` from there each way. */
export type CollisionBoxes = FeatureCollection<
  Point,
  { offset: [x: number, y: number]; padding: [y: number, x: number] }
>;

/**
 * The room on the map that the story's dots, labels, leaders and names of areas take at a step of
 * zoom: the basemap's own labels are to keep out of it.
 * @param names the names of areas that stand there
 */
export function collisionBoxes(
  lettering: Lettering,
  step: number,
  names: readonly AreaName[],
): CollisionBoxes {
  const { points, captions, row } = lettering;
  const placements = placeMarkers(lettering, step);
  const features = [
    ...points.flatMap(({ id, at }) =>
      boxesOfMark(placements.get(id), row).map((box) => collisionBox(at, box)),
    ),
    ...captions.flatMap(({ area, end }) =>
      end === null ? [] : [collisionBox(area.at, around(0, 0, RING))],
    ),
    ...names.map((name) => collisionBox(fromMercator(name.at), nameBox(name))),
  ];
  return { type: 'FeatureCollection', features };
}

const collisionBox = (
  at: LonLat,
  { left, right, top, bottom }: Box,
): CollisionBoxes['features'][number] => ({
  type: 'Feature',
  properties: {
    offset: [(left + right) / 2, (top + bottom) / 2],
    padding: [(bottom - top) / 2, (right - left) / 2],
  },
  geometry: { type: 'Point', coordinates: [...at] },
});
