import type { Corner } from '$lib/model/picture';
import type { Measures } from '$lib/space/pictureSize';
import type { LogoBlock, TextBlock } from '../blocks';
import { logoSize, type LogoShape } from './logoBlock';
import { fitted, shortened, sizesDown, wrap, type Measure } from './type';
import { directionOf } from './direction';

export interface BandOptions {
  measures: Measures;
  /** Layout pixels between the picture's edge and what is written. */
  edge: number;
  /** In which the page is read. */
  direction: 'ltr' | 'rtl';
  measure: Measure;
}

/** What stands above or below the map, and how high that is with the room about it. */
export interface Band {
  blocks: (TextBlock | LogoBlock)[];
  height: number;
}

const NONE: Band = { blocks: [], height: 0 };

/** Layout pixels of a millimetre, where type is as large as on the page. */
const PER_MM = 96 / 25.4;

/**
 * The largest type of a title. On paper it grows with the sheet's diagonal: 17 points on A5, 24 on A4, 34 on
 * A3, and 13 on a column; larger type beside it leaves it so.
 */
function titleSize({ layout, sheet, dpi }: Measures): number {
  if (dpi === null) return Math.min(34, 21 * Math.max(1, Math.sqrt(layout.width / 800)));
  const scale = Math.max(1, (sheet.width * PER_MM) / layout.width);
  return Math.max(17, Math.min(96, (0.088 * Math.hypot(sheet.width, sheet.height)) / scale));
}

/** Layout pixels between a picture's upper or lower edge and what is written there: on paper all its margin. */
const outer = (pad: number, { edge, measures: { dpi } }: BandOptions): number =>
  dpi === null ? pad : edge;

/**
 * Title and subtitle, from `top` down, each of two lines at most; longer ones are set smaller.
 * @param proposed whether the subtitle is ours, and may be cut short
 * @returns null where one does not fit even so
 */
export function headBand(
  top: number,
  title: string | null,
  subtitle: string | null,
  proposed: boolean,
  options: BandOptions,
): Band | null {
  const { measures, edge, direction, measure } = options;
  if (!title && !subtitle) return NONE;
  const room = measures.layout.width - 2 * edge;
  const align = direction === 'rtl' ? 'right' : 'left';
  const blocks: TextBlock[] = [];
  let y = top + (top > 0 ? 0.75 * edge : outer(0.75 * edge, options));
  const largest = titleSize(measures);
  const add = (id: 'title' | 'subtitle', lines: string[], px: number, leading: number) => {
    const cut = id === 'title' ? 'serif' : 'regular';
    const rect = { left: edge, top: y, width: room, height: lines.length * leading };
    const words = { lines, type: { cut, size: px } as const, leading, room };
    blocks.push({ id, rect, ...words, align, direction: directionOf(lines[0] ?? '') });
    y += rect.height;
  };
  if (title) {
    const set = fitted(title, 'serif', sizesDown(largest, 10), room, 2, measure);
    if (!set) return null;
    add('title', set.lines, set.size, set.size * 1.2);
  }
  if (subtitle) {
    if (title) y += 2;
    const sizes = sizesDown(Math.max(12.5, 0.62 * largest), 10);
    const set = fitted(subtitle, 'regular', sizes, room, 2, measure);
    const px = set?.size ?? 10;
    if (!set && !proposed) return null;
    const lines = set?.lines ?? shortened(subtitle, { cut: 'regular', size: px }, room, 2, measure);
    add('subtitle', lines, px, px * 1.35);
  }
  return { blocks, height: y + 0.55 * edge - top };
}

/** Sizes of what is written below the map. */
const SMALL = [11, 10.5, 10, 9.5, 9];
/** The height of their line, whatever the size: the map's does not hang on it. */
const LINE = 14.5;
const SMALLEST = [...SMALL, 8, 7, 6, 5];
/** The least that is read with ease in print: 7 points, in layout pixels. */
const LEGIBLE = (7 * 96) / 72;
/** The share of a picture's height that the attribution may take. */
const MOST = 0.2;

/** Layout pixels between a logo and the lines beside it. */
const BESIDE_LOGO = 14;

/**
 * The source line and the attribution below the map, and at their end the logo. Its blocks are placed
 * as if it began at 0.
 * @param source with the credit of the house
 * @param attribution null where it stands elsewhere
 * @param logo is not in the band where it would be too small
 */
export function footBand(
  source: string | null,
  attribution: string | null,
  corner: Corner,
  options: BandOptions,
  logo: LogoShape | null,
): Band {
  const { measures, edge, direction } = options;
  const { layout } = measures;
  const mark = logo && logoSize(logo, layout);
  if (!mark) return creditLines(source, attribution, corner, options);
  const taken = mark.width + BESIDE_LOGO;
  const narrower = { ...layout, width: layout.width - taken };
  const lines = creditLines(
    source,
    attribution,
    corner,
    { ...options, measures: { ...measures, layout: narrower } },
    { even: true },
  );
  const [above, below] = [footPad(edge), outer(footPad(edge), options)];
  const height = Math.max(lines.height, above + mark.height + below);
  const rtl = direction === 'rtl';
  const left = rtl ? edge : layout.width - edge - mark.width;
  const beside = lines.blocks.map((block) => {
    const { rect } = block;
    const top = rect.top + (height - lines.height) / 2;
    return { ...block, rect: { ...rect, left: rect.left + (rtl ? taken : 0), top } };
  });
  const rect = { left, top: above + (height - above - mark.height - below) / 2, ...mark };
  return { blocks: [...beside, { id: 'logo', rect, alt: logo.alt }], height };
}

const footPad = (edge: number): number => Math.min(7, 0.45 * edge);

/**
 * Source line and attribution side by side, else one under the other.
 * @param how `even`: then both stand on the side of the attribution; `first`: it stands above all else
 */
function creditLines(
  source: string | null,
  attribution: string | null,
  corner: Corner,
  options: BandOptions,
  { even = false, first = false } = {},
): Band {
  const { measures, edge, direction, measure } = options;
  const { layout, dpi } = measures;
  const room = layout.width - 2 * edge;
  if (!source && !attribution) return NONE;
  const start = direction === 'rtl' ? 'right' : 'left';
  const side = corner.endsWith('left') ? 'left' : 'right';
  const opposite = side === 'left' ? 'right' : 'left';
  const pad = footPad(edge);
  const above = first ? outer(pad, options) : pad;
  const below = first ? pad : outer(pad, options);
  if (source && attribution)
    for (const px of SMALL.filter((px) => dpi === null || px >= LEGIBLE)) {
      const type = { cut: 'regular', size: px } as const;
      const [a, b] = [measure(source, type), measure(attribution, type)];
      if (a + b + 20 > room) continue;
      const one = (
        id: 'source' | 'attribution',
        text: string,
        width: number,
        at: 'left' | 'right',
      ) =>
        block(
          id,
          [text],
          px,
          {
            left: at === 'left' ? edge : edge + room - width,
            top: above + (LINE - px * 1.3) / 2,
            width,
          },
          at,
        );
      const blocks = [one('source', source, a, opposite), one('attribution', attribution, b, side)];
      return { blocks, height: above + LINE + below };
    }
  const blocks: TextBlock[] = [];
  let top = above;
  const add = (id: 'source' | 'attribution', text: string, align: 'left' | 'right') => {
    const { lines, size: px } =
      SMALLEST.flatMap((px) => {
        const most = Math.min(3, Math.floor((MOST * layout.height) / (1.3 * px)));
        return fitted(text, 'regular', [px], room, most, measure) ?? [];
      })[0] ?? narrowed(text, room, measure);
    const made = block(id, lines, px, { left: edge, top, width: room }, align);
    blocks.push(made);
    top += made.rect.height;
  };
  if (source) add('source', source, !attribution ? opposite : even ? side : start);
  if (attribution) add('attribution', attribution, side);
  return { blocks, height: top + below };
}

/** Two lines of the smallest type, to be set as narrow as the room is. */
function narrowed(text: string, room: number, measure: Measure): { lines: string[]; size: number } {
  const type = { cut: 'regular', size: 5 } as const;
  const half = Math.max(room, 0.6 * measure(text, type));
  return { lines: wrap(text, type, half, measure), size: 5 };
}

/** The attribution above all else, where it was moved to the top; close to what follows. */
export function crownBand(attribution: string, corner: Corner, options: BandOptions): Band {
  const { blocks, height } = creditLines(null, attribution, corner, options, { first: true });
  return { blocks, height: height - 0.4 * options.edge };
}

function block(
  id: 'source' | 'attribution',
  lines: string[],
  size: number,
  { left, top, width }: { left: number; top: number; width: number },
  align: 'left' | 'right',
): TextBlock {
  const leading = size * 1.3;
  const rect = { left, top, width, height: lines.length * leading };
  const type = { cut: 'regular', size } as const;
  return {
    id,
    rect,
    lines,
    type,
    leading,
    align,
    direction: directionOf(lines[0] ?? ''),
    room: width,
  };
}
