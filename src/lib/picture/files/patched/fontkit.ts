import type { Font, Glyph, GlyphPosition, Subset } from 'fontkit';
import { privatePart } from '$lib/model/privatePart';

const FONTKIT = 'fontkit@2.0.4';

/** What pdfkit asks of a font's letters. */
type SetGlyph = Pick<Glyph, 'id' | 'advanceWidth' | 'codePoints'>;

/**
 * Whether a glyph is but a part of a letter, such as its dots. It says nothing, so that it is no
 * text: readers would take it for a letter of its own, or for a space.
 */
export const isPart = ({ codePoints }: Glyph, position: GlyphPosition | undefined): boolean =>
  codePoints.length === 0 && position?.xAdvance === 0;

/**
 * A font for pdfkit to embed, so that its text can be read back. Arabic letters share shapes (ب, ن
 * and ي differ in their dots alone), but a PDF knows one meaning for each shape, and fontkit
 * remembers the first (https://github.com/foliojs/fontkit/issues/304): here each meaning has its own
 * copy of the shape. Parts are left out.
 * @throws {Error} where fontkit has changed
 */
export function embeddable(font: Font): Font {
  keepMeanings(font);
  // Before anything is drawn with it.
  placesIn(font.createSubset());
  const keys = new Map<string, number>();
  const shapes: number[] = [];
  const keyOf = ({ id, codePoints }: Glyph): number => {
    const name = [id, ...codePoints].join();
    const key = keys.get(name) ?? shapes.push(id) - 1;
    keys.set(name, key);
    return key;
  };
  const layout: Font['layout'] = (...line) => {
    const run = font.layout(...line);
    const whole = run.glyphs.flatMap((glyph, i) => {
      const position = run.positions[i];
      return position && !isPart(glyph, position) ? [{ glyph, position }] : [];
    });
    const glyphs = whole.map(({ glyph }): SetGlyph => {
      const { advanceWidth, codePoints } = glyph;
      return { id: keyOf(glyph), advanceWidth, codePoints };
    });
    const positions = whole.map(({ position }) => position);
    return { glyphs, positions, advanceWidth: run.advanceWidth } as typeof run;
  };
  const createSubset = () => copying(font.createSubset(), (key) => shapes[key] ?? 0);
  return Object.create(font, {
    layout: { value: layout },
    createSubset: { value: createSubset },
  }) as Font;
}

/** Fontkit keeps a shape's glyph with the letters that it first stood for. */
function keepMeanings(font: Font): void {
  const shape = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = shape(id, codePoints);
    const same = glyph?.codePoints.join() === codePoints.join();
    return same || codePoints.length === 0
      ? glyph
      : (Object.create(glyph, { codePoints: { value: codePoints } }) as Glyph);
  };
}

/** Where the shapes of a subset are in it, which fontkit keeps to itself. */
const placesIn = (subset: Subset) =>
  privatePart(subset, 'mapping', FONTKIT) as Record<number, number>;

/** Copies a shape into the subset for each key, for fontkit would do so once for a shape. */
function copying(subset: Subset, shapeOf: (key: number) => number): Subset {
  const places = new Map<number, number>();
  const include = subset.includeGlyph.bind(subset) as unknown as (shape: number) => number;
  const mapping = placesIn(subset);
  const includeGlyph = (key: number): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    const shape = shapeOf(key);
    delete mapping[shape];
    const place = include(shape);
    places.set(key, place);
    return place;
  };
  // It includes the parts of composite shapes itself, by their own numbers.
  const encode = () => subset.encode();
  return Object.create(subset, {
    includeGlyph: { value: includeGlyph },
    encode: { value: encode },
  }) as Subset;
}
