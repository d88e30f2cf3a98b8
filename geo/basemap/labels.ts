import { area as areaOf, booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Point, Position } from 'geojson';
import polylabel from 'polylabel';
import disputeLabels from './dispute-labels.json' with { type: 'json' };
import disputes from './disputes.json' with { type: 'json' };
import seas from './seas.json' with { type: 'json' };
import { union, type Level } from './level.ts';
import { plain } from './cityNames.ts';
import type { Collection } from './mapshaper.ts';
import { nameProperties, territoryNames, type Names } from './names.ts';
import type { Admin1 } from './sources.ts';

type Properties = Record<string, string | number>;
export type Labels = Collection<Properties & { minzoom: number }, Point>;
type Towns = Collection<Record<string, string | number>, Point>;
type Label = Feature<Point, Properties & { minzoom: number }>;

const label = (at: Position, properties: Properties & { minzoom: number }): Label => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: at },
});

/** Web Mercator, the whole world one unit wide, and back. A label's room is measured on it. */
const project = ([lon, lat]: Position): [number, number] => [
  lon! / 360,
  Math.log(Math.tan(Math.PI / 4 + (lat! * Math.PI) / 360)) / (2 * Math.PI),
];
const unproject = ([x, y]: Position): Position => [
  x! * 360,
  (Math.atan(Math.exp(y! * 2 * Math.PI)) * 360) / Math.PI - 90,
];

/** The middle of the widest circle inside the largest part, and its radius in Mercator units. */
function roomIn(shape: MultiPolygon): { at: Position; radius: number } {
  const sizes = shape.coordinates.map((rings) => areaOf({ type: 'Polygon', coordinates: rings }));
  const largest = shape.coordinates[sizes.indexOf(Math.max(...sizes))]!;
  const found = polylabel(
    largest.map((ring) => ring.filter((p) => Math.abs(p[1]!) < 85).map(project)),
    1e-5,
  );
  const at = unproject([found[0]!, found[1]!]).map((v) => Math.round(v * 1e3) / 1e3);
  return { at, radius: found.distance };
}

/** A country's label comes when the circle inside it is this many pixels wide. */
const LEAST_PIXELS = 20;
const WORLD_PIXELS = 512;

function zoomFor(radius: number): number {
  const zoom = Math.log2(LEAST_PIXELS / (2 * radius * WORLD_PIXELS));
  return Math.min(7, Math.max(1, Math.floor(zoom)));
}

/** Natural Earth has no alpha-2 code for some; what the labels of disputed areas name is left out. */
function countryLabels(level: Level, admin1: Collection<Admin1>): Label[] {
  const rules = Object.values(disputes.areas as Record<string, { ne?: string[] }>);
  const asDispute = new Set([...rules.flatMap((rule) => rule.ne ?? []), 'PSX', 'KAS']);
  const countries = new Map(
    admin1.features
      .map((f) => f.properties)
      .filter((p) => /^[A-Z]{2}$/.test(p.iso_a2) && !asDispute.has(p.adm0_a3))
      .map((p) => [p.adm0_a3, p.iso_a2]),
  );
  return [...countries].flatMap(([code, iso]) => {
    const shape = union(level, (p) => p.country === code && p.area === '');
    const names = territoryNames(iso);
    if (shape.coordinates.length === 0 || !names.en) return [];
    const { at, radius } = roomIn(shape);
    const minzoom = zoomFor(radius);
    const properties = { kind: 'country', ...nameProperties(names), rank: minzoom - 1, minzoom };
    return [label(at, { ...properties, id: iso.toLowerCase() })];
  });
}

/** First zoom of a region's label: half a zoom after Natural Earth's own hint. */
const regionZoom = (unit: Admin1): number => Math.max(5, Math.round(unit.min_label));

/** Places of at least this rank stand for a region of the same name: a label would repeat it. */
const CITY_RANK = 3;
const CITY_REGION_M2 = 5e9;

function regionLabels(level: Level, admin1: Collection<Admin1>, towns: Towns): Label[] {
  const cities = towns.features.filter((f) => Number(f.properties['rank']) <= CITY_RANK);
  const cityNamed = (name: string, shape: MultiPolygon): boolean =>
    cities.some(
      ({ properties, geometry }) =>
        [properties['name'], properties['name:en']].some((n) => plain(String(n)) === plain(name)) &&
        booleanPointInPolygon(geometry, shape),
    );
  return admin1.features.flatMap(({ properties: unit }) => {
    const minzoom = regionZoom(unit);
    const piece = level.pieces.find((p) => p.properties.region === unit.adm1_code);
    if (minzoom > 7 || !unit.name_en || !piece || piece.properties.area) return [];
    const shape = union(level, (p) => p.region === unit.adm1_code && p.area === '');
    if (areaOf(shape) < CITY_REGION_M2 && cityNamed(unit.name_en, shape)) return [];
    const given = [unit.longitude, unit.latitude];
    const inside = booleanPointInPolygon(given, shape);
    const names: Names = { en: unit.name_en };
    if (unit.name_ar) names.ar = unit.name_ar;
    if (unit.name_ru) names.ru = unit.name_ru;
    const at = inside ? given : roomIn(shape).at;
    return [label(at, { kind: 'region', ...nameProperties(names), rank: unit.scalerank, minzoom })];
  });
}

const named = ({ en, ar, ru, ku }: Names): Properties =>
  nameProperties(JSON.parse(JSON.stringify({ en, ar, ru, ku })) as Names);

const seaLabels = (): Label[] =>
  seas.labels.map((s) => label(s.at, { kind: s.kind, ...named(s), rank: s.rank, minzoom: s.zoom }));

const ofDisputes = (): Label[] =>
  disputeLabels.labels.map((d) =>
    label(d.at, {
      kind: 'dispute',
      id: d.area,
      status: d.status,
      ...named(d),
      rank: d.rank,
      minzoom: d.zoom,
    }),
  );

/** All labels that are not of a town or an airport, the more important first. */
export function labels(level: Level, admin1: Collection<Admin1>, towns: Towns): Labels {
  const features = [
    ...countryLabels(level, admin1),
    ...seaLabels(),
    ...ofDisputes(),
    ...regionLabels(level, admin1, towns),
  ].sort((a, b) => a.properties.minzoom - b.properties.minzoom);
  return { type: 'FeatureCollection', features };
}
