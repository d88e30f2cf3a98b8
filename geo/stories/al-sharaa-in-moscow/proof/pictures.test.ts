import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ENGLISH, withLaterWords } from '../../../../src/lib/messages/load';
import { ATTRIBUTION } from '../../../../src/lib/model/credits';
import type { Bounds } from '../../../../src/lib/model/geo';
import { PICTURE } from '../../../../src/lib/model/picture';
import type { Selection } from '../../../../src/lib/model/selection';
import { planPicture } from '../../../../src/lib/picture/plan/plan';
import { estimate } from '../../../../src/lib/picture/plan/words/type';
import { story } from '../../../../src/lib/server/stories';

const SLUG = 'al-sharaa-in-moscow';
const read = (layer: string) =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../${layer}.geojson`, import.meta.url)), 'utf8'),
  ) as FeatureCollection;
const DISPUTED: FeatureCollection = { type: 'FeatureCollection', features: [] };
const DRAWN = { areas: read('areas'), routes: read('routes'), disputed: DISPUTED };
const STORY = story(SLUG);
const WORDS = await withLaterWords(ENGLISH);

/** What a picture of a part of the world, and of what is north and south of it, says; turned or not. */
function told(bounds: Bounds, selection: Selection = { type: 'none' }, bearing = 0) {
  const settings = {
    ...PICTURE,
    size: { preset: 'square' },
    frame: { kind: 'bounds', bounds },
    bearing,
  } as const;
  const given = { story: STORY, view: null, attribution: ATTRIBUTION, house: {}, words: WORDS };
  const session = { ...given, selection };
  const { alt, furniture } = planPicture(settings, session, estimate, DRAWN);
  const legend = furniture.find(({ id }) => id === 'legend');
  const rows = legend && 'rows' in legend ? legend.rows : [];
  return { alt, signs: rows.map(({ sign }) => sign) };
}

// Three journeys, along two lines: of Damascus and Moscow, and twice of Damascus and Russia.
describe('a picture of a part of the first story tells of the journeys whose line is in it', () => {
  it.each<[where: string, bounds: Bounds, says: string | null]>([
    ['Erbil, between the ends of one', [43, 35, 45, 37], null],
    ['the Syrian coast', [34.4, 34.9, 36, 35.5], null],
    ['Jobar and Damascus', [36.2, 33.4, 36.5, 33.6], '2 dotted lines stand for 3 journeys'],
    [
      'the line to Moscow, off Crimea',
      [36.4, 44.2, 37.4, 45],
      'A dotted line stands for a journey',
    ],
    ['the line to Russia', [38.6, 44.2, 39.6, 45], 'A dotted line stands for 2 journeys'],
    ['between the two', [37.3, 44.2, 38.2, 45], null],
    ['Alaska', [-165, 60, -150, 66], null],
  ])('of %s', (_, bounds, says) => {
    const { alt, signs } = told(bounds);
    if (says) expect(alt).toContain(`${says} that the report tells of.`);
    else expect(alt).not.toContain('dotted');
    expect(signs.includes('route')).toBe(says !== null);
  });

  it('where its corners reach, turned', () => {
    // A quarter of a degree to the west of the line to Moscow.
    const bounds = [34.6, 44.6, 36.6, 45] as const;
    expect(told(bounds).alt).not.toContain('dotted');
    expect(told(bounds, { type: 'none' }, 45).alt).toContain('A dotted line stands for a journey');
  });
});

describe('a picture of a part of the first story names as singled out', () => {
  const passage = (line: number): Selection => ({ type: 'passage', line });
  it.each<[where: string, bounds: Bounds, line: number, says: string | null]>([
    // The passage names Israel and Syria too.
    ['Moscow alone', [36, 55, 39, 56.5], 19, 'Moscow'],
    // And Russia, and Iran.
    [
      'what lies in a frame within Syria',
      [36.2, 33.4, 36.5, 33.6],
      22,
      'Damascus, Jobar, and Syria',
    ],
    ['nothing in Iraq, beside Iran', [44.1, 30, 45.5, 31.4], 22, null],
    ['Russia on both sides of 180°', [170, 64, -170, 68], 22, 'Russia'],
    ['nothing in Alaska', [-165, 60, -150, 66], 22, null],
  ])('%s', (_, bounds, line, says) => {
    const { alt, signs } = told(bounds, passage(line));
    if (says) expect(alt).toContain(`Highlighted: ${says}.`);
    else expect(alt).not.toContain('Highlighted');
    expect(signs.includes('area')).toBe(says !== null && says !== 'Moscow');
  });
});

describe('a picture tells what is disputed of what it hatches', () => {
  const place = (id: string): Selection => ({ type: 'place', id });
  it.each<[where: string, bounds: Bounds, id: string, says: string | null]>([
    ['the Golan Heights, Syria marked', [35.5, 32.6, 36.5, 33.6], 'syria', 'Golan Heights'],
    ['the Golan Heights, Israel marked', [35.7, 32.8, 36.5, 33.2], 'israel', 'Golan Heights'],
    ['the Golan Heights, Iran marked', [35.5, 32.6, 36.5, 33.6], 'iran', null],
    ['eastern Syria', [39, 34.5, 40, 35.5], 'syria', null],
    ['Crimea', [33, 44, 36, 46.5], 'russia', 'Crimea'],
  ])('%s', (_, bounds, id, says) => {
    const { alt, signs } = told(bounds, place(id));
    if (says) expect(alt).toContain(`Hatched as disputed or occupied: ${says}.`);
    else expect(alt).not.toContain('Hatched');
    expect(signs.includes('claim')).toBe(says !== null);
  });

  it('and what is a capital', () => {
    expect(told([35.5, 33, 37, 34]).signs).toContain('capital');
    expect(told([43, 35, 45, 37]).signs).not.toContain('capital');
  });
});
