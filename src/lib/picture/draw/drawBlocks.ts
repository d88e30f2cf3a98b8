import type { Palette } from '$lib/model/palette';
import type { Rect } from '$lib/space/camera';
import type {
  InsetBlock,
  KeyBlock,
  KeyEntry,
  LegendBlock,
  NorthBlock,
  ScaleBlock,
  Sign,
  TextBlock,
} from '../plan/blocks';
import { drawLettered, drawPlate } from './drawLettered';
import { INDENT, KEY_LEADING } from '../plan/words/key';
import { LEGEND_LEADING, LEGEND_PAD, SIGN } from '../plan/words/legend';
import { PLATE } from '../plan/plates';
import { SCALE_TYPE, scaleLines } from '../plan/words/scaleBlock';
import type { Pen, Point, Stroke } from './pen';
import { directionOf } from '../plan/words/direction';

export function drawText(pen: Pen, block: TextBlock, palette: Palette): void {
  const { id, rect, lines, type, leading, align, direction, room } = block;
  const colour = {
    title: palette.ink,
    subtitle: palette.muted,
    source: palette.ink,
    attribution: palette.muted,
  }[id];
  const x = align === 'left' ? rect.left : rect.left + rect.width;
  lines.forEach((line, i) =>
    pen.text(line, [x, rect.top + (i + 0.5) * leading], {
      ...type,
      colour,
      align,
      direction,
      room,
    }),
  );
}

export function drawFurniture(
  pen: Pen,
  block: KeyBlock | LegendBlock | ScaleBlock | NorthBlock,
  palette: Palette,
): void {
  switch (block.id) {
    case 'numbers':
      return drawKey(pen, block, palette);
    case 'legend':
      return drawLegend(pen, block, palette);
    case 'scale':
      return drawScale(pen, block, palette);
    case 'north':
      return drawNorth(pen, block, palette);
  }
}

function drawKey(pen: Pen, { rect, entries, size, direction }: KeyBlock, palette: Palette): void {
  const rtl = direction === 'rtl';
  const align = rtl ? 'right' : 'left';
  const leading = size * KEY_LEADING;
  const drawEntry = ({ number, active, name, lines, left, top, width }: KeyEntry) => {
    const start = rect.left + left + (rtl ? width : 0);
    const y = rect.top + top + Math.max(8, leading / 2);
    const side = 2 * PLATE;
    const plate = { left: start - (rtl ? side : 0), top: y - PLATE, width: side, height: side };
    pen.part('label', () => drawPlate(pen, number, plate, active, palette));
    const x = start + (rtl ? -INDENT : INDENT);
    const bold = { cut: 'semibold', size, colour: palette.ink, align } as const;
    pen.part('body', () => {
      pen.part('note', () => pen.text(name, [x, y], { ...bold, direction: directionOf(name) }));
      pen.part('note', () =>
        lines.forEach((line, i) =>
          pen.text(line, [x, y + (i + 1) * leading], {
            cut: 'regular',
            size,
            colour: palette.muted,
            align,
            direction: directionOf(lines.join(' ')),
          }),
        ),
      );
    });
  };
  for (const entry of entries) pen.part('item', () => drawEntry(entry));
}

function drawLegend(pen: Pen, block: LegendBlock, palette: Palette): void {
  const { rect, rows, size, direction } = block;
  const rtl = direction === 'rtl';
  pen.rect(rect, { fill: palette.raised, stroke: { colour: palette.rule, width: 1 } });
  const leading = size * LEGEND_LEADING;
  for (const { sign, lines, top } of rows) {
    const y = rect.top + top + leading / 2;
    const side = rtl ? rect.left + rect.width - LEGEND_PAD - SIGN : rect.left + LEGEND_PAD;
    drawSign(pen, sign, [side + (rtl ? SIGN / 2 + 4 : SIGN / 2 - 4), y], palette);
    const x = rtl ? side : side + SIGN;
    lines.forEach((line, i) =>
      pen.text(line, [x, y + i * leading], {
        cut: 'regular',
        size,
        colour: palette.ink,
        align: rtl ? 'right' : 'left',
        direction,
      }),
    );
  }
}

/** Dots of marked land, about the middle of its sign, as the map has them. */
const STIPPLE = [-5, 0, 5].flatMap((dx) => [-2.5, 2.5].map((dy) => [dx, dy] as const));

function drawSign(pen: Pen, sign: Sign, [x, y]: Point, palette: Palette): void {
  const box = { left: x - 9, top: y - 5, width: 18, height: 10 };
  switch (sign) {
    case 'place':
      pen.circle([x, y], 4.5, { fill: palette.ink });
      break;
    case 'active':
      pen.circle([x, y], 5.5, { fill: palette.accent });
      pen.circle([x, y], 2.2, { fill: palette.raised });
      break;
    case 'active-number':
      pen.circle([x, y], 6.5, { fill: palette.accent });
      pen.circle([x, y], 5.2, { fill: palette.raised });
      pen.circle([x, y], 4, { fill: palette.accent });
      break;
    case 'route':
      for (let dx = -9; dx <= 9; dx += 4.5) pen.circle([x + dx, y], 0.9, { fill: palette.route });
      break;
    case 'active-route':
      for (let dx = -9; dx <= 9; dx += 6) pen.circle([x + dx, y], 1.4, { fill: palette.accent });
      break;
    case 'bearing':
      pen.line([[x - 9, y] as const, [x + 9, y] as const], { colour: palette.ink, width: 1.4 });
      break;
    case 'disputed':
      drawDashes(pen, [x - 9, x + 9], y, { colour: palette.boundary, width: 1.2 });
      break;
    case 'area':
      pen.rect(box, { fill: palette.marked, stroke: { colour: palette.accent, width: 1.2 } });
      for (const [dx, dy] of STIPPLE) pen.circle([x + dx, y + dy], 0.65, { fill: palette.accent });
      break;
    case 'capital':
    case 'active-capital':
      for (const [i, far] of [4.5, 2.9, 1.5].entries())
        pen.rect(
          { left: x - far, top: y - far, width: 2 * far, height: 2 * far },
          { fill: i === 1 ? palette.raised : sign === 'capital' ? palette.ink : palette.accent },
        );
      break;
    case 'claim':
      drawHatch(pen, box, palette);
      break;
    case 'precision':
      pen.circle([x, y], 6, { fill: palette.marked, stroke: { colour: palette.accent, width: 1 } });
      break;
    case 'ring':
      for (const radius of [3, 6])
        pen.circle([x, y], radius, { stroke: { colour: palette.muted, width: 1 } });
      break;
  }
}

/** Lines that rise to the right, and dashes along the edge, as the map has them. */
function drawHatch(pen: Pen, box: Rect, { accent }: Palette): void {
  const { left, top, width, height } = box;
  const [right, bottom] = [left + width, top + height];
  const rising = { colour: accent, width: 0.7 };
  pen.clip(box, () => {
    for (let x = left - height; x < right; x += 4)
      pen.line([[x, bottom] as const, [x + height, top] as const], rising);
  });
  for (const y of [top, bottom]) drawDashes(pen, [left, right], y, { colour: accent, width: 1.2 });
}

function drawDashes(
  pen: Pen,
  [from, to]: readonly [number, number],
  y: number,
  stroke: Stroke,
): void {
  for (let x = from; x < to; x += 6)
    pen.line([[x, y] as const, [Math.min(x + 3.5, to), y] as const], stroke);
}

/** On a plate of its own, as it may stand on borders and coasts. */
function drawScale(pen: Pen, block: ScaleBlock, palette: Palette): void {
  pen.rect(block.rect, { fill: palette.raised, stroke: { colour: palette.rule, width: 1 } });
  const lines = scaleLines(block);
  const { left: x } = lines;
  const words = (text: string, at: Point) =>
    pen.text(text, at, { ...SCALE_TYPE, colour: palette.ink, direction: directionOf(text) });
  for (const [i, { width, label }] of block.bars.entries()) {
    const y = lines.bars[i] ?? 0;
    const end = x + width;
    const ends = [
      [x, y - 6],
      [x, y],
      [end, y],
      [end, y - 6],
    ] as const;
    pen.line(ends, { colour: palette.ink, width: 1.5 });
    words(label, [x + 5, y - 10]);
  }
  if (block.note) words(block.note, [x, lines.note]);
}

/** An arrow that points north, and the letter beyond its tip. */
function drawNorth(pen: Pen, { rect, towards, letter }: NorthBlock, palette: Palette): void {
  const turn = (towards * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [x, y] = [rect.left + rect.width / 2, rect.top + rect.height / 2];
  const at = (dx: number, dy: number): Point => [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
  const shaft = [at(0, 14), at(0, -6)];
  const head = [at(-5, -1), at(0, -9), at(5, -1)];
  for (const [colour, width] of [
    [palette.land, 5],
    [palette.ink, 1.8],
  ] as const) {
    pen.line(shaft, { colour, width });
    pen.line(head, { colour, width });
  }
  const writing = { cut: 'semibold', size: 12, colour: palette.ink, halo: palette.land } as const;
  pen.text(letter, at(0, -16), { ...writing, align: 'center' });
}

/** What stands on an inset, whose pixels are the map's own; and the outline of what it belongs to. */
export function drawInset(pen: Pen, block: InsetBlock, palette: Palette): void {
  const { id, rect, lettered, outline } = block;
  const closed = [...outline, ...outline.slice(0, 1)];
  // What is singled out has the accent already.
  const colour = id === 'lens' ? palette.ink : palette.accent;
  const mark = () => {
    pen.line(closed, { colour: palette.paper, width: 3.5 });
    pen.line(closed, { colour, width: 1.5 });
  };
  if (id === 'lens') mark();
  pen.clip(rect, () => {
    drawLettered(pen, lettered, palette);
    if (id === 'locator') mark();
  });
  pen.rect(rect, { stroke: { colour: palette.paper, width: 4 } });
  const frame = id === 'lens' ? { colour, width: 1.5 } : { colour: palette.muted, width: 1 };
  pen.rect(rect, { stroke: frame });
}
