import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { area, bbox, polygon, truncate } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Bounds, LonLat } from '$lib/model/geo';
import type { AreaPlace, DisputedPart, WorldOutline } from '$lib/model/story';
import { union } from '$lib/space/bounds';
import { fromMercator, toMercator } from '$lib/space/mercator';
import { outline } from './outline';

type Texts = Record<string, string | undefined>;
type World = Topology<Record<'countries' | 'disputed', GeometryCollection<Texts>>>;
type Shape = { properties: Texts; geometry: MultiPolygon };

/** A country, or what several claim, and its outline with what it claims. */
export interface WorldArea {
  place: AreaPlace;
  outline: () => WorldOutline;
}

let read: ReadonlyMap<string, WorldArea> | null = null;

/**
 * The areas of the world that a picture may mark, by their ids: those of the file that the basemap's
 * build makes, in capitals, as no story's are. Countries are without what is disputed, which is apart;
 * what has no name there cannot be asked for.
 */
export const worldAreas = (): ReadonlyMap<string, WorldArea> => (read ??= readWorld());

function readWorld(): ReadonlyMap<string, WorldArea> {
  const world = JSON.parse(
    gunzipSync(readFileSync('geo/basemap/areas.json.gz')).toString(),
  ) as World;
  const shapes = (name: 'countries' | 'disputed') =>
    feature(world, world.objects[name]).features as unknown as Shape[];
  const disputed = shapes('disputed');
  const { countries } = outline();
  /** Disputed parts, each told to be hatched with an area. */
  const hatched = (parts: readonly Shape[], id: string): DisputedPart[] =>
    parts.map(({ properties, geometry }) => {
      const names = Object.entries(properties).filter(([key]) => key.startsWith('name:'));
      const named = Object.fromEntries(names) as Record<`name:${string}`, string>;
      return {
        type: 'Feature',
        properties: { ...named, id: properties['id']!, claimedBy: [id] },
        geometry: rounded(geometry),
      };
    });
  const found = new Map<string, WorldArea>();
  const add = (shape: Shape, outline: WorldArea['outline'], iso?: string) => {
    const place = placeOf(shape, iso);
    if (place) found.set(place.id, { place, outline });
  };
  for (const country of shapes('countries')) {
    const { properties, geometry } = country;
    const id = idOf(properties);
    const iso = properties['id'];
    const claims = disputed.filter(({ properties: { claimants = '' } }) =>
      claimants.split(' ').includes(iso!),
    );
    const feature = (shape: MultiPolygon) => [
      { type: 'Feature' as const, id, properties: { id }, geometry: rounded(shape) },
    ];
    const afar = countries.get(iso!) as MultiPolygon | undefined;
    add(
      country,
      () => ({
        type: 'FeatureCollection',
        features: feature(geometry),
        ...(afar && { afar: feature(afar) }),
        disputed: hatched(claims, id),
      }),
      iso,
    );
  }
  // What is disputed is hatched, alone as beside a claimant: no fill settles it.
  for (const part of disputed)
    add(part, () => ({
      type: 'FeatureCollection',
      features: [],
      disputed: hatched([part], idOf(part.properties)),
    }));
  return found;
}

const idOf = ({ id }: Texts): string => id!.toUpperCase();

/** A place as stories have theirs; null for one that has no name. @param iso of a country, ISO 3166-1 alpha-2 */
function placeOf({ properties, geometry }: Shape, iso?: string): AreaPlace | null {
  const { 'name:en': name, 'name:ar': ar, 'name:ru': ru, 'name:ku': ku, id, code } = properties;
  if (!name) return null;
  const parts = geometry.coordinates
    .map((rings) => polygon(rings))
    .toSorted((a, b) => area(b) - area(a));
  const at = thousandths(middleOf(parts[0]!.geometry)) as LonLat;
  const bounds = union(parts.map((part) => bbox(part) as unknown as Bounds))!;
  return {
    shape: 'area',
    id: idOf(properties),
    name,
    names: { en: name, ...(ar && { ar }), ...(ru && { ru }), ...(ku && { ku }) },
    type: iso ? 'country' : 'region',
    description: { own: '' },
    precision: 'region',
    source: 'geo/basemap/areas.json.gz',
    identifiers: iso ? { iso, ...(code && { code }) } : { disputed: id! },
    at,
    bounds: thousandths(bounds) as Bounds,
    core: [...at, ...at],
  };
}

const thousandths = (degrees: readonly number[]): readonly number[] =>
  degrees.map((one) => Math.round(one * 1e3) / 1e3);

/** A name is wider than high: room for it is an ellipse so many times as wide. */
const WIDE = 2.5;

/** The middle of the largest ellipse of a name's shape in a polygon. Lon, lat in degrees. */
function middleOf({ coordinates }: Polygon): LonLat {
  const rings = coordinates.map((ring) =>
    ring.map(([lon = 0, lat = 0]): [number, number] => {
      const [x, y] = toMercator([lon, lat]);
      return [x / WIDE, y];
    }),
  );
  const [x = 0, y = 0] = polylabel(rings, 1e-5);
  return fromMercator([x * WIDE, y]);
}

/** To a hundred metres, a fifth of a pixel of the closest tiles, whose lines they are. */
const rounded = (geometry: MultiPolygon): MultiPolygon =>
  truncate(geometry, { precision: 3, coordinates: 2 });
