import type { Geometry, Position } from 'geojson';
import type { MapGeoJSONFeature } from 'maplibre-gl';
import { symbol } from '../layers/symbols';
import { joinLines } from '$lib/space/joinLines';
import type { Camera, Rect } from '$lib/space/camera';
import type { MapPath } from '$lib/picture/draw/mapDrawing';
import type { Look, Point } from '$lib/picture/draw/pen';
import { clipLine, clipRing, type Box } from './clip';
import {
  boxOf,
  copiesOf,
  onGrid,
  projection,
  seenOn,
  SIDE,
  snapped,
  type Stand,
  type TileAt,
} from './grid';
import { dotRows, hatch } from './hatch';
import { joinRings } from './joinRings';
import { circleData, pathData } from './pathData';
import type { LayerValues } from './values';

/** Layout pixels beyond a map's edge, within which what is cut off there ends. */
const MARGIN = 12;
/** Layout pixels: as fine as the engine draws the edge of an area. */
const EDGE = 0.5;
/** Layout pixels of patterns, as their symbols have them: from line to line or dot to dot, and across one. */
const HATCHING = { apart: 8, width: 0.99 };
const STIPPLE = { apart: 5, width: 1.3 };

/** Parts of features that look alike, on the grid of their zoom. */
interface Alike {
  z: number;
  values: LayerValues;
  points: Point[];
  lines: Point[][];
  rings: Point[][];
}

/**
 * What a layer draws, as paths: tiles cut features into parts, and here each is whole again.
 * @param type of the layer
 * @param features as the engine has them, a part for each tile, in the order in which it draws them
 */
export function layerPaths(
  type: string,
  features: readonly { feature: MapGeoJSONFeature; values: LayerValues }[],
  stand: Stand,
): MapPath[] {
  const alike = new Map<string, Alike>();
  for (const { feature, values } of features) {
    const { _x: x, _y: y, _z: z } = feature;
    // What is one feature stays one: journeys there and back run along each other.
    const look = JSON.stringify([z, feature.id, LOOKS[type]?.(values, stand)]);
    const found = alike.get(look) ?? { z, values, points: [], lines: [], rings: [] };
    alike.set(look, found);
    for (const copy of copiesOf({ z, x, y }, stand))
      addParts(found, feature.geometry, { z, x: x + copy * 2 ** z, y }, copy);
  }
  return [...alike.values()].flatMap((parts) => DRAWN[type]?.(parts, stand) ?? []);
}

/** What looks alike is told by what is drawn of nothing. */
const LOOKS: Record<string, (values: LayerValues, stand: Stand) => unknown> = {
  fill: (values) => [values.colour('fill-color', 'fill-opacity'), values.paint('fill-pattern')],
  line: (values, { camera }) => lineLook(values, camera),
  circle: (values) => circleLook(values),
};

const DRAWN: Record<string, (parts: Alike, stand: Stand) => MapPath[]> = {
  fill: fillPaths,
  line: ({ lines, rings, values, z }, stand) => {
    const whole = joinLines({
      type: 'MultiLineString',
      coordinates: lines as unknown as Position[][],
    });
    const all = [...(whole.coordinates as unknown as Point[][]), ...joinedOutlines(rings)];
    return path(linesOn(stand, z, all), false, { stroke: lineLook(values, stand.camera) });
  },
  circle: ({ points, values, z }, stand) => {
    const { radius, ...look } = circleLook(values);
    const onMap = projection(stand, z);
    if (!seen(look)) return [];
    // Each by itself: a rim lies over what is under its dot.
    return points.map((point) => {
      return { kind: 'path', data: circleData(onMap(point), radius), ...look };
    });
  },
};

function fillPaths({ rings, values, z }: Alike, stand: Stand): MapPath[] {
  const joined = joinRings(rings, SIDE);
  // A name, or what is written as one where features have patterns of their own.
  const pattern = values.paint<{ to: string | { toString(): string } } | undefined>('fill-pattern');
  if (pattern) {
    const dotted = pattern.to.toString() === symbol('stipple');
    const { apart, width } = dotted ? STIPPLE : HATCHING;
    const grown = 2 ** (stand.camera.zoom - Math.floor(stand.camera.zoom));
    const units = (apart * SIDE) / 512;
    const look = {
      ...{ colour: stand.hatching, opacity: values.paint<number>('fill-opacity') },
      ...{ width: width * grown, join: 'miter' as const },
    };
    if (!dotted)
      return path(linesOn(stand, z, hatch(joined, units)), false, {
        stroke: { ...look, cap: 'butt' },
      });
    const onMap = projection(stand, z);
    const rows = dotRows(joined, units, seenOn(stand, z, MARGIN)).map((row) => row.map(onMap));
    // A dot is a dash without length, with round ends. One alone is a line to itself.
    const lines = rows.map(([from, to]) => [from!, [to![0] + 0.01, to![1]] as Point]);
    return path(lines, false, {
      stroke: { ...look, cap: 'round', dash: [0.01, apart * grown - 0.01] },
    });
  }
  const fill = values.colour('fill-color', 'fill-opacity');
  const onMap = projection(stand, z);
  const box = edgesOf(stand.rect);
  const within = joined.map((ring) => clipRing(ring.map(onMap), box));
  const edge = values.colour('fill-outline-color', 'fill-opacity');
  const outlined = values.paint<boolean>('fill-antialias') && edge.colour !== fill.colour;
  return path(within, true, {
    fill,
    ...(outlined && { stroke: { ...edge, width: EDGE, cap: 'butt', join: 'round' } }),
  });
}

/** Of areas that are drawn by their edge. */
const joinedOutlines = (rings: readonly Point[][]): Point[][] =>
  joinRings(rings, SIDE).map((ring) => [...ring, ...ring.slice(0, 1)]);

function linesOn(stand: Stand, z: number, lines: readonly Point[][]): Point[][] {
  const onMap = projection(stand, z);
  return lines.flatMap((line) => clipLine(line.map(onMap), edgesOf(stand.rect)));
}

const path = (lines: readonly Point[][], closed: boolean, look: Look): MapPath[] => {
  const data = seen(look) ? pathData(lines, closed) : '';
  return data ? [{ kind: 'path', data, ...look }] : [];
};

const seen = ({ fill, stroke }: Look): boolean =>
  (fill?.opacity ?? 0) > 0 || ((stroke?.opacity ?? 0) > 0 && (stroke?.width ?? 0) > 0);

function lineLook(values: LayerValues, { zoom }: Camera) {
  const width = values.paint<number>('line-width');
  const cap = values.layout<'butt' | 'round'>('line-cap');
  const dash = values.paint<{ to: number[] } | undefined>('line-dasharray')?.to;
  // The engine lays dashes with their ends out for the whole zoom, and enlarges them from there on.
  const unit = values.paint<number>('line-floorwidth') * 2 ** (zoom - Math.floor(zoom));
  const longer = cap === 'round' ? unit - width : 0;
  return {
    ...values.colour('line-color', 'line-opacity'),
    width,
    cap,
    join: values.layout<'miter' | 'round'>('line-join'),
    ...(dash && {
      dash: dash.map((length, i) => Math.max(0.01, length * unit + (i % 2 ? -longer : longer))),
    }),
  };
}

function circleLook(values: LayerValues) {
  const width = values.paint<number>('circle-stroke-width');
  return {
    // The engine draws the rim about the circle, not on its edge.
    radius: values.paint<number>('circle-radius') + width / 2,
    fill: values.colour('circle-color', 'circle-opacity'),
    stroke: {
      ...values.colour('circle-stroke-color', 'circle-stroke-opacity'),
      ...({ width, cap: 'butt', join: 'miter' } as const),
    },
  };
}

function addParts(alike: Alike, geometry: Geometry, tile: TileAt, copy: number): void {
  const box = boxOf(tile);
  const placed = (line: readonly Position[]) => line.map((at) => onGrid(at, tile.z, copy));
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint': {
      const all = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
      alike.points.push(...placed(all).filter((point) => isIn(point, box)));
      break;
    }
    case 'LineString':
    case 'MultiLineString': {
      const all = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
      for (const line of all) alike.lines.push(...clipLine(placed(line), box).map(snapped));
      break;
    }
    case 'Polygon':
    case 'MultiPolygon': {
      const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const ring of all.flat())
        alike.rings.push(snapped(clipRing(placed(ring.slice(0, -1)), box)));
      break;
    }
    case 'GeometryCollection':
      break;
  }
}

/** Whether a point is a tile's own: each is one tile's, though others have it in their margin. */
const isIn = ([x, y]: Point, { left, top, right, bottom }: Box): boolean =>
  x >= left && x < right && y >= top && y < bottom;

const edgesOf = ({ left, top, width, height }: Rect): Box => ({
  left: left - MARGIN,
  top: top - MARGIN,
  right: left + width + MARGIN,
  bottom: top + height + MARGIN,
});
