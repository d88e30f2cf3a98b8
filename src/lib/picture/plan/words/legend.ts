import { andList, nameIn, precision } from '$lib/messages/phrases';
import type { Words } from '$lib/messages/words';
import type { DisputedPart } from '$lib/model/story';
import type { LegendBlock, Sign } from '../blocks';
import type { DrawnOn } from '../drawnOn';
import type { PlanFacts } from '../facts';
import { underCapital, type Lettered } from '../lettering';
import { upperFirst } from './pictureWords';
import { wrap, type Measure } from './type';

/**
 * What the map shows and its names do not explain: each sign that is there, and none that is not.
 */
export function legendRows(
  { session, settings, numbers }: PlanFacts,
  { lettered, drawn }: { lettered: Lettered; drawn: DrawnOn },
): { sign: Sign; text: string }[] {
  const { words } = session;
  const { say } = words;
  const rows: { sign: Sign; text: string }[] = [];
  const add = (sign: Sign, text: string) => rows.push({ sign, text });
  const keyed = numbers.size > 0;
  const { dots } = lettered;
  const seen = dots.filter((dot) => !underCapital(dot, dots));
  const some = (active: boolean, capital: boolean) =>
    seen.some((dot) => dot.active === active && (dot.place.capital === 'country') === capital);
  // The key explains what the numbers are.
  if (some(false, false) && !keyed) add('place', say('legend.place'));
  if (some(false, true) && !keyed)
    add('capital', upperFirst(say('capital.country'), words.language));
  // What stands alone needs no word to be told from others.
  if (seen.some(({ active }) => !active) && seen.some(({ active }) => active)) {
    const passage = settings.frame.kind === 'passage';
    const sign = keyed ? 'active-number' : some(true, false) ? 'active' : 'active-capital';
    add(sign, say(passage ? 'legend.passage' : 'legend.active'));
  }
  const [singled, plain] = [true, false].map((active) =>
    drawn.routes.some(({ id }) => drawn.activeRoutes.has(id) === active),
  );
  if (plain) add('route', say('route.key'));
  if (singled) add('active-route', say(plain ? 'legend.activeRoute' : 'route.key'));
  if (drawn.outlined.length > 0)
    add(
      'area',
      andList(
        words,
        drawn.outlined.map((area) => nameIn(words, area)),
      ),
    );
  if (drawn.hatched.length > 0) add('claim', partsNamed(words, 'legend.disputed', drawn.hatched));
  if (drawn.disputed) add('disputed', say('legend.boundary'));
  if (drawn.precise) add('precision', upperFirst(precision(words, drawn.precise), words.language));
  if (drawn.rings) {
    const { from, distances } = drawn.rings;
    const far = { distances: andList(words, distances), place: nameIn(words, from) };
    add('ring', say('legend.rings', far));
  }
  if (drawn.bearing) {
    const { from, to, distance } = drawn.bearing;
    add(
      'bearing',
      say('legend.bearing', { from: nameIn(words, from), to: nameIn(words, to), distance }),
    );
  }
  return rows;
}

/** Words that name disputed parts by their usual names, each once; those without one are told as such. */
export function partsNamed(
  words: Words,
  key: 'legend.disputed' | 'alt.disputed',
  parts: readonly DisputedPart[],
): string {
  const names = parts.flatMap(
    ({ properties: p }) => p[`name:${words.language}`] ?? p['name:en'] ?? [],
  );
  const named = names.length > 0 ? names : [words.say('legend.border')];
  return words.say(key, { areas: andList(words, new Set(named)) });
}

/** Layout pixels of a sign, and of the legend's own margin. */
export const SIGN = 30;
export const LEGEND_PAD = 8;
export const LEGEND_LEADING = 1.3;

/** A legend of a width at the most; its rectangle is at 0, 0. */
export function legendBlock(
  rows: readonly { sign: Sign; text: string }[],
  width: number,
  size: number,
  direction: 'ltr' | 'rtl',
  measure: Measure,
): LegendBlock | null {
  const type = { cut: 'regular', size } as const;
  const room = width - SIGN - 2 * LEGEND_PAD;
  let top = LEGEND_PAD;
  let widest = 0;
  const set = rows.map(({ sign, text }) => {
    const lines = wrap(text, type, room, measure);
    widest = Math.max(widest, ...lines.map((line) => measure(line, type)));
    const row = { sign, lines, top };
    top += lines.length * size * LEGEND_LEADING + 3;
    return row;
  });
  if (widest > room) return null;
  const rect = {
    left: 0,
    top: 0,
    width: Math.ceil(widest) + SIGN + 2 * LEGEND_PAD,
    height: top + LEGEND_PAD - 3,
  };
  return { id: 'legend', rect, rows: set, size, direction };
}
