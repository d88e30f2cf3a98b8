import type { Geometry } from 'geojson';
import { describe as suite, expect, it } from 'vitest';
import { files, type Edit } from './fixture';
import { decodeGeoJson } from './geojson';
import { describe } from './problem';

function wrongsOf(text: string): string[] {
  const result = decodeGeoJson('x.geojson', text);
  return result.ok ? [] : describe(result.problems).split('\n');
}

/** All that is wrong with a file of the small story after an edit, one problem a line. */
const wrongs = (...edit: Edit) => wrongsOf(files(edit)[edit[0]].text);

/** A file of one geometry, which stands on its second line. */
const file = (geometry: Geometry | null) =>
  `{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{},"geometry":${JSON.stringify(geometry)}}]}`;

/** Where a part of a geometry stands in such a file. */
function columnOf(part: unknown, geometry: Geometry): number {
  const line = file(geometry).split('\n')[1] ?? '';
  return line.indexOf(JSON.stringify(part)) + 1;
}

const OUTER = 'outer rings run counter-clockwise, holes clockwise (RFC 7946, 3.1.6)';
const LEAP = 'cut it at the antimeridian (RFC 7946, 3.1.9)';
const EARTH = 'longitude comes first, within ±180, then latitude, within ±90';
const SQUARE = [
  [0, 0],
  [9, 0],
  [9, 9],
  [0, 9],
  [0, 0],
];
const HOLE = [
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 1],
  [1, 1],
];

suite('what is not JSON', () => {
  it.each<[string, Edit, string]>([
    [
      'a comma left out',
      ['places', '"kind": "district",', '"kind": "district"'],
      'x.geojson:18:28: this is not JSON: a value stands where none can; most likely a comma is missing before it',
    ],
    [
      'a comma too many',
      ['places', '55.7] }', '55.7], }'],
      'x.geojson:12:67: this is not JSON: a sign stands where none can; look for a comma too many or a bracket too few before it',
    ],
    [
      'a key twice',
      ['places', '"kind": "district"', '"id": "x", "kind": "district"'],
      'x.geojson:18:9: "id" is there twice in one object; keep one of the two',
    ],
  ])('%s', (_name, edit, problem) => {
    expect(wrongs(...edit)).toEqual([problem]);
  });

  it('an empty file', () => {
    expect(wrongsOf('')).toEqual([
      'x.geojson:1:1: this is not JSON: Unexpected end of input found.; look for a bracket or quotation mark that is not closed',
    ]);
  });
});

suite('what is not GeoJSON by RFC 7946', () => {
  it.each<[string, Edit, string[]]>([
    [
      'a latitude beyond the pole',
      ['places', '[36.3, 33.5]', '[36.3, 95]'],
      [`x.geojson:22:53: (36.3, 95) is not on the Earth; ${EARTH}`],
    ],
    [
      'latitude before longitude',
      ['places', '[37.6, 55.7]', '[55.7, 137.6]'],
      [`x.geojson:12:53: (55.7, 137.6) is not on the Earth; ${EARTH}`],
    ],
    [
      'a ring the wrong way round',
      ['areas', '[42, 32], [42, 37]', '[42, 37], [42, 32]'],
      [`x.geojson:13:25: the outer ring runs the wrong way round; ${OUTER}`],
    ],
    [
      'a ring that does not close',
      ['areas', '[42, 37], [35, 32]]', '[42, 37], [36, 32]]'],
      [
        'x.geojson:13:26: First and last positions of a Polygon or MultiPolygon’s ring should be the same; expected GeoJSON as RFC 7946 has it',
        'x.geojson:13:56: First and last positions of a Polygon or MultiPolygon’s ring should be the same; expected GeoJSON as RFC 7946 has it',
      ],
    ],
    [
      'a ring across the antimeridian',
      [
        'areas',
        '[[35, 32], [42, 32], [42, 37], [35, 32]]',
        '[[170, 32], [-170, 32], [-170, 37], [170, 32]]',
      ],
      [
        `x.geojson:13:37: the line leaps from 170° to -170° of longitude; ${LEAP}`,
        `x.geojson:13:61: the line leaps from -170° to 170° of longitude; ${LEAP}`,
      ],
    ],
    [
      'a line across the antimeridian',
      ['routes', '[[36.3, 33.5], [37.6, 55.7]]', '[[170, 33.5], [-170, 55.7]]'],
      [`x.geojson:10:72: the line leaps from 170° to -170° of longitude; ${LEAP}`],
    ],
    [
      'a coordinate system of its own',
      ['areas', '"features"', '"crs": {},\n  "features"'],
      [
        'x.geojson:3:10: "crs" does not belong here; take it out: positions are WGS 84 (RFC 7946, 4)',
      ],
    ],
    [
      'a geometry that is none',
      ['areas', '"Polygon"', '"Polygone"'],
      [
        'x.geojson:11:19: This type of GeoJSON object is not allowed here; expected GeoJSON as RFC 7946 has it',
      ],
    ],
    [
      'a position in words',
      ['places', '[36.3, 33.5]', '["36.3", 33.5]'],
      [
        'x.geojson:22:54: Each element in a position must be a number; expected GeoJSON as RFC 7946 has it',
      ],
    ],
  ])('%s', (_name, edit, problems) => {
    expect(wrongs(...edit)).toEqual(problems);
  });

  it('a feature that is no collection', () => {
    expect(wrongsOf('{"type":"Feature","properties":{},"geometry":null}')).toEqual([
      'x.geojson:1:9: this is a Feature; expected a FeatureCollection',
    ]);
  });
});

suite('what is', () => {
  it.each<[string, Geometry | null]>([
    ['a feature without a place', null],
    [
      'points',
      {
        type: 'MultiPoint',
        coordinates: [
          [170, 0],
          [10, 5],
        ],
      },
    ],
    ['a polygon with a hole', { type: 'Polygon', coordinates: [SQUARE, HOLE] }],
    [
      'an area cut at the antimeridian',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [170, 0],
              [180, 0],
              [180, 9],
              [170, 0],
            ],
          ],
          [
            [
              [-180, 0],
              [-170, 0],
              [-180, 9],
              [-180, 0],
            ],
          ],
        ],
      },
    ],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
    ],
  ])('%s', (_name, geometry) => {
    expect(wrongsOf(file(geometry))).toEqual([]);
  });

  it('but for a hole that runs as an outer ring does', () => {
    const hole = [...HOLE].reverse();
    const area: Geometry = { type: 'MultiPolygon', coordinates: [[SQUARE, hole]] };
    expect(wrongsOf(file(area))).toEqual([
      `x.geojson:2:${columnOf(hole, area)}: the inner ring runs the wrong way round; ${OUTER}`,
    ]);
  });

  it('but for points that are not on the Earth, inside a collection too', () => {
    const coordinates = [1, 92];
    const collection: Geometry = {
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates }],
    };
    expect(wrongsOf(file(collection))).toEqual([
      `x.geojson:2:${columnOf(coordinates, collection)}: (1, 92) is not on the Earth; ${EARTH}`,
    ]);
  });
});
