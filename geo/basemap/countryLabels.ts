import { area as areaOf, bboxClip, difference, featureCollection, polygon } from '@turf/turf';
import type { BBox, Feature, MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import disputes from './disputes.json' with { type: 'json' };
import { union, type Level } from './level.ts';
import type { Collection } from './mapshaper.ts';
import { project, unproject } from './mercator.ts';
import { nameProperties, territoryNames } from './names.ts';
import type { Admin1 } from './sources.ts';

/** Where a name has room. */
interface Room {
  /** Lon, lat in degrees. */
  at: Position;
  /** Half the height that is free there, the world one unit wide. */
  radius: number;
}

const partsOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[][][] =>
  type === 'Polygon' ? [coordinates] : coordinates;

const round = (at: Position): Position => at.map((v) => Math.round(v * 1e3) / 1e3);

/** A name is wider than high: room for it is an ellipse so many times as wide. */
const WIDE = 2.5;

/** The middle of the largest ellipse of a name's shape in the largest part; `wide` 1: circle. */
export function roomIn(shape: Polygon | MultiPolygon, wide = 1): Room {
  const parts = partsOf(shape);
  const sizes = parts.map((rings) => areaOf({ type: 'Polygon', coordinates: rings }));
  const largest = parts[sizes.indexOf(Math.max(...sizes))]!;
  const found = polylabel(
    largest.map((ring) =>
      ring
        .filter(([, lat]) => Math.abs(lat!) < 85)
        .map(project)
        .map(([x, y]) => [x / wide, y]),
    ),
    1e-5,
  );
  return { at: round(unproject([found[0]! * wide, found[1]!])), radius: found.distance };
}

/** A country's label comes when the circle inside it is this many pixels wide. */
const LEAST_PIXELS = 20;
const WORLD_PIXELS = 512;
const LAST_ZOOM = 7;
/** The last zoom with further names of its own; they are in the tiles of the archive's last zoom. */
const FURTHER_ZOOM = 8;
/** A country that is wider than so many names of that zoom gets none: most of its views show no other land. */
const VAST = 11;

/** CSS pixels at a zoom, the world one unit wide. */
const pixels = (count: number, zoom: number): number => count / (WORLD_PIXELS * 2 ** zoom);

function zoomFor(radius: number): number {
  const zoom = Math.log2(LEAST_PIXELS / (2 * radius * WORLD_PIXELS));
  return Math.min(LAST_ZOOM, Math.max(1, Math.floor(zoom)));
}

/** Pixels that a capital's dot and name take, west, east, and up and down, at this zoom. */
const CAPITAL = { west: 8, east: 75, half: 11, zoom: 3.6 };
/** With less of the room than this left, the capital must give way. */
const ENOUGH = 0.55;

/** Room beside the capital's name where the country has it, so that both can be read. */
function roomBeside(shape: MultiPolygon, capital: Position | undefined): Room {
  const room = roomIn(shape, WIDE);
  if (!capital) return room;
  const [x, y] = project(capital);
  const [west, east] = [
    x - pixels(CAPITAL.west, CAPITAL.zoom),
    x + pixels(CAPITAL.east, CAPITAL.zoom),
  ];
  const half = pixels(CAPITAL.half, CAPITAL.zoom);
  const corners = [
    [west, y - half],
    [east, y - half],
    [east, y + half],
    [west, y + half],
    [west, y - half],
  ];
  const rest = difference(
    featureCollection<Polygon | MultiPolygon>([
      { type: 'Feature', properties: {}, geometry: shape },
      polygon([corners.map(unproject)]),
    ]),
  );
  if (!rest) return room;
  const beside = roomIn(rest.geometry, WIDE);
  return beside.radius > ENOUGH * room.radius ? beside : room;
}

/** What part of a view lies between one name and the next, and pixels of free height that one needs. */
const APART = 0.7;
const FREE = 34;
/**
 * The zoom from which on a further name is there, and the pixels of a view in which a fair part of a
 * country then has one. A view shows twice as much at one zoom as at the next, so they come in steps of
 * a half; close up, where there are thousands, in larger ones.
 */
const STEPS: [zoom: number, view: number][] = [
  ...[3.5, 4, 4.5, 5].map((zoom): [number, number] => [zoom, 420]),
  [6, 640],
  [LAST_ZOOM, 880],
  [FURTHER_ZOOM, 880],
];
/**
 * Further names of a country too large for one view: where each zoom has room, far enough from
 * those that are there. Any view of a fair part of it shows its name.
 */
export function further(shape: MultiPolygon, first: Position): { at: Position; minzoom: number }[] {
  const names: { at: Position; minzoom: number }[] = [];
  for (const [zoom, width] of STEPS) {
    const view = pixels(width, zoom);
    for (const rings of shape.coordinates) {
      if (zoom > LAST_ZOOM && acrossOf(rings) > VAST * view) continue;
      for (const { at, radius } of roomsIn(rings, view)) {
        const all = [first, ...names.map((name) => name.at)];
        const far = all.every((other) => distance(at, other) > APART * view);
        if (far && 2 * radius > pixels(FREE, zoom)) names.push({ at, minzoom: zoom });
      }
    }
  }
  return names;
}

/** Of two positions in degrees, the world one unit wide. */
function distance(a: Position, b: Position): number {
  const [[ax, ay], [bx, by]] = [project(a), project(b)];
  return Math.hypot(ax - bx, ay - by);
}

function extentOf(rings: Position[][]) {
  const xs = rings[0]!.map((p) => project(p)[0]);
  const ys = rings[0]!.filter((p) => Math.abs(p[1]!) < 85).map((p) => project(p)[1]);
  return {
    ...{ left: Math.min(...xs), right: Math.max(...xs) },
    ...{ low: Math.min(...ys), high: Math.max(...ys) },
  };
}

function acrossOf(rings: Position[][]): number {
  const { left, right, low, high } = extentOf(rings);
  return Math.max(right - left, high - low);
}

/** The room in each view of this size that shows a part of one polygon; none in one that fits into a view. */
function* roomsIn(rings: Position[][], view: number): Generator<Room> {
  if (acrossOf(rings) < view) return;
  const { left, right, low, high } = extentOf(rings);
  const part: Polygon = { type: 'Polygon', coordinates: rings };
  for (let x = left - view / 2; x < right; x += view / 2)
    for (let y = low - view / 2; y < high; y += view / 2) {
      const box = [unproject([x, y]), unproject([x + view, y + view])].flat() as BBox;
      const { geometry } = bboxClip(part, box) as Feature<Polygon | MultiPolygon>;
      if (geometry.coordinates.flat(2).length >= 4) yield roomIn(geometry, WIDE);
    }
}

/**
 * For views that show no name of a country: the zooms for which there are places where it can be named
 * then, and the CSS pixels of the part of a view that it fills. Then what part of that lies between
 * two places, and the free height that one needs.
 */
const PARTS: [zoom: number, view: number][] = [
  ...[2, 3, 4].map((zoom): [number, number] => [zoom, 110]),
  // There are thousands.
  [5, 200],
];
const PARTS_APART = 0.73;
const FREE_IN_PART = 18;

/** Where a country can be named by the part of it that is in view. */
interface PartLabel {
  /** Lon, lat in degrees. */
  at: Position;
  /** Of the tiles that have it. */
  minzoom: number;
  /** Free height at that zoom, in CSS pixels. */
  room: number;
}

function partsIn(shape: MultiPolygon): PartLabel[] {
  return PARTS.flatMap(([zoom, width]) => {
    const view = pixels(width, zoom);
    const rooms = shape.coordinates
      .flatMap((rings) => [...roomsIn(rings, view)])
      .filter(({ radius }) => 2 * radius > pixels(FREE_IN_PART, zoom))
      .toSorted((a, b) => b.radius - a.radius);
    const kept: Room[] = [];
    for (const room of rooms)
      if (kept.every(({ at }) => distance(at, room.at) > PARTS_APART * view)) kept.push(room);
    return kept.map(({ at, radius }) => ({
      at,
      minzoom: zoom,
      room: Math.round((2 * radius) / pixels(1, zoom)),
    }));
  });
}

export interface CountryLabel {
  at: Position;
  /** ISO alpha-2, lower case; alike for all names of a country. */
  id: string;
  names: Record<string, string>;
  /** By the country's size, 0 the largest. */
  rank: number;
  minzoom: number;
  /** Of a part. */
  room?: number;
}

/**
 * Names of countries. Natural Earth has no alpha-2 code for some; what the labels of disputed
 * areas name is left out. @param capitals lon, lat in degrees, by the country's alpha-2 code
 */
export function countryLabels(
  level: Level,
  admin1: Collection<Admin1>,
  capitals: Map<string, Position>,
): CountryLabel[] {
  const rules = Object.values(disputes.areas as Record<string, { ne?: string[] }>);
  const asDispute = new Set([...rules.flatMap((rule) => rule.ne ?? []), 'PSX', 'KAS']);
  const countries = new Map(
    admin1.features
      .map((f) => f.properties)
      .filter((p) => /^[A-Z]{2}$/.test(p.iso_a2) && !asDispute.has(p.adm0_a3))
      .map((p) => [p.adm0_a3, p.iso_a2]),
  );
  return [...countries].flatMap(([code, iso]): CountryLabel[] => {
    const shape = union(level, (p) => p.country === code && p.area === '');
    const names = territoryNames(iso);
    if (shape.coordinates.length === 0 || !names.en) return [];
    const minzoom = zoomFor(roomIn(shape).radius);
    const { at } = roomBeside(shape, capitals.get(iso));
    const id = iso.toLowerCase();
    return [{ at, minzoom }, ...further(shape, at), ...partsIn(shape)].map((place) => ({
      ...place,
      id,
      names: nameProperties(names),
      rank: minzoom - 1,
    }));
  });
}
