import type {
  Feature,
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import { shape, type Collection } from './mapshaper.ts';
import { readLayer } from './sources.ts';

/** `rank` 0 is the most important; lines and areas of each rank come at a zoom of their own. */
export interface Water {
  rank: number;
}
export type Lakes = Collection<Water, Polygon | MultiPolygon>;
export type Rivers = Collection<Water, LineString | MultiLineString>;

/** Natural Earth's attributes; its European supplement has scale ranks of 10 to 12. */
interface Source {
  scalerank: number;
  name?: string;
}

/** By scale rank: three of its steps become one where our zooms could not tell them apart. */
const RANK = [0, 0, 1, 1, 2, 3, 4, 5, 5, 6, 6, 7, 7];

/** Emptied in June 2023, when its dam was destroyed: the river is drawn through it. */
const NO_LONGER = 'Kakhovka Reservoir';

const ranked = <G extends Geometry>({ features }: Collection<Source, G>): Collection<Water, G> => ({
  type: 'FeatureCollection',
  features: features.map((f) => ({
    ...f,
    properties: { rank: RANK[f.properties.scalerank] ?? 7 },
  })),
});

/** Lakes and reservoirs of Natural Earth 1:10m. */
export function readLakes(): Lakes {
  const lakes = readLayer<Source, Polygon | MultiPolygon>('lakes');
  return ranked({
    ...lakes,
    features: lakes.features.filter((f) => f.properties.name !== NO_LONGER),
  });
}

/** Rivers of Natural Earth 1:10m, with their way through lakes, which the lakes cover. */
export const readRivers = (): Rivers => ranked(readLayer('rivers'));

/** Generalises lines or areas to `interval` metres. */
export async function generaliseShapes<T extends Collection>(
  shapes: T,
  interval: number,
): Promise<T> {
  if (shapes.features.length === 0) return shapes;
  const { 'out.json': out } = await shape<{ 'out.json': T }>(
    { 'in.json': shapes },
    `-i in.json -simplify interval=${interval} keep-shapes -o out.json`,
  );
  return { ...out, features: (out.features as Feature[]).filter((f) => f.geometry) } as T;
}
