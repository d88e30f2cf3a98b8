import type { Rect } from '$lib/space/camera';

/** Our type: the page's serif, and its sans-serif in two weights. */
export type Cut = 'serif' | 'regular' | 'semibold';
/** Maps write landscapes in the serif's italic. */
export type MapCut = Cut | 'italic';

/** A font at a size in layout pixels. */
export interface Type {
  cut: Cut;
  size: number;
}

/** As maps are written. */
export interface MapType {
  cut: MapCut;
  size: number;
}

export interface Writing extends Type {
  colour: string;
  /** The colour of a rim three pixels wide, half of it behind the letters. */
  halo?: string;
  /** Which end of the words stands at the point; `left` where nothing is said. */
  align?: 'left' | 'center' | 'right';
  /** Layout pixels; longer text is set narrower. */
  room?: number;
  /** Of the whole line, where that is not as its first letter has it. */
  direction?: 'ltr' | 'rtl';
}

/** How a line of a name on a map is written; lengths are layout pixels. */
export interface MapWriting extends MapType {
  colour: string;
  /** From 0 to 1. */
  opacity: number;
  halo: string;
  /** Across the rim, half of it behind the letters. */
  rim: number;
  /** More between letters than the font has. */
  spacing: number;
  /** Degrees clockwise about a point of the picture. */
  turn: { degrees: number; about: Point };
}

/** Layout pixels across the rim of what is written on a picture. */
export const RIM = 3;

export interface Stroke {
  colour: string;
  /** Layout pixels. */
  width: number;
}

export interface Shape {
  fill?: string;
  stroke?: Stroke;
}

/** How a path is drawn; opacities are from 0 to 1. */
export interface Look {
  fill?: { colour: string; opacity: number };
  stroke?: Stroke & {
    opacity: number;
    cap: 'butt' | 'round';
    join: 'miter' | 'round';
    /** Layout pixels: dash, gap. */
    dash?: readonly number[];
  };
}

export type Point = readonly [x: number, y: number];

/** What a part of a picture is to somebody who does not see it. Lists hold items, and items a label and a body. */
export type Part =
  | 'title'
  /** The map with all that stands on it: one alternative text tells it. */
  | 'figure'
  /** Words beside the map. */
  | 'note'
  | 'list'
  | 'item'
  | 'label'
  | 'body'
  /** A picture that says of itself what it is. */
  | 'logo'
  /** Nothing: paper, rules. */
  | 'decoration';

/**
 * Draws a picture, into pixels or a document. All lengths are layout pixels from the top left,
 * y grows downwards; colours are as CSS's `#rrggbb`. Text stands with the middle of its em square
 * on its point, runs as its letters do (Arabic from the right), and is shaped.
 */
export interface Pen {
  text(text: string, at: Point, writing: Writing): void;
  /** The width of a line of text in layout pixels. */
  measure(text: string, type: Type): number;
  line(points: readonly Point[], stroke: Stroke): void;
  circle(middle: Point, radius: number, shape: Shape): void;
  rect(rect: Rect, shape: Shape): void;
  /** The map's own picture, which the pen was given. */
  map(rect: Rect): void;
  /** The logo, which the pen was given. @param alt what it says to those who do not see it */
  logo(rect: Rect, alt: string): void;
  /** Draws what belongs together: a layer of this name, where a file has layers. */
  group(name: string, draw: () => void): void;
  /** Draws what is within a rectangle, and nothing outside of it. */
  clip(rect: Rect, draw: () => void): void;
  /** Draws a part. */
  part(part: Part, draw: () => void): void;
}

/** A pen that draws maps as shapes. */
export interface PathPen extends Pen {
  /** The width of a line on a map, whose letters know no kerning, in layout pixels. */
  mapWidth(text: string, type: MapType): number;
  /** Writes a line that begins on the left at a point of its base line. */
  mapText(text: string, at: Point, writing: MapWriting): void;
  /** @param data path data of SVG 1.1, in layout pixels; what it encloses is filled by the nonzero rule */
  path(data: string, look: Look): void;
}
