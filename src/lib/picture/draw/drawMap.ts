import { turnedSize, type Rect, type Size } from '$lib/space/camera';
import type { MapDrawing, MapName, MapShape } from './mapDrawing';
import type { PathPen, Point } from './pen';

/** Draws the maps of a picture: its own, and over it those that are set into it. */
export function drawMaps(pen: PathPen, maps: readonly MapDrawing[]): void {
  for (const { kind, rect, ground, groups } of maps)
    pen.group(kind, () =>
      pen.clip(rect, () => {
        // Lies under what is in the group of the sea, with which it belongs.
        const sea = groups.find(({ name }) => name === 'sea')?.shapes ?? [];
        if (ground !== null)
          pen.group('sea', () => {
            pen.rect(rect, { fill: ground });
            drawShapes(pen, sea, rect);
          });
        for (const { name, shapes } of groups)
          if (name !== 'sea') pen.group(name, () => drawShapes(pen, shapes, rect));
      }),
    );
}

function drawShapes(pen: PathPen, shapes: readonly MapShape[], rect: Rect): void {
  for (const shape of shapes)
    if (shape.kind === 'name') drawName(pen, shape, rect);
    else pen.path(shape.data, shape);
}

/** Ems from the top of a line's letters to its base line, and to the middle of a line that is not smaller. */
const [BASE, MIDDLE] = [27 / 24, 17 / 24];

/** Writes a name with the measures of MapLibre's lines and letters; each of its lines is a line of text. */
function drawName(pen: PathPen, name: MapName, rect: Rect): void {
  const { at, justify, cut, size, leading, spacing, turn, colour, opacity, halo, rim } = name;
  /** Ems, with the space after the last letter. */
  const widthOf = (text: string, scale: number) =>
    pen.mapWidth(text, { cut, size: scale }) + spacing * [...text].length;
  const lines = linesOf(name, widthOf).map(({ text, scale }) => {
    return { text, scale, width: (widthOf(text, scale) - spacing) * size };
  });
  const widest = Math.max(...lines.map(({ width }) => width));
  const block = { width: widest, height: lines.length * leading * size };
  // The engine places names about the map as well; those are no part of it.
  if (!within(at, turnedSize(block, turn), rect)) return;
  let down = (-leading * lines.length) / 2;
  for (const { text, scale, width } of lines) {
    const aside = { left: -widest / 2, center: -width / 2, right: widest / 2 - width }[justify];
    const middle = down + leading / 2;
    const base = middle - MIDDLE + BASE * scale;
    const start: Point = [at[0] + aside, at[1] + base * size];
    pen.mapText(text, start, {
      ...{ cut, size: size * scale, colour, opacity, halo, rim },
      ...{ spacing: spacing * size, turn: { degrees: turn, about: at } },
    });
    down += leading * scale;
  }
}

/** Whether a rectangle of this size has some part on a map. @param at its middle */
const within = ([x, y]: Point, { width, height }: Size, rect: Rect): boolean =>
  Math.abs(x - rect.left - rect.width / 2) < (width + rect.width) / 2 &&
  Math.abs(y - rect.top - rect.height / 2) < (height + rect.height) / 2;

/** The lines of a name: those that are set, each broken where it is too wide. */
function linesOf({ parts, room }: MapName, widthOf: (text: string, scale: number) => number) {
  const total = parts.reduce((sum, { text, scale }) => sum + widthOf(text, scale), 0);
  const even = total / Math.max(1, Math.ceil(total / room));
  return parts.flatMap(({ text, scale }, i) => {
    if (total <= room) return [{ text, scale }];
    // A line may end on these, or before a bracket.
    const words = text.split(/(?<=[ &)+\-/·‐–])|(?=\()/);
    const last = i === parts.length - 1;
    const lines = bestBreaks(words, even, (line) => widthOf(line.trim(), scale), last);
    return lines.map((line) => ({ text: line.trim(), scale }));
  });
}

/** Lines as even as can be, of which the last had better be short than long: as MapLibre breaks them. */
function bestBreaks(
  words: readonly string[],
  even: number,
  widthOf: (line: string) => number,
  last: boolean,
): string[] {
  /** The best lines of the words from one on, and how uneven they are. */
  const from = (start: number): { lines: string[]; uneven: number } => {
    let best = { lines: [] as string[], uneven: start === words.length ? 0 : Infinity };
    for (let end = start + 1; end <= words.length; end++) {
      const line = words.slice(start, end).join('');
      const off = widthOf(line) - even;
      const weight = end < words.length || !last ? 1 : off < 0 ? 0.5 : 2;
      const rest = from(end);
      const uneven = weight * off ** 2 + rest.uneven;
      if (uneven < best.uneven) best = { lines: [line, ...rest.lines], uneven };
    }
    return best;
  };
  return from(0).lines;
}
