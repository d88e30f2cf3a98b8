import { PNG } from 'pngjs';

export type Rgb = readonly [red: number, green: number, blue: number];
export interface Region {
  x: number;
  y: number;
  width: number;
  height: number;
}

const oneOf = (colour: Rgb | readonly Rgb[]): readonly Rgb[] =>
  typeof colour[0] === 'number' ? [colour as Rgb] : (colour as readonly Rgb[]);

/** `#a8371a` as numbers. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** How far apart two colours are: the largest difference in a channel. */
const distance = (a: Rgb, b: Rgb): number =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]));

/** A decoded picture that answers what colours are where. */
export class Picture {
  readonly #png: PNG;

  /** @throws {Error} where the bytes are not those of a PNG */
  constructor(readonly bytes: Buffer) {
    this.#png = PNG.sync.read(bytes);
  }

  get width(): number {
    return this.#png.width;
  }
  get height(): number {
    return this.#png.height;
  }

  /** A part of it. */
  part({ x, y, width, height }: Region): Picture {
    const png = new PNG({ width, height });
    PNG.bitblt(this.#png, png, x, y, width, height, 0, 0);
    return new Picture(PNG.sync.write(png));
  }

  colourAt(x: number, y: number): Rgb {
    const [red = 0, green = 0, blue = 0] = this.#pixelAt(x, y);
    return [red, green, blue];
  }

  /** From 0, where nothing is, to 255. */
  opacityAt(x: number, y: number): number {
    return this.#pixelAt(x, y)[3] ?? 0;
  }

  #pixelAt(x: number, y: number): Buffer {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= this.width || row >= this.height)
      throw new Error(`(${x}, ${y}) is outside the picture of ${this.width} × ${this.height}.`);
    const start = (row * this.width + column) * 4;
    return this.#png.data.subarray(start, start + 4);
  }

  /** How often each colour stands in a region, the most frequent first. */
  colours(region: Region = this.#all()): { colour: Rgb; share: number }[] {
    const counts = new Map<number, number>();
    let total = 0;
    for (const [red, green, blue] of this.#pixels(region)) {
      const key = (red << 16) | (green << 8) | blue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      total++;
    }
    return [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([key, count]) => ({
        colour: [key >> 16, (key >> 8) & 255, key & 255],
        share: count / total,
      }));
  }

  /** The share of a region's pixels, 0 to 1, that have a colour, or one of some, or nearly. */
  shareOf(colour: Rgb | readonly Rgb[], region: Region = this.#all(), tolerance = 24): number {
    let [total, alike] = [0, 0];
    for (const pixel of this.#pixels(region)) {
      total++;
      if (oneOf(colour).some((one) => distance(pixel, one) <= tolerance)) alike++;
    }
    return total === 0 ? 0 : alike / total;
  }

  /** The mean colour of a region. */
  mean(region: Region): Rgb {
    const pixels = [...this.#pixels(region)];
    const of = (channel: 0 | 1 | 2) =>
      pixels.reduce((sum, pixel) => sum + pixel[channel], 0) / pixels.length;
    return [of(0), of(1), of(2)];
  }

  /** Whether a region shows anything: a share of its pixels departs from the prevailing colour. */
  hasInk(region: Region = this.#all(), least = 0.005): boolean {
    const prevailing = this.colours(region)[0];
    return prevailing !== undefined && 1 - this.shareOf(prevailing.colour, region) >= least;
  }

  /** How many pixels differ from another picture's by more than the tolerance in some channel. */
  differing(other: Picture, tolerance: number): number {
    if (this.width !== other.width || this.height !== other.height)
      throw new Error('The pictures are not of one size.');
    let differing = 0;
    for (let y = 0; y < this.height; y++)
      for (let x = 0; x < this.width; x++)
        if (distance(this.colourAt(x, y), other.colourAt(x, y)) > tolerance) differing++;
    return differing;
  }

  /** The share of pixels, 0 to 1, that have one of the ones here and one of the others there. */
  swapped(other: Picture, ones: readonly Rgb[], others: readonly Rgb[], tolerance = 3): number {
    const [here, there] = [[...this.#pixels(this.#all())], [...other.#pixels(other.#all())]];
    if (here.length !== there.length) throw new Error('The pictures are not of one size.');
    const is = (pixel: Rgb | undefined, colours: readonly Rgb[]) =>
      pixel !== undefined && colours.some((colour) => distance(pixel, colour) <= tolerance);
    const swapped = here.filter(
      (pixel, i) =>
        (is(pixel, ones) && is(there[i], others)) || (is(pixel, others) && is(there[i], ones)),
    );
    return swapped.length / here.length;
  }

  #all(): Region {
    return { x: 0, y: 0, width: this.width, height: this.height };
  }

  *#pixels({ x, y, width, height }: Region): Generator<Rgb> {
    const [right, bottom] = [Math.min(x + width, this.width), Math.min(y + height, this.height)];
    for (let row = Math.max(0, Math.floor(y)); row < bottom; row++)
      for (let column = Math.max(0, Math.floor(x)); column < right; column++)
        yield this.colourAt(column, row);
  }
}

/** The square around a point that reaches `radius` pixels each way. */
export const around = ({ x, y }: { x: number; y: number }, radius: number): Region => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius + 1,
  height: 2 * radius + 1,
});

/** The chunks of a PNG file: https://www.w3.org/TR/png-3/#5DataRep */
export function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.push({
      type: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)),
    });
  return chunks;
}
