import { area as areaOf, booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { plain } from '../cityNames.ts';
import known from './landscape-names.json' with { type: 'json' };
import seas from '../seas.json' with { type: 'json' };
import { project, unproject } from '../mercator.ts';
import type { Names } from '../names.ts';
import { readLayer } from '../sources.ts';

/** A name for a part of the land or the sea. */
export interface Landscape {
  kind: 'landscape' | 'sea';
  /** Lon, lat in degrees. */
  at: Position;
  names: Names;
  rank: number;
  minzoom: number;
  /** Degrees clockwise that the name is turned to lie along the shape. */
  angle: number;
}

interface Source {
  featurecla: string;
  name: string;
  scalerank: number;
  min_label: number;
}

/** Of the source's kinds: land that no country or island names. */
const LAND = new Set(
  'Range/mtn Plateau Plain Desert Basin Lowland Depression Delta Tundra Foothills'.split(' '),
);
const WATERS = new Set('sea gulf bay strait channel sound'.split(' '));
/** Of peninsulas and named areas, which are mostly administrative or islands, only those listed. */
const IF_LISTED = new Set(['Pen/cape', 'Geoarea']);

const WRITTEN_OUT: [RegExp, string][] = [
  [/\bMts ?\./i, 'Mountains'],
  [/\bRa\./i, 'Range'],
  [/\bPlat\./i, 'Plateau'],
  [/\bCord\./i, 'Cordillera'],
  [/^S\. /, 'Sierra '],
  [/[‘’]/g, ''],
  [/ {2,}/g, ' '],
];
const SMALL = new Set(['of', 'de', 'do', 'the', 'al']);

/** `COAST MTS.` as `Coast Mountains`. */
function readable(name: string): string {
  const words = WRITTEN_OUT.reduce((text, [from, to]) => text.replace(from, to), name).trim();
  if (/\p{Ll}{2}/u.test(name)) return words;
  return words
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (word, at: number) =>
      at > 0 && SMALL.has(word) ? word : word[0]!.toUpperCase() + word.slice(1),
    );
}

const ringsOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[][] => {
  const parts = (type === 'Polygon' ? [coordinates] : coordinates) as Position[][][];
  const sizes = parts.map((rings) => areaOf({ type: 'Polygon', coordinates: rings }));
  return parts[sizes.indexOf(Math.max(...sizes))]!;
};

/** Points along each side of the box whose covariance stands for the shape's. */
const SAMPLES = 40;
/** A shape at least so many times as long as wide has its name along it. */
const LONG = 1.7;

/** The direction of the longer axis, degrees clockwise from east within ±90; 0 for round shapes. */
function angleOf(rings: Position[][]): number {
  const [xs, ys] = [0, 1].map((i) => rings[0]!.map((p) => p[i]!)) as [number[], number[]];
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [south, north] = [Math.min(...ys), Math.max(...ys)];
  const inside: Position[] = [];
  for (let i = 0.5; i < SAMPLES; i++)
    for (let j = 0.5; j < SAMPLES; j++) {
      const at = [west + ((east - west) * i) / SAMPLES, south + ((north - south) * j) / SAMPLES];
      if (booleanPointInPolygon(at, { type: 'Polygon', coordinates: rings })) inside.push(at);
    }
  const mean = [0, 1].map((i) => inside.reduce((sum, p) => sum + p[i]!, 0) / inside.length);
  const moment = (i: number, j: number): number =>
    inside.reduce((sum, p) => sum + (p[i]! - mean[i]!) * (p[j]! - mean[j]!), 0) / inside.length;
  const [xx, yy, xy] = [moment(0, 0), moment(1, 1), moment(0, 1)];
  const spread = Math.hypot((xx - yy) / 2, xy);
  const middle = (xx + yy) / 2;
  if (middle + spread < LONG ** 2 * (middle - spread)) return 0;
  return Math.round((-Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI));
}

/** The source's zooms are of tiles of 256 pixels, and meant for a reference map. */
const zoomOf = (source: Source): number => Math.min(7, Math.max(3, Math.floor(source.min_label)));

/** Ranges, plains, deserts; seas and gulfs that `seas.json` has not. */
export function landscapes(): Landscape[] {
  const none = new Set(known.none);
  const ours = new Set(seas.labels.map(({ en }) => plain(en)));
  const read = (layer: 'landscapes' | 'seas', names: Record<string, Names>): Landscape[] => {
    const { features } = readLayer<Source, Polygon | MultiPolygon>(layer);
    return features.flatMap(({ properties: source, geometry }): Landscape[] => {
      const { featurecla, name, scalerank } = source;
      const listed = names[name];
      const wanted =
        LAND.has(featurecla) || WATERS.has(featurecla) || (IF_LISTED.has(featurecla) && listed);
      const en = listed?.en ?? readable(name);
      if (!wanted || none.has(name) || ours.has(plain(en))) return [];
      const rings = ringsOf(geometry).map((ring) =>
        ring.filter(([, lat]) => Math.abs(lat!) < 84).map(project),
      );
      if (rings[0]!.length < 4) return [];
      const at = unproject(polylabel(rings, 1e-4)).map((v) => Math.round(v * 1e2) / 1e2);
      const land = layer === 'landscapes';
      return [
        {
          kind: land ? 'landscape' : 'sea',
          at,
          names: { en, ...listed },
          rank: scalerank,
          minzoom: zoomOf(source),
          angle: land ? angleOf(rings) : 0,
        },
      ];
    });
  };
  return [
    ...read('landscapes', known.landscapes as Record<string, Names>),
    ...read('seas', known.waters as Record<string, Names>),
  ];
}
