import { drawFurniture, drawInset, drawText } from './drawBlocks';
import { drawLettered } from './drawLettered';
import type { Part, Pen } from './pen';
import type { Rect } from '$lib/space/camera';
import type { Plan } from '../plan/plan';

/** Draws a whole picture, into whatever the pen draws into. */
export function drawPlan(pen: Pen, plan: Plan): void {
  const { settings, painted, bled, palette, furniture, lettered } = plan;
  const group = (part: Part, name: string, draw: () => void) =>
    pen.part(part, () => pen.group(name, draw));
  if (!settings.transparent)
    group('decoration', 'paper', () => pen.rect(painted, { fill: palette.paper }));
  for (const block of furniture)
    if (block.id === 'title' || block.id === 'subtitle')
      group(block.id === 'title' ? 'title' : 'note', block.id, () => drawText(pen, block, palette));
  pen.part('figure', () => {
    pen.map(bled.rect);
    pen.clip(bled.rect, () => {
      pen.group('story-names', () => drawLettered(pen, lettered, palette));
      for (const block of furniture)
        if (block.id === 'lens' || block.id === 'locator')
          pen.group(`${block.id}-names`, () => drawInset(pen, block, palette));
      pen.group('notes', () => {
        for (const block of furniture)
          if (block.id === 'legend' || block.id === 'scale' || block.id === 'north')
            drawFurniture(pen, block, palette);
      });
    });
    // What lies behind a map without a ground has no edge there.
    if (!settings.transparent)
      pen.group('edge', () => pen.line(edge(bled.rect), { colour: palette.rule, width: 1 }));
  });
  // In the order in which they are read.
  for (const block of furniture)
    if (block.id === 'numbers') group('list', block.id, () => drawFurniture(pen, block, palette));
  for (const block of furniture)
    if (block.id === 'source' || block.id === 'attribution')
      group('note', block.id, () => drawText(pen, block, palette));
    else if (block.id === 'logo') group('logo', block.id, () => pen.logo(block.rect, block.alt));
}

/** Of the map, towards what is written beside it. */
const edge = ({ left, top, width, height }: Rect) =>
  [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
    [left, top],
  ] as const;

/** All that a picture writes: its fonts must have these letters. */
export function wordsOf({ furniture, lettered }: Pick<Plan, 'furniture' | 'lettered'>): string {
  const written = furniture.map((block): string => {
    switch (block.id) {
      case 'numbers':
        return block.entries.map(({ name, lines }) => [name, ...lines].join(' ')).join(' ');
      case 'legend':
        return block.rows.map(({ lines }) => lines.join(' ')).join(' ');
      case 'scale':
        return [...block.bars.map(({ label }) => label), block.note].join(' ');
      case 'north':
        return block.letter;
      case 'logo':
        return '';
      case 'locator':
      case 'lens':
        return wordsOf({ furniture: [], lettered: block.lettered });
      default:
        return block.lines.join(' ');
    }
  });
  const names = lettered.areas.map(({ text, caption: { end } }) => `${text} ${end ?? ''}`);
  const labels = lettered.labels.map(({ text }) => text);
  const notes = lettered.notes.flatMap(({ lines }) => lines);
  return [...written, ...names, ...labels, ...notes, '0123456789 ,–…'].join(' ');
}
