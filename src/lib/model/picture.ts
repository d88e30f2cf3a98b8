import type { Bounds, LonLat } from './geo';
import { FULL, type Strengths } from './layers';
import type { Theme } from './palette';
import type { LabelLanguage } from './story';

/** Sizes for screens, in pixels; `scale` 1 lays them out at two pixels to a layout pixel. */
export const SCREENS = {
  article: { width: 1600, height: 900 },
  square: { width: 1080, height: 1080 },
  portrait: { width: 1080, height: 1350 },
  story: { width: 1080, height: 1920 },
  'open-graph': { width: 1200, height: 630 },
} as const;

/** Sheets of paper, in millimetres, upright: ISO 216 and ANSI/ASME Y14.1. */
export const PAPERS = {
  a5: { width: 148, height: 210 },
  a4: { width: 210, height: 297 },
  a3: { width: 297, height: 420 },
  letter: { width: 215.9, height: 279.4 },
} as const;

export type ScreenId = keyof typeof SCREENS;
export type PaperId = keyof typeof PAPERS;
export const SCREEN_IDS = Object.keys(SCREENS) as ScreenId[];
export const PAPER_IDS = Object.keys(PAPERS) as PaperId[];

export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** The resolutions that a menu offers; a file may ask for others. Pixels per inch. */
export const RESOLUTIONS = [150, 300] as const;

/** Pixels that a side of a picture may have. */
export const SIDE = { least: 16, most: 10_000 } as const;

export type PictureSize =
  | { preset: ScreenId }
  | { preset: PaperId; orientation: Orientation; dpi: number }
  | { preset: 'pixels'; width: number; height: number }
  /** Millimetres, printed at `dpi` pixels per inch. */
  | { preset: 'millimetres'; width: number; height: number; dpi: number };

/** Which part of the world a picture shows. */
export type PictureFrame =
  /** What the map shows at the moment; where there is no moment, the story's opening view. */
  | { kind: 'view' }
  | { kind: 'story' }
  /** What is singled out, and framed; in bounds of the reader's own where there are some. */
  | { kind: 'place'; id: string; bounds?: Bounds | undefined }
  | { kind: 'passage'; line: number; bounds?: Bounds | undefined }
  /** Drawn by hand. */
  | { kind: 'bounds'; bounds: Bounds };

/** What stands on a picture besides its map, each to be turned off. The attribution cannot be. */
export const FURNITURE = [
  'title',
  'subtitle',
  'numbers',
  'legend',
  'scale',
  'north',
  'locator',
  'lens',
  'source',
  'logo',
] as const;
export type FurnitureId = (typeof FURNITURE)[number];

/** A locator may be wanted only where the map shows no country by whose outline it is known. */
export type Furniture = Readonly<
  Record<Exclude<FurnitureId, 'locator'>, boolean> & { locator: boolean | 'close' }
>;

export const CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type Corner = (typeof CORNERS)[number];

const RASTER_FORMATS = ['png', 'jpeg', 'webp'] as const;
export type RasterFormat = (typeof RASTER_FORMATS)[number];
export const PICTURE_FORMATS = [...RASTER_FORMATS, 'pdf', 'svg'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** Whether there is paper to be cut. */
export const canBleed = ({ size, format }: Pick<PictureSettings, 'size' | 'format'>): boolean =>
  'dpi' in size && format === 'pdf';
/** Whether a format knows of what is not there. */
export const canBeTransparent = (format: PictureFormat): boolean => format !== 'jpeg';

/** Settings without the bleed and the transparency that their size or format cannot have. */
export const fitting = (settings: PictureSettings): PictureSettings => ({
  ...settings,
  bleed: canBleed(settings) ? settings.bleed : 0,
  transparent: settings.transparent && canBeTransparent(settings.format),
});

/** The most millimetres of bleed. */
export const MOST_BLEED = 20;

/** Whether a format holds pixels alone. */
export const isRaster = (format: PictureFormat): format is RasterFormat =>
  (RASTER_FORMATS as readonly string[]).includes(format);
/** Layout pixels to the right and down. */
export type Offset = readonly [dx: number, dy: number];

/**
 * What somebody did to a label: it is not there; its middle stands so far from its place, or at a position
 * of its own, as areas' names do.
 */
export interface LabelEdit {
  hidden?: true | undefined;
  offset?: Offset | undefined;
  at?: LonLat | undefined;
}

/** Words of one's own, from whose middle an arrow leads to a position. */
export interface Note {
  at: LonLat;
  text: string;
  /** From the position to the middle of the words. */
  offset: Offset;
}

/** All that makes a picture of a story; the same settings give the same picture. */
export interface PictureSettings {
  /** Of this form; what reads it says which versions it knows. */
  version: 1;
  size: PictureSize;
  /** How large type and lines are, whatever the resolution: 1 is as on the page. */
  scale: number;
  theme: Theme;
  /** Of the names on the map. */
  language: LabelLanguage;
  layers: Strengths;
  frame: PictureFrame;
  /** Degrees clockwise from north that point up. */
  bearing: number;
  furniture: Furniture;
  /** Labels that somebody moved or hid, by the ids of their places and areas. */
  labels: Readonly<Record<string, LabelEdit>>;
  notes: readonly Note[];
  /** Whether the basemap's towns and airports are there. */
  towns: boolean;
  /** Ids of the places and areas that are left out. */
  hidden: readonly string[];
  /** Ids of areas of the world that are marked, whatever the story has: countries, and what is disputed. */
  areas: readonly string[];
  /** Where the attribution stands. */
  attribution: Corner;
  /** Words of one's own instead of the story's, or of those made from it. */
  title?: string | undefined;
  subtitle?: string | undefined;
  alt?: string | undefined;
  format: PictureFormat;
  /** Millimetres of the map beyond each edge of the sheet, to be cut off: of a PDF on paper, which then has crop marks. */
  bleed: number;
  /** Whether paper and sea are left out, for what lies behind the picture. */
  transparent: boolean;
  /** From 1 to 100, for JPEG and WebP. */
  quality: number;
}

/** A picture for an article: the title above, the key and the scale on the map, the source below. */
export const PICTURE: PictureSettings = {
  version: 1,
  size: { preset: 'article' },
  scale: 1,
  theme: 'light',
  language: 'en',
  layers: FULL,
  frame: { kind: 'view' },
  bearing: 0,
  furniture: {
    title: true,
    subtitle: false,
    numbers: false,
    legend: true,
    scale: true,
    // Is drawn only where up is not north.
    north: true,
    locator: 'close',
    lens: false,
    source: true,
    // Is there only where the site has one.
    logo: true,
  },
  labels: {},
  notes: [],
  towns: true,
  hidden: [],
  areas: [],
  attribution: 'bottom-right',
  format: 'png',
  bleed: 0,
  transparent: false,
  quality: 90,
};
