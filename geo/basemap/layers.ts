import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { joinAtAntimeridian } from './antimeridian.ts';
import { AIRPORT_ZOOM } from './airports.ts';
import type { GroundAt } from './levelOfZoom.ts';
import { borders, union } from './level.ts';
import { PLACE_ZOOM } from './places.ts';
import { ZOOMS } from './scales.ts';
import type { Layers } from './tiles.ts';

const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
const feature = (geometry: Geometry, properties: object): Feature => ({
  type: 'Feature',
  properties: { ...properties },
  geometry,
});

/** First zoom whose tiles hold first-level lines of Natural Earth's scale rank 0 to 8. */
const REGION_ZOOM = [4, 4, 4, 5, 5, 5, 5, 6, 7];

export interface Points {
  places: FeatureCollection;
  airports: FeatureCollection;
  labels: FeatureCollection;
}

const rankOf = (f: Feature): number => f.properties!['rank'] as number;

/** The layers of the tiles of one zoom. Their names and properties are told in geo/SOURCES.md. */
export async function layersAt(zoom: number, ground: GroundAt, points: Points): Promise<Layers> {
  const land = await joinAtAntimeridian(union(ground.level, () => true));
  const lines = borders(ground.level).filter(
    ({ kind, rank }) => !kind.endsWith('region') || zoom >= (REGION_ZOOM[rank] ?? Infinity),
  );
  const from = (data: FeatureCollection, firstZoom: (f: Feature) => number): FeatureCollection =>
    collection(data.features.filter((f) => zoom >= firstZoom(f)));
  const islands = ground.islands.features.map((f) => feature(f.geometry, {}));
  return {
    depths: collection(ground.depths.features),
    land: collection([feature(land, {}), ...islands]),
    relief: collection(ground.relief.features),
    urban: collection(ground.urban.features.map((f) => feature(f.geometry, {}))),
    lakes: collection(ground.lakes.features),
    rivers: collection(ground.rivers.features),
    boundaries: collection(
      lines.map(({ geometry, kind, rank }) => feature(geometry, { kind, rank })),
    ),
    places: from(points.places, (f) => PLACE_ZOOM[rankOf(f)]!),
    airports: from(points.airports, (f) => AIRPORT_ZOOM[rankOf(f)]!),
    labels: collection(
      points.labels.features.filter(({ properties }) => {
        const { kind, minzoom } = properties as { kind: string; minzoom: number };
        // The last zoom's tiles serve nearer views too.
        const first = Math.min(Math.floor(minzoom), ZOOMS.at(-1)!);
        // Where a part of a country can be named is chosen for one zoom.
        return kind === 'country-part' ? zoom === first : zoom >= first;
      }),
    ),
  };
}
