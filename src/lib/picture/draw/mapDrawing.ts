import type { Rect } from '$lib/space/camera';
import type { Look, MapCut, Point } from './pen';

/** The picture's map, or an enlarged part of it, or the wider region without the story. */
export type MapKind = 'map' | 'lens' | 'locator';

/** What belongs together on a map: a layer in a drawing program. */
export type MapGroup =
  | 'sea'
  | 'land'
  | 'relief'
  | 'towns'
  | 'waters'
  | 'borders'
  | 'areas'
  | 'names'
  | 'routes'
  | 'rings'
  | 'places'
  | 'distances';

/** A map as shapes, in layout pixels of the picture: what of them lies beyond its room is cut off. */
export interface MapDrawing {
  kind: MapKind;
  rect: Rect;
  /** The colour behind all shapes; null where what lies behind the picture is seen. */
  ground: string | null;
  /** From the ground up; none twice. */
  groups: readonly { name: MapGroup; shapes: readonly MapShape[] }[];
}

export type MapShape = MapPath | MapName;

export interface MapPath extends Look {
  kind: 'path';
  /** Path data of SVG 1.1, layout pixels. */
  data: string;
}

/** A name as the map's engine placed it; where its lines break is for whoever measures them. */
export interface MapName {
  kind: 'name';
  /** What begins a line of its own, and its size for that of the name. */
  parts: readonly { text: string; scale: number }[];
  /** The middle of the whole name. */
  at: Point;
  justify: 'left' | 'center' | 'right';
  cut: MapCut;
  /** Layout pixels. */
  size: number;
  /** Ems: from line to line, between letters, and how wide lines may be. */
  leading: number;
  spacing: number;
  room: number;
  /** Degrees clockwise about the middle. */
  turn: number;
  colour: string;
  opacity: number;
  halo: string;
  /** Layout pixels of the rim about a letter. */
  rim: number;
}

/** All letters that the names of maps have. */
export const wordsOnMaps = (maps: readonly MapDrawing[]): string =>
  maps
    .flatMap(({ groups }) => groups.flatMap(({ shapes }) => shapes))
    .flatMap((shape) => (shape.kind === 'name' ? shape.parts.map(({ text }) => text) : []))
    .join(' ');
