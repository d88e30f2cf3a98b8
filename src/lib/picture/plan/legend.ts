import type { Words } from '$lib/messages/words';
import type { PictureSettings } from '$lib/model/picture';
import type { DisputedPart, Place, Route, Story } from '$lib/model/story';
import { labelStep } from '$lib/labels/steps';
import { andList, nameIn, precision } from '$lib/messages/phrases';
import { ringFeatures } from '$lib/space/rings';
import type { Camera } from '$lib/space/camera';
import type { LegendBlock, Sign } from './blocks';
import type { Lettered } from './lettering';
import { wrap, type Measure } from './type';

export interface LegendFacts {
  story: Story;
  settings: Pick<PictureSettings, 'layers' | 'frame'>;
  camera: Camera;
  lettered: Lettered;
  /** The areas that are outlined on the map, and the journeys whose line is there. */
  outlined: readonly Place[];
  /** The disputed parts that are hatched on the map. */
  hatched: readonly DisputedPart[];
  routes: readonly Route[];
  /** The one whose precision and distances are drawn. */
  place: Place | null;
  words: Words;
}

/** What the map shows of each layer that is turned on; nothing of layers that it does not show. */
export function legendRows(facts: LegendFacts): { sign: Sign; text: string }[] {
  const { story, settings, lettered, outlined, hatched, routes, place, words } = facts;
  const { layers } = settings;
  const { say } = words;
  const rows: { sign: Sign; text: string }[] = [];
  const dots = layers.places > 0 ? lettered.dots : [];
  if (dots.some((dot) => !dot.active)) rows.push({ sign: 'place', text: say('legend.place') });
  if (dots.some(({ place, active }) => !active && place.capital === 'country'))
    rows.push({ sign: 'capital', text: upperFirst(say('capital.country'), words.language) });
  if (dots.some((dot) => dot.active)) {
    const key = settings.frame.kind === 'passage' ? 'legend.passage' : 'legend.active';
    rows.push({ sign: 'active', text: say(key) });
  }
  if (routes.length > 0) rows.push({ sign: 'route', text: say('route.key') });
  if (outlined.length > 0)
    rows.push({
      sign: 'area',
      text: andList(
        words,
        outlined.map((area) => nameIn(words, area)),
      ),
    });
  if (hatched.length > 0)
    rows.push({ sign: 'claim', text: partsNamed(words, 'legend.disputed', hatched) });
  if (layers.rings > 0 && place?.shape === 'point') {
    if (place.radius)
      rows.push({ sign: 'precision', text: upperFirst(precision(words, place), words.language) });
    const reference = story.places.find(({ id }) => id === place.reference);
    const told = reference?.shape === 'point' ? reference : undefined;
    const step = labelStep(facts.camera.zoom);
    const rings = ringFeatures(place, told, step, words.language).features;
    const from = rings.some(({ properties }) => properties.kind === 'bearing') ? told : place;
    if (rings.length > 0)
      rows.push({
        sign: 'ring',
        text: say('legend.rings', { place: nameIn(words, from ?? place) }),
      });
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

const upperFirst = (text: string, language: string): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);

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
