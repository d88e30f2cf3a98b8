import { getIssues } from '@placemarkio/check-geojson';
import { booleanClockwise } from '@turf/turf';
import type { FeatureCollection, Geometry, Position } from 'geojson';
import { bad, good, positionAt, type Problem, type Result } from './problem';
import { parseJson, type Source } from './source';

export interface GeoJsonSource extends Source {
  value: FeatureCollection<Geometry, Record<string, unknown>>;
}

/**
 * Reads a GeoJSON FeatureCollection by RFC 7946: its structure, longitude before latitude in range,
 * the right-hand rule (3.1.6) and the cut at the antimeridian (3.1.9).
 */
export function decodeGeoJson(file: string, text: string): Result<GeoJsonSource> {
  const parsed = parseJson(file, text);
  if (!parsed.ok) return parsed;
  const issues = getIssues(text).map(({ message, from }): Problem => ({
    file,
    ...positionAt(text, from),
    message: message.replace(/\.$/, ''),
    expected: 'expected GeoJSON as RFC 7946 has it',
  }));
  if (issues.length > 0) return { ok: false, problems: issues };
  const source = parsed.value;
  const value = source.value as GeoJsonSource['value'];
  if (value.type !== 'FeatureCollection')
    return bad({
      file,
      ...source.locate(['type']),
      message: `this is a ${String(value.type)}`,
      expected: 'expected a FeatureCollection',
    });
  if ('crs' in value)
    return bad({
      file,
      ...source.locate(['crs']),
      message: '"crs" does not belong here',
      expected: 'take it out: positions are WGS 84 (RFC 7946, 4)',
    });
  const problems = value.features.flatMap(({ geometry }, i) =>
    lines(geometry).flatMap(({ positions, path, ring }) =>
      wrongs(positions, ring).map(({ at, ...words }): Problem => ({
        file,
        ...source.locate(['features', i, 'geometry', ...path, ...at]),
        ...words,
      })),
    ),
  );
  return problems.length > 0 ? { ok: false, problems } : good({ ...source, value });
}

interface Line {
  positions: Position[];
  path: PropertyKey[];
  /** Where it is a ring: whether the outer one of its polygon. */
  ring?: 'outer' | 'inner';
}

/** All runs of positions in a geometry, and where they stand in it. */
function lines(geometry: Geometry | null): Line[] {
  // A feature may be unlocated (3.2): whether that will do is for whoever wants its position.
  if (!geometry) return [];
  const path = ['coordinates'];
  const rings = (polygon: Position[][], at: PropertyKey[]) =>
    polygon.map((positions, i): Line => ({
      positions,
      path: [...at, i],
      ring: i === 0 ? 'outer' : 'inner',
    }));
  switch (geometry.type) {
    case 'Point':
      return [{ positions: [geometry.coordinates], path: [] }];
    case 'MultiPoint':
    case 'LineString':
      return [{ positions: geometry.coordinates, path }];
    case 'MultiLineString':
      return geometry.coordinates.map((positions, i) => ({ positions, path: [...path, i] }));
    case 'Polygon':
      return rings(geometry.coordinates, path);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((polygon, i) => rings(polygon, [...path, i]));
    case 'GeometryCollection':
      return geometry.geometries.flatMap((part, i) =>
        lines(part).map((line) => ({ ...line, path: ['geometries', i, ...line.path] })),
      );
  }
}

type Wrong = Pick<Problem, 'message' | 'expected'> & { at: PropertyKey[] };

function wrongs(positions: Position[], ring: Line['ring']): Wrong[] {
  const found: Wrong[] = [];
  for (const [i, [lon = NaN, lat = NaN]] of positions.entries()) {
    const at = positions.length > 1 ? [i] : ['coordinates'];
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90))
      found.push({
        at,
        message: `(${lon}, ${lat}) is not on the Earth`,
        expected: 'longitude comes first, within ±180, then latitude, within ±90',
      });
    const before = positions[i - 1]?.[0];
    if (before !== undefined && Math.abs(lon - before) > 180)
      found.push({
        at,
        message: `the line leaps from ${before}° to ${lon}° of longitude`,
        expected: 'cut it at the antimeridian (RFC 7946, 3.1.9)',
      });
  }
  if (found.length === 0 && ring && booleanClockwise(positions) === (ring === 'outer'))
    found.push({
      at: [],
      message: `the ${ring} ring runs the wrong way round`,
      expected: 'outer rings run counter-clockwise, holes clockwise (RFC 7946, 3.1.6)',
    });
  return found;
}
