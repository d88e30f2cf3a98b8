import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';

export const SYMBOLS = ['capital', 'seat', 'town', 'airport', 'blank'] as const;
export type SymbolName = (typeof SYMBOLS)[number];

/** What layers call a symbol: a basemap of somebody else's may have one of the same name. */
export const symbol = (name: SymbolName): string => `dateline-${name}`;

interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}
/** Whether a point is inked, rimmed or neither; the symbol's middle is (0, 0), in CSS pixels. */
type Shape = (x: number, y: number) => 'ink' | 'rim' | null;

/** Pixels of a symbol's picture for each CSS pixel: sharp in print too. */
const SYMBOL_RATIO = 4;
const SIDE = 12;
/** Samples along each side of a pixel, for smooth edges. */
const FINE = 3;

const square: Shape = (x, y) => {
  const far = Math.max(Math.abs(x), Math.abs(y));
  if (far < 1.1) return 'ink';
  if (far < 2.3) return 'rim';
  return far < 3.5 ? 'ink' : far < 4.5 ? 'rim' : null;
};
const disc =
  (radius: number, hole: number): Shape =>
  (x, y) => {
    const far = Math.hypot(x, y);
    return far < hole ? 'rim' : far < radius ? 'ink' : far < radius + 1 ? 'rim' : null;
  };
/** An aeroplane from above, heading north-east as on airport signs. */
const plane: Shape = (x, y) => {
  const along = (x - y) / Math.SQRT2;
  const across = Math.abs(x + y) / Math.SQRT2;
  const body = across < 0.75 && along > -4 && along < 4.6;
  const wings = across < 4.4 && along < 1.6 - across * 0.75 && along > -0.2 - across * 0.6;
  const tail = across < 1.9 && along < -2.6 - across * 0.5 && along > -3.7 - across * 0.5;
  return body || wings || tail ? 'ink' : null;
};

const SHAPES: Record<SymbolName, Shape> = {
  capital: square,
  seat: disc(2.6, 0),
  town: disc(2.4, 1.3),
  airport: plane,
  blank: () => null,
};

/** A map symbol as pixels: there is no sprite to be loaded. */
function symbolPicture(name: SymbolName, { town, land }: Palette): Picture {
  // What is not seen must take no room: a box to keep out of is all padding.
  const side = name === 'blank' ? 1 : SIDE * SYMBOL_RATIO;
  const data = new Uint8ClampedArray(side * side * 4);
  const colours = { ink: channels(town), rim: channels(land) };
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let i = 0; i < FINE * FINE; i++) {
        const x = column + ((i % FINE) + 0.5) / FINE;
        const y = row + (Math.floor(i / FINE) + 0.5) / FINE;
        const part = SHAPES[name](x / SYMBOL_RATIO - SIDE / 2, y / SYMBOL_RATIO - SIDE / 2);
        if (!part) continue;
        covered++;
        colours[part].forEach((value, c) => (sum[c] = (sum[c] ?? 0) + value));
      }
      const pixel = sum.map((value) => (covered ? value / covered : 0));
      data.set([...pixel, (255 * covered) / FINE ** 2], 4 * (row * side + column));
    }
  return { width: side, height: side, data };
}

/** Gives a styled map the symbols that its layers name. */
export function addSymbols(map: MapLibreMap, palette: Palette): void {
  for (const name of SYMBOLS)
    if (!map.hasImage(symbol(name)))
      map.addImage(symbol(name), symbolPicture(name, palette), { pixelRatio: SYMBOL_RATIO });
}

/** The red, green and blue of `#rrggbb`. */
const channels = (colour: string): number[] =>
  [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
