import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';

export const SYMBOLS = [
  'capital',
  'seat',
  'town',
  'airport',
  'blank',
  'story-capital',
  'singled-capital',
  'hatch',
  'stipple',
] as const;
export type SymbolName = (typeof SYMBOLS)[number];

/** What layers call a symbol: a basemap of somebody else's may have one of the same name. */
export const symbol = (name: SymbolName): string => `dateline-${name}`;

/** Pixels of a symbol's picture for each CSS pixel: sharp in print too. */
const SYMBOL_RATIO = 4;

const square = (far: number) => `M${-far} ${-far}H${far}V${far}H${-far}Z`;
const disc = (r: number) => `M${-r} 0A${r} ${r} 0 0 0 ${r} 0A${r} ${r} 0 0 0 ${-r} 0Z`;
/** From above, heading east: body, wings, tail. */
const PLANE =
  'M-4-.75H4.6V.75H-4Z' +
  'M1.6 0-1.7 4.4H-2.84L-.2 0-2.84-4.4H-1.7Z' +
  'M-2.6 0-3.55 1.9H-4.65L-3.7 0-4.65-1.9H-3.55Z';
/** Lines that rise to the east, and go on in the next picture of a pattern. */
const HATCH = 'M-4 3.3 3.3-4H4V-3.3L-3.3 4H-4ZM3.3 4 4 3.3V4ZM-4-3.3-3.3-4H-4Z';

interface Shape {
  /** About (0, 0), in CSS pixels, from the outermost in: rim and ink in turn. */
  paths: readonly string[];
  /** CSS pixels along the picture's side; what is not seen must take no room, as a box to keep out of is all padding. */
  side?: number;
  rim?: keyof Palette;
  ink?: keyof Palette;
}

/** A capital of the story's is as large as its dots, and has their colours. */
const CAPITAL = [6, 4.5, 3.4, 2.2];
const SHAPES: Record<SymbolName, Shape> = {
  capital: { paths: [4.5, 3.5, 2.3, 1.1].map(square) },
  seat: { paths: [3.6, 2.6].map(disc) },
  town: { paths: [3.4, 2.4, 1.3].map(disc) },
  airport: { paths: ['', PLANE] },
  blank: { paths: [], side: 0.25 },
  'story-capital': { paths: CAPITAL.map(square), rim: 'paper', ink: 'ink' },
  'singled-capital': {
    paths: CAPITAL.map((far) => square(far * 1.35)),
    side: 18,
    rim: 'paper',
    ink: 'accent',
  },
  stipple: { paths: ['', disc(0.65)], side: 5, ink: 'accent' },
  hatch: { paths: ['', HATCH], side: 8, ink: 'accent' },
};
/** Degrees clockwise: heading north-east as on airport signs. */
const TURN: Partial<Record<SymbolName, number>> = { airport: -45 };

/**
 * A map symbol as paths, the lowest first: path data of SVG about (0, 0), in CSS pixels, turned by so many
 * degrees clockwise.
 * @param image what layers call it
 */
export function symbolPaths(image: string, palette: Palette) {
  const name = SYMBOLS.find((one) => symbol(one) === image);
  if (!name) throw new Error(`There is no symbol "${image}".`);
  const { paths, rim = 'land', ink = 'town' } = SHAPES[name];
  return {
    turn: TURN[name] ?? 0,
    paths: paths.map((data, i) => ({ data, colour: palette[i % 2 === 0 ? rim : ink] })),
  };
}

/** A map symbol as pixels: there is no sprite to be loaded. */
function symbolPicture(name: SymbolName, palette: Palette): ImageData {
  const { side: across = 12 } = SHAPES[name];
  const { turn, paths } = symbolPaths(symbol(name), palette);
  const side = across * SYMBOL_RATIO;
  const pen = penOn(side);
  if (!pen) throw new Error(`The browser gives no canvas to paint the symbol "${name}" on.`);
  pen.scale(SYMBOL_RATIO, SYMBOL_RATIO);
  pen.translate(across / 2, across / 2);
  pen.rotate((turn * Math.PI) / 180);
  for (const { data, colour } of paths) {
    pen.fillStyle = colour;
    pen.fill(new Path2D(data));
  }
  return pen.getImageData(0, 0, side, side);
}

/** A canvas to paint on and to read from; null without memory. */
function penOn(side: number) {
  if (typeof OffscreenCanvas !== 'undefined')
    return new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  return canvas.getContext('2d', { willReadFrequently: true });
}

/** Gives a styled map the symbols that its layers name. */
export function addSymbols(map: MapLibreMap, palette: Palette): void {
  for (const name of SYMBOLS)
    if (!map.hasImage(symbol(name)))
      map.addImage(symbol(name), symbolPicture(name, palette), { pixelRatio: SYMBOL_RATIO });
}
