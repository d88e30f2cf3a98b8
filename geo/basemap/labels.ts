import { area as areaOf, booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Point, Position } from 'geojson';
import { countryLabels, further, roomIn } from './countryLabels.ts';
import disputeLabels from './dispute-labels.json' with { type: 'json' };
import seas from './seas.json' with { type: 'json' };
import { landscapes } from './landscapes/landscapes.ts';
import { union, type Level } from './level.ts';
import { plain } from './cityNames.ts';
import type { Collection } from './mapshaper.ts';
import { nameProperties, namesOf, type Names } from './names.ts';
import type { Capitals, Settlements, Towns } from './places.ts';
import type { Admin1 } from './sources.ts';

type Properties = Record<string, string | number>;
export type Labels = Collection<Properties & { minzoom: number }, Point>;
type Label = Feature<Point, Properties & { minzoom: number }>;

const label = (at: Position, properties: Properties & { minzoom: number }): Label => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: at },
});

const ofCountries = (level: Level, admin1: Collection<Admin1>, capitals: Capitals): Label[] =>
  countryLabels(level, admin1, capitals).map(({ at, id, names, rank, minzoom, room }) =>
    room === undefined
      ? label(at, { kind: 'country', ...names, rank, minzoom, id })
      : label(at, { kind: 'country-part', ...names, rank, minzoom, id, room }),
  );

/** The British bases on Cyprus by `adm0_a3`, in our own words: nothing else explains their lines. */
const BASES: Record<string, Names> = {
  WSB: { en: 'Akrotiri (UK)', ar: 'أكروتيري (المملكة المتحدة)', ru: 'Акротири (Великобритания)' },
  ESB: { en: 'Dhekelia (UK)', ar: 'دكليا (المملكة المتحدة)', ru: 'Декелия (Великобритания)' },
};

const ofBases = (level: Level): Label[] =>
  Object.entries(BASES).map(([code, names]) => {
    const { at } = roomIn(union(level, (p) => p.country === code));
    const id = code.toLowerCase();
    return label(at, { kind: 'country', ...nameProperties(names), rank: 8, minzoom: 7, id });
  });

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
    if (minzoom > 7 || !unit.name_en) return [];
    const shape = union(level, (p) => p.region === unit.adm1_code && p.area === '');
    if (shape.coordinates.length === 0) return [];
    if (areaOf(shape) < CITY_REGION_M2 && cityNamed(unit.name_en, shape)) return [];
    const given = [unit.longitude, unit.latitude];
    const inside = booleanPointInPolygon(given, shape);
    const names = namesOf(unit);
    const at = inside ? given : roomIn(shape).at;
    return [label(at, { kind: 'region', ...nameProperties(names), rank: unit.scalerank, minzoom })];
  });
}

const named = ({ en, ar, ru, ku }: Names): Properties =>
  nameProperties(JSON.parse(JSON.stringify({ en, ar, ru, ku })) as Names);

const seaLabels = (): Label[] =>
  seas.labels.map((s) => label(s.at, { kind: s.kind, ...named(s), rank: s.rank, minzoom: s.zoom }));

/** A large area has its name in each part that can be seen by itself, as countries have. */
const ofDisputes = (level: Level): Label[] =>
  disputeLabels.labels.flatMap((d) => {
    const shape = union(level, (p) => p.area === d.area);
    return [{ at: d.at, minzoom: d.zoom }, ...further(shape, d.at)].map(({ at, minzoom }) =>
      label(at, {
        kind: 'dispute',
        id: d.area,
        status: d.status,
        ...named(d),
        rank: d.rank,
        minzoom,
      }),
    );
  });

const landscapeLabels = (): Label[] =>
  landscapes().map(({ kind, at, names, rank, minzoom, angle }) =>
    label(at, { kind, ...nameProperties(names), rank, minzoom, ...(angle ? { angle } : {}) }),
  );

/** All labels that are not of a town or an airport, the more important first. */
export function labels(
  level: Level,
  admin1: Collection<Admin1>,
  { towns, capitals }: Settlements,
): Labels {
  const features = [
    ...ofCountries(level, admin1, capitals),
    ...ofBases(level),
    ...seaLabels(),
    ...landscapeLabels(),
    ...ofDisputes(level),
    ...regionLabels(level, admin1, towns),
  ].sort((a, b) => a.properties.minzoom - b.properties.minzoom);
  return { type: 'FeatureCollection', features };
}
