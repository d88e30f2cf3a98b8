import type { Camera, Rect } from '$lib/space/camera';
import type { ScaleBar } from '$lib/space/scale';
import type { Lettered } from './lettering';
import type { Point, Type } from '../draw/pen';

/** Lines of text beside the map. Rectangles are in layout pixels of the picture. */
export interface TextBlock {
  id: 'title' | 'subtitle' | 'source' | 'attribution';
  rect: Rect;
  lines: readonly string[];
  type: Type;
  leading: number;
  align: 'left' | 'right';
  direction: 'ltr' | 'rtl';
  /** Narrower than its lines only where the smallest type would not do: they are then set narrower. */
  room: number;
}

/** The logo of the house, beside the credits. */
export interface LogoBlock {
  id: 'logo';
  rect: Rect;
  /** What it says to those who do not see it. */
  alt: string;
}

export interface KeyEntry {
  number: string;
  /** Whether its place is singled out. */
  active: boolean;
  name: string;
  lines: readonly string[];
  /** From the block's top left to the entry's. */
  left: number;
  top: number;
  width: number;
}

/** The places by their numbers, beside the map. */
export interface KeyBlock {
  id: 'numbers';
  rect: Rect;
  entries: readonly KeyEntry[];
  /** How many entries are not said in full. */
  cut: number;
  size: number;
  direction: 'ltr' | 'rtl';
}

/** What a row of the legend explains. */
export type Sign =
  | 'place'
  | 'capital'
  | 'active'
  | 'active-capital'
  | 'active-number'
  | 'route'
  | 'active-route'
  | 'area'
  | 'claim'
  | 'disputed'
  | 'precision'
  | 'ring'
  | 'bearing';

export interface LegendBlock {
  id: 'legend';
  rect: Rect;
  rows: readonly { sign: Sign; lines: readonly string[]; top: number }[];
  size: number;
  direction: 'ltr' | 'rtl';
}

export interface ScaleBlock {
  id: 'scale';
  rect: Rect;
  bars: readonly ScaleBar[];
  /** Where they are true; empty where the map has one scale. */
  note: string;
}

export interface NorthBlock {
  id: 'north';
  rect: Rect;
  /** Degrees clockwise from up in which north lies. */
  towards: number;
  letter: string;
}

/** A map within the map. */
export interface InsetBlock {
  id: 'locator' | 'lens';
  rect: Rect;
  camera: Camera;
  /** What is written on it. */
  lettered: Lettered;
  /** A locator shows the main map's outline, the main map the lens's: in layout pixels of the picture. */
  outline: readonly Point[];
}

export type Block =
  TextBlock | LogoBlock | KeyBlock | LegendBlock | ScaleBlock | NorthBlock | InsetBlock;
