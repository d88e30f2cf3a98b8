import type { Size } from '$lib/space/camera';
import type { KeyBlock, KeyEntry } from '../blocks';
import { plateWidth } from '../plates';
import { wrap, type Measure } from './type';

/** A place that the key explains. */
export interface Keyed {
  id: string;
  number: number;
  active: boolean;
  name: string;
  /** What may be said of it, quoted or in our own words: the longest first. */
  forms: readonly string[];
}

/** Layout pixels between columns. */
const GUTTER = 18;
/** From full quotations to names alone: the type's size, and how many lines each place gets. */
const FORMS = [
  [11.5, 6],
  [11, 6],
  [11, 3],
  [11, 2],
  [10, 2],
  [10, 1],
  [10, 0],
] as const;

/**
 * A key of numbered places, as much of it as the room holds: it is `room.width` wide, and as high as
 * it must be. Rather smaller than cut short. @returns null where not even the names fit
 */
export function keyBlock(
  places: readonly Keyed[],
  room: Size,
  direction: 'ltr' | 'rtl',
  measure: Measure,
): KeyBlock | null {
  if (places.length === 0) return null;
  let best: KeyBlock | null = null;
  for (const [size, most] of FORMS) {
    const least = most > 0 ? 200 : 120;
    const columns = Math.max(1, Math.floor((room.width + GUTTER) / (least + GUTTER)));
    const block = inColumns(places, room.width, columns, size, most, direction, measure);
    if (block && block.rect.height <= room.height && block.cut < (best?.cut ?? Infinity))
      best = block;
  }
  return best;
}

/** Layout pixels from an entry's start to its words. */
export const INDENT = 26;
export const KEY_LEADING = 1.32;

function inColumns(
  places: readonly Keyed[],
  width: number,
  columns: number,
  size: number,
  most: number,
  direction: 'ltr' | 'rtl',
  measure: Measure,
): KeyBlock | null {
  const column = (width - (columns - 1) * GUTTER) / columns;
  const room = column - INDENT;
  const leading = size * KEY_LEADING;
  const gap = most > 0 ? 5 : 3;
  const drafts = places.map(({ number, active, name, forms }) => {
    const bold = { cut: 'semibold', size } as const;
    const names = wrap(name, bold, room, measure);
    const type = { cut: 'regular', size } as const;
    const set = forms.map((form) => wrap(form, type, room, measure));
    const lines = set.find(({ length }) => length <= most) ?? [];
    const tooWide = names.length > 1 || measure(name, bold) > room;
    const label = String(number);
    return {
      tooWide: tooWide || plateWidth(label, measure) > INDENT,
      entry: { number: label, active, name, lines },
      cut: lines !== set[0],
      height: Math.max(16, (1 + lines.length) * leading) + gap,
    };
  });
  if (drafts.some(({ tooWide }) => tooWide)) return null;
  // Each column as high as the others, as near as whole entries allow.
  const all = drafts.reduce((sum, { height }) => sum + height, 0);
  const fair = Math.max(all / columns, ...drafts.map(({ height }) => height));
  for (let most = fair; ; most += 8) {
    const entries: KeyEntry[] = [];
    let [i, top, deepest] = [0, 0, 0];
    for (const { entry, height } of drafts) {
      if (top > 0 && top + height > most + 1e-6) [i, top] = [i + 1, 0];
      const from = direction === 'rtl' ? columns - 1 - i : i;
      entries.push({ ...entry, left: from * (column + GUTTER), top, width: column });
      top += height;
      deepest = Math.max(deepest, top);
    }
    if (i < columns)
      return {
        id: 'numbers',
        rect: { left: 0, top: 0, width, height: deepest - gap },
        entries,
        cut: drafts.filter(({ cut }) => cut).length,
        size,
        direction,
      };
  }
}
