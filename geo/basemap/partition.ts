import { bboxClip, booleanPointInPolygon } from '@turf/turf';
import type { BBox, Feature, MultiPolygon, Polygon } from 'geojson';
import disputes from './disputes.json' with { type: 'json' };
import { shape, type Collection } from './mapshaper.ts';
import { readLayer, type Admin1, type UnCountries } from './sources.ts';

/** One piece of land: no border of any kind runs through it. */
export interface Piece {
  /** Natural Earth's `adm0_a3` of the country that administers it, dependencies merged. */
  country: string;
  /** Natural Earth's `adm1_code` of the first-level unit. */
  region: string;
  /** Id of the disputed area it belongs to, else ''. */
  area: string;
  /** Natural Earth's scale rank of the unit, 0 (most important) to 11. */
  rank: number;
}
export type Pieces = Collection<Piece, Polygon | MultiPolygon>;

interface AreaRule {
  ne?: string[];
  units?: string[];
  pairs?: string[];
  anchor?: number[];
  within?: number[];
  /** Land of country `ne` in the box: where its edge is a parallel, which no coast makes coarser. */
  box?: { ne: string; within: number[] };
  claimants: string[];
}
const rules = Object.entries(disputes.areas as Record<string, AreaRule>);
const areaOfPair = new Map(rules.flatMap(([id, r]) => (r.pairs ?? []).map((p) => [p, id])));
const areaOfUnit = new Map(rules.flatMap(([id, r]) => (r.units ?? []).map((u) => [u, id])));
const areaOfCountry = new Map(rules.flatMap(([id, r]) => (r.ne ?? []).map((c) => [c, id])));

/**
 * The zone of the UN observers is a part of Quneitra governorate, not a governorate; the Federally
 * Administered Tribal Areas have been a part of Khyber Pakhtunkhwa since 2018.
 */
const MERGED_REGIONS: Record<string, string> = {
  'SYR-5261': 'SYR-145',
  'PAK-1112': 'PAK-1123',
};

const ruleOf = (area: string): AreaRule | undefined =>
  (disputes.areas as Record<string, AreaRule>)[area];

/** Leased or autonomous territory counts with the country that it is part of. */
const partOf = (country: string): string =>
  (disputes.partOf as Record<string, string>)[country] ?? country;

/** Countries between which a line around the area with this id is disputed. */
export function claimants(area: string): string[] {
  return ruleOf(area)?.claimants ?? area.toUpperCase().split('-');
}

interface Overlap {
  ne: string;
  un: string;
  km2: number;
  roundness: number;
}

/** Area id for a part that the sources give to `ne` and to `un`, or '' when they agree. */
function areaOfDifference(overlap: Feature<Polygon | MultiPolygon, Overlap>): string {
  const { un, km2, roundness } = overlap.properties;
  const ne = partOf(overlap.properties.ne);
  const other = (disputes.sameCountry as Record<string, string>)[un] ?? un;
  if (ne === other || areaOfCountry.has(ne)) return '';
  const named = areaOfPair.get(`${ne}|${other}`);
  const anchor = named && ruleOf(named)?.anchor;
  if (anchor && !booleanPointInPolygon(anchor, overlap)) return '';
  const limit = named ? disputes.thresholds.named : disputes.thresholds.unnamed;
  if (km2 < limit.area || km2 * roundness < limit.thickness) return '';
  return named ?? `${ne}-${other}`.toLowerCase();
}

/** Parts that are told by a box, up to the very coast. */
const boxed = (admin1: Collection<Admin1, Polygon | MultiPolygon>): Collection['features'] =>
  rules.flatMap(([id, { box }]) =>
    box
      ? admin1.features
          .filter((f) => f.properties.adm0_a3 === box.ne)
          .map((f) => bboxClip(f, box.within as BBox).geometry)
          .filter((geometry) => geometry.coordinates.length > 0)
          .map((geometry) => ({ type: 'Feature', properties: { difference: id }, geometry }))
      : [],
  );

/** km² below which a part of Georgia beside South Ossetia is only what two roundings left between. */
const SLIVER = 0.1;

/** Of the kept outline what lies in Georgia, up to its very border: no source of ours has it else. */
async function southOssetia(admin1: Collection<Admin1>): Promise<Collection['features']> {
  const georgia = admin1.features.filter((f) => f.properties.adm0_a3 === 'GEO');
  const { 'out.json': found } = await shape<{ 'out.json': Collection }>(
    {
      'ge.json': { ...admin1, features: georgia },
      'so.json': readLayer<object, Polygon>('disputed'),
    },
    '-i ge.json name=ge -clean -i so.json name=so -union target=ge,so name=both',
    `-explode -filter "!!adm1_code && (!!BRK_NAME || this.area < ${SLIVER}e6)"`,
    `-each "difference = 'south-ossetia'" -dissolve difference -o out.json`,
  );
  return found.features;
}

/** Where the two sources disagree by more than the coarseness of their lines. */
async function differences(admin1: Collection<Admin1>, un: UnCountries): Promise<Collection> {
  const { 'out.json': overlaps } = await shape<{
    'out.json': Collection<Overlap, Polygon | MultiPolygon>;
  }>(
    { 'ne.json': admin1, 'un.json': un },
    '-i ne.json name=ne -each "ne = adm0_a3" -dissolve ne -clean',
    '-i un.json name=un -clean -dissolve un',
    '-union target=ne,un name=both -filter "!!ne && !!un" -explode',
    '-each "km2 = this.area / 1e6, roundness = 4 * Math.PI * this.area / this.perimeter ** 2"',
    '-o out.json',
  );
  const features = overlaps.features.flatMap((f) => {
    const area = areaOfDifference(f);
    if (!area) return [];
    const box = ruleOf(area)?.within as BBox | undefined;
    const { geometry } = box ? bboxClip(f, box) : f;
    return [{ ...f, geometry, properties: { difference: area } }];
  });
  return { type: 'FeatureCollection', features };
}

/**
 * Natural Earth's first-level units, cut along the UN's lines where the two sources disagree.
 * Everything on the map that is land or border comes from this one partition.
 */
export async function partition(
  admin1: Collection<Admin1, Polygon | MultiPolygon>,
  un: UnCountries,
): Promise<Pieces> {
  const found = await differences(admin1, un);
  const ossetia = await southOssetia(admin1);
  type Raw = Admin1 & { difference: string | null };
  const { 'out.json': raw } = await shape<{
    'out.json': Collection<Raw, Polygon | MultiPolygon>;
  }>(
    {
      'a1.json': admin1,
      'diff.json': { ...found, features: [...found.features, ...boxed(admin1), ...ossetia] },
    },
    '-i a1.json name=a1 -clean -i diff.json name=diff -dissolve difference',
    '-union target=a1,diff name=pieces -filter "!!adm1_code" -o out.json',
  );
  const features = raw.features.map((f) => {
    const p = f.properties;
    const properties: Piece = {
      country: partOf(p.adm0_a3),
      region: MERGED_REGIONS[p.adm1_code] ?? p.adm1_code,
      area: areaOfUnit.get(p.iso_3166_2) ?? areaOfCountry.get(p.adm0_a3) ?? p.difference ?? '',
      rank: p.scalerank,
    };
    return { type: 'Feature' as const, properties, geometry: f.geometry };
  });
  return { type: 'FeatureCollection', features };
}
