import type { Corner } from '$lib/model/picture';
import type { Size } from '$lib/space/camera';
import type { LogoBlock, TextBlock } from '../blocks';
import { logoSize, type LogoShape } from './logoBlock';
import { fitted, shortened, sizesDown, wrap, type Measure } from './type';
import { directionOf } from './direction';

export interface BandOptions {
  /** The whole picture, in layout pixels. */
  size: Size;
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

/** The largest type of a title; on a larger sheet it is larger. */
const titleSize = ({ width }: Size): number =>
  Math.min(34, 21 * Math.max(1, Math.sqrt(width / 800)));

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
  { size, edge, direction, measure }: BandOptions,
): Band | null {
  if (!title && !subtitle) return NONE;
  const room = size.width - 2 * edge;
  const align = direction === 'rtl' ? 'right' : 'left';
  const blocks: TextBlock[] = [];
  const above = 0.75 * edge;
  let y = top + above;
  const largest = titleSize(size);
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
    const sizes = sizesDown(Math.max(12.5, 0.62 * largest), 9.5);
    const set = fitted(subtitle, 'regular', sizes, room, 2, measure);
    const px = set?.size ?? 9.5;
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
  const { size, edge, direction } = options;
  const mark = logo && logoSize(logo, size);
  if (!mark) return creditLines(source, attribution, corner, options);
  const taken = mark.width + BESIDE_LOGO;
  const narrower = { ...options, size: { ...size, width: size.width - taken } };
  const lines = creditLines(source, attribution, corner, narrower, true);
  const height = Math.max(lines.height, mark.height + 2 * footPad(edge));
  const rtl = direction === 'rtl';
  const left = rtl ? edge : size.width - edge - mark.width;
  const beside = lines.blocks.map((block) => {
    const { rect } = block;
    const top = rect.top + (height - lines.height) / 2;
    return { ...block, rect: { ...rect, left: rect.left + (rtl ? taken : 0), top } };
  });
  const rect = { left, top: (height - mark.height) / 2, ...mark };
  return { blocks: [...beside, { id: 'logo', rect, alt: logo.alt }], height };
}

const footPad = (edge: number): number => Math.min(7, 0.45 * edge);

/** Source line and attribution side by side, else one under the other. @param even then both stand on the side of the attribution */
function creditLines(
  source: string | null,
  attribution: string | null,
  corner: Corner,
  options: BandOptions,
  even = false,
): Band {
  const { size, edge, direction, measure } = options;
  const room = size.width - 2 * edge;
  if (!source && !attribution) return NONE;
  const start = direction === 'rtl' ? 'right' : 'left';
  const side = corner.endsWith('left') ? 'left' : 'right';
  const opposite = side === 'left' ? 'right' : 'left';
  const pad = footPad(edge);
  if (source && attribution)
    for (const px of SMALL) {
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
            top: pad + (LINE - px * 1.3) / 2,
            width,
          },
          at,
        );
      const blocks = [one('source', source, a, opposite), one('attribution', attribution, b, side)];
      return { blocks, height: 2 * pad + LINE };
    }
  const blocks: TextBlock[] = [];
  let top = pad;
  const add = (id: 'source' | 'attribution', text: string, align: 'left' | 'right') => {
    const { lines, size: px } =
      SMALLEST.flatMap((px) => {
        const most = Math.min(3, Math.floor((MOST * size.height) / (1.3 * px)));
        return fitted(text, 'regular', [px], room, most, measure) ?? [];
      })[0] ?? narrowed(text, room, measure);
    const made = block(id, lines, px, { left: edge, top, width: room }, align);
    blocks.push(made);
    top += made.rect.height;
  };
  if (source) add('source', source, !attribution ? opposite : even ? side : start);
  if (attribution) add('attribution', attribution, side);
  return { blocks, height: top + pad };
}

/** Two lines of the smallest type, to be set as narrow as the room is. */
function narrowed(text: string, room: number, measure: Measure): { lines: string[]; size: number } {
  const type = { cut: 'regular', size: 5 } as const;
  const half = Math.max(room, 0.6 * measure(text, type));
  return { lines: wrap(text, type, half, measure), size: 5 };
}

/** The attribution above all else, where it was moved to the top; close to what follows. */
export function crownBand(attribution: string, corner: Corner, options: BandOptions): Band {
  const { blocks, height } = footBand(null, attribution, corner, options, null);
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
