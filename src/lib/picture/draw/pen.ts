import type { Rect } from '$lib/space/camera';

/** Our type: the page's serif, and its sans-serif in two weights. */
export type Cut = 'serif' | 'regular' | 'semibold';

/** A font at a size in layout pixels. */
export interface Type {
  cut: Cut;
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

export interface Stroke {
  colour: string;
  /** Layout pixels. */
  width: number;
}

export interface Shape {
  fill?: string;
  stroke?: Stroke;
}

export type Point = readonly [x: number, y: number];

/** What a part of a picture is to somebody who does not see it. */
export type Part =
  | 'title'
  /** The map with all that stands on it: one alternative text tells it. */
  | 'figure'
  /** Words beside the map. */
  | 'note'
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
  /** Draws what is within a rectangle, and nothing outside of it. */
  clip(rect: Rect, draw: () => void): void;
  /** Draws a part. Parts do not hold parts. */
  part(part: Part, draw: () => void): void;
}
