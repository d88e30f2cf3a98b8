import { toMercator } from '$lib/space/mercator';
import { turnedSize, worldSize, type Camera, type Rect } from '$lib/space/camera';
import type { Point } from '$lib/picture/draw/pen';
import type { LonLat } from '$lib/model/geo';
import type { Box } from './clip';

/**
 * The grid of a zoom's tiles: whole numbers are where features' points may be. Units along a tile's side, a
 * multiple of the extent of every tile there is.
 */
export const SIDE = 8192;
/** Of a unit, what points on the sides between tiles are rounded to, so that neighbours have the same. */
const FINE = 16;

/** A tile, whose `x` goes on beyond the world where its copies are seen. */
export interface TileAt {
  z: number;
  x: number;
  y: number;
}

/** Where a position is on the grid of a zoom, in the copy of the world that a tile is in. */
export function onGrid(position: readonly number[], z: number, copy: number): Point {
  const units = SIDE * 2 ** z;
  const [x, y] = toMercator(position as unknown as LonLat);
  return [Math.round((x + copy) * units), Math.round(y * units)];
}

export const boxOf = ({ x, y }: TileAt): Box => ({
  left: x * SIDE,
  top: y * SIDE,
  right: (x + 1) * SIDE,
  bottom: (y + 1) * SIDE,
});

export const snapped = (points: readonly Point[]): Point[] =>
  points.map(([x, y]) => [Math.round(x * FINE) / FINE, Math.round(y * FINE) / FINE]);

/** Where a map stands in a picture, in layout pixels, and where it looks. */
export interface Stand {
  camera: Camera;
  rect: Rect;
  /** The colour of hatchings. */
  hatching: string;
}

/** Gives what turns the grid of a zoom into layout pixels of a picture. */
export function projection({ camera, rect }: Stand, z: number): (point: Point) => Point {
  const units = SIDE * 2 ** z;
  const [centerX, centerY] = toMercator(camera.center).map((share) => share * units) as [
    number,
    number,
  ];
  const scale = worldSize(camera.zoom) / units;
  const turn = ((camera.bearing ?? 0) * Math.PI) / 180;
  const [cos, sin] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  const [left, top] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  return ([x, y]) => {
    const [dx, dy] = [x - centerX, y - centerY];
    return [left + dx * cos + dy * sin, top - dx * sin + dy * cos];
  };
}

/** What of the grid of a zoom a map shows. @param margin layout pixels beyond its edge */
export function seenOn({ camera, rect }: Stand, z: number, margin: number): Box {
  const units = SIDE * 2 ** z;
  const scale = units / worldSize(camera.zoom);
  const [x, y] = toMercator(camera.center).map((share) => share * units) as [number, number];
  const { width, height } = turnedSize(rect, camera.bearing);
  const [across, down] = [(width / 2 + margin) * scale, (height / 2 + margin) * scale];
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

/** The copies of the world in which a map shows some part of a tile: 0 is the one about longitude 0. */
export function copiesOf({ z, x }: TileAt, { camera, rect }: Stand): number[] {
  const tiles = 2 ** z;
  const reach = (turnedSize(rect, camera.bearing).width / 2 / worldSize(camera.zoom)) * tiles;
  const middle = toMercator(camera.center)[0] * tiles;
  const first = Math.ceil((middle - reach - x - 1) / tiles);
  const last = Math.floor((middle + reach - x) / tiles);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
