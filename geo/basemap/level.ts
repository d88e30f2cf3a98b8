import { merge, mesh } from 'topojson-client';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { shape } from './mapshaper.ts';
import { claimants, type Piece, type Pieces } from './partition.ts';

type TopoPiece = (TopoPolygon<Piece> | TopoMultiPolygon<Piece>) & { properties: Piece };

/** The partition generalised for one scale. Neighbours share their lines exactly. */
export interface Level {
  topology: Topology;
  pieces: TopoPiece[];
}

/** Generalises to detail of `interval` metres and drops islands under `island` km². */
export async function generalise(pieces: Pieces, interval: number, island: number): Promise<Level> {
  const { 'out.json': topology } = await shape<{ 'out.json': Topology }>(
    { 'pieces.json': pieces },
    '-i pieces.json',
    interval > 0 ? `-simplify interval=${interval} -clean` : '',
    island > 0 ? `-filter-islands min-area=${island}km2 remove-empty` : '',
    '-o out.json format=topojson no-quantization',
  );
  const layer = topology.objects['pieces'] as GeometryCollection<Piece>;
  const polygons = layer.geometries.filter((g): g is TopoPiece => 'arcs' in g && !!g.arcs);
  return { topology, pieces: polygons };
}

/** Union of the pieces that `keep` accepts; shared lines vanish exactly. */
export const union = (level: Level, keep: (piece: Piece) => boolean): MultiPolygon =>
  merge(
    level.topology,
    level.pieces.filter((p) => keep(p.properties)),
  );

export type LineKind = 'country' | 'region' | 'disputed' | 'disputed-region';

/** What kind of line runs between two pieces. The rule is told in geo/SOURCES.md. */
function kindOfLine(a: Piece, b: Piece): LineKind | null {
  const areas = [a.area, b.area].filter((area) => area !== '');
  if (a.country !== b.country) {
    const contested = areas.some((area) =>
      [a.country, b.country].every((country) => claimants(area).includes(country)),
    );
    return contested ? 'disputed' : 'country';
  }
  if (a.area !== b.area) return 'disputed';
  if (a.region === b.region) return null;
  return a.area ? 'disputed-region' : 'region';
}

export interface BorderLines {
  kind: LineKind;
  /** 0 for country lines; for first-level lines the scale rank of the more important side. */
  rank: number;
  geometry: MultiLineString;
}

/** Every border once, no coast, by kind and rank. */
export function borders(level: Level): BorderLines[] {
  const key = (a: Piece, b: Piece): string => {
    const kind = kindOfLine(a, b);
    const rank = kind?.endsWith('region') ? Math.min(a.rank, b.rank) : 0;
    return kind ? `${kind} ${rank}` : '';
  };
  const keys = new Set<string>();
  const layer: GeometryCollection<Piece> = {
    type: 'GeometryCollection',
    geometries: level.pieces,
  };
  const lines = (want: string | null): MultiLineString =>
    mesh(level.topology, layer as never, (a, b) => {
      if (a === b) return false;
      const found = key(a.properties as unknown as Piece, b.properties as unknown as Piece);
      if (want === null) keys.add(found);
      return found === want;
    });
  lines(null);
  return [...keys]
    .filter((name) => name !== '')
    .sort()
    .map((name) => {
      const [kind, rank] = name.split(' ') as [LineKind, string];
      return { kind, rank: Number(rank), geometry: lines(name) };
    });
}
