import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { DisputedArea } from './disputedAreas.ts';
import type { Piece, Pieces } from './partition.ts';

/** The file that `areasOf` makes. @throws {Error} where there is none: `npm run basemap` makes it */
export const readAreas = (): Topology =>
  JSON.parse(
    gunzipSync(readFileSync(new URL('areas.json.gz', import.meta.url))).toString(),
  ) as Topology;

type Texts = Record<string, string>;
export type Shape = Feature<MultiPolygon, Texts>;

/** The features of one of its objects: `countries`, `divisions`, `disputed`. Lon, lat in degrees. */
export const shapesIn = (world: Topology, name: string): Shape[] =>
  (
    feature(world, world.objects[name] as GeometryCollection) as FeatureCollection<
      MultiPolygon,
      Texts
    >
  ).features;

/** The disputed parts: `id`, `status`, `claimants`, and the names that are known. */
export const disputedIn = (world: Topology): (DisputedArea & Texts)[] =>
  (world.objects['disputed'] as GeometryCollection<DisputedArea & Texts>).geometries.map(
    ({ properties }) => properties as DisputedArea & Texts,
  );

/** The partition again; a disputed part is one piece, nobody's. */
export function piecesOf(world: Topology): Pieces {
  const pieces = (
    name: string,
    of: (properties: Texts) => Pick<Piece, 'country' | 'region' | 'area'>,
  ) =>
    shapesIn(world, name).map(({ properties, ...shape }) => ({
      ...shape,
      properties: { ...of(properties), rank: 0 },
    }));
  return {
    type: 'FeatureCollection',
    features: [
      ...pieces('divisions', ({ country = '', code = '' }) => ({
        country,
        region: code,
        area: '',
      })),
      ...pieces('disputed', ({ id = '' }) => ({ country: '', region: '', area: id })),
    ],
  };
}
