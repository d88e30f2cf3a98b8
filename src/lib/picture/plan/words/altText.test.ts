import { describe, expect, it } from 'vitest';
import { ENGLISH as PAGE, loadWords, withLaterWords } from '$lib/messages/load';
import type { PictureFrame } from '$lib/model/picture';
import type { Route } from '$lib/model/story';
import { altText, type Shown } from './altText';
import type { DrawnOn } from '../drawnOn';
import { passage, point, story } from '$lib/model/fixture';

const ENGLISH = await withLaterWords(PAGE);

const moscow = point('moscow', 37.6156, 55.7522, { name: 'Moscow', names: { ar: 'موسكو' } });
const damascus = point('damascus', 36.2913, 33.5102, { name: 'Damascus', names: { ar: 'دمشق' } });
const jobar = point('jobar', 36.337, 33.531, { name: 'Jobar', names: { ar: 'جوبر' } });
const STORY = story(
  [moscow, damascus, jobar],
  [
    passage(4, 'From [Damascus](damascus) to [Moscow](moscow).'),
    passage(22, '[Jobar](jobar) near [Damascus](damascus).'),
  ],
);
const journey = (to: string): Route => ({
  id: to,
  title: { own: to },
  from: 'damascus',
  to,
  when: { own: 'then' },
  passages: [4],
  source: { own: 'test' },
});
const DRAWN: DrawnOn = {
  outlined: [],
  singled: [],
  hatched: [],
  routes: [],
  activeRoutes: new Set(),
  disputed: false,
  rings: null,
  bearing: null,
  precise: null,
};
const shown = (frame: PictureFrame, more: Partial<Shown> = {}): Shown => ({
  story: STORY,
  notes: [],
  frame,
  subject: null,
  title: null,
  places: [damascus, moscow, jobar],
  active: [],
  marked: [],
  drawn: DRAWN,
  enlarged: [],
  located: false,
  source: 'Places named in a report by Test, 15 October 2025',
  ...more,
});

describe('alternative text', () => {
  it('tells a story’s map by the place it names most', () => {
    const all = shown(
      { kind: 'story' },
      {
        drawn: { ...DRAWN, routes: [journey('moscow'), journey('jobar')] },
        enlarged: [damascus, jobar],
        located: true,
      },
    );
    expect(altText(ENGLISH, all)).toBe(
      'Map of all the places in the report “Test”. ' +
        '3 places are marked: Damascus, Moscow, and Jobar. ' +
        'Moscow is 2,475 km north of Damascus. Jobar is 4.8 km north-east of Damascus. ' +
        '2 dotted lines stand for 2 journeys that the report tells of. ' +
        'An inset enlarges Damascus and Jobar. ' +
        'A small map shows where in the wider region this lies. ' +
        'Places named in a report by Test, 15 October 2025.',
    );
  });

  it('tells a place’s map by that place', () => {
    const one = shown(
      { kind: 'place', id: 'jobar' },
      { subject: 'Jobar', places: [damascus, jobar], active: [jobar] },
    );
    const text = altText(ENGLISH, one);
    expect(text).toMatch(/^Map of Jobar and what lies around it, for the report “Test”\./);
    expect(text).toContain('Damascus is 4.8 km south-west of Jobar.');
    // So far off, and of what is at no position, a direction or a distance would tell nothing.
    const auckland = point('auckland', 174.76, -36.85, { name: 'Auckland' });
    const region = point('region', 36, 33, { name: 'Levant', precision: 'region' });
    const two = altText(ENGLISH, { ...one, places: [jobar, auckland, region] });
    expect(two).toMatch(/Auckland is 16,\d{3} km from Jobar\./);
    expect(two).not.toMatch(/Levant is/);
  });

  it('tells a passage’s map, and the areas that it singles out', () => {
    const area = { ...point('syria', 38, 35, { name: 'Syria' }), shape: 'area' as const };
    const bounds = [35, 32, 42, 37] as const;
    const syria = { ...area, bounds, core: bounds };
    const some = shown(
      { kind: 'passage', line: 22 },
      { subject: 'Jobar', active: [jobar, damascus, syria] },
    );
    const text = altText(ENGLISH, some);
    expect(text).toContain('Map of what one passage is about, Jobar, for the report “Test”.');
    expect(text).toContain('Highlighted: Jobar, Damascus, and Syria.');
    // Those that the passage names come before those beside it.
    expect(text.indexOf('Jobar is')).toBeLessThan(text.indexOf('Moscow is'));
  });

  it('says whose the title is', () => {
    const text = altText(ENGLISH, shown({ kind: 'view' }, { title: 'My map' }));
    expect(text).toMatch(/^Map for the report “Test”\. Its title: My map\./);
  });

  it('tells rings, the line to a place, and the circle of its precision', () => {
    const rings = { from: damascus, distances: ['2 km', '4 km'] };
    const bearing = { from: damascus, to: jobar, distance: '4.8 km' };
    const drawn = { ...DRAWN, rings, bearing, precise: jobar };
    const text = altText(ENGLISH, shown({ kind: 'place', id: 'jobar' }, { drawn }));
    expect(text).toContain('Rings mark 2 km and 4 km from Damascus.');
    expect(text).toContain('A straight line runs from Damascus to Jobar: 4.8 km.');
    expect(text).toContain('A circle shows how exactly the position of Jobar is known.');
  });

  it('gives no direction from a place to what lies in it', () => {
    const kremlin = point('kremlin', 37.6177, 55.7517, { name: 'Kremlin' });
    const text = altText(ENGLISH, shown({ kind: 'view' }, { places: [moscow, kremlin] }));
    expect(text).not.toContain('Kremlin is');
  });

  it('says so where no place is marked', () => {
    const none = altText(ENGLISH, shown({ kind: 'view' }, { places: [] }));
    expect(none).toBe(
      'Map for the report “Test”. No place is marked. Places named in a report by Test, 15 October 2025.',
    );
  });

  it('is in the page’s language', async () => {
    const own = { story: { ...STORY, title: 'الزيارة' }, source: 'تقرير' };
    const arabic = altText(
      await loadWords('ar'),
      shown({ kind: 'story' }, { ...own, drawn: { ...DRAWN, routes: [journey('moscow')] } }),
    );
    expect(arabic).toContain('موسكو: على بعد');
    expect(arabic).not.toMatch(/[A-Za-z]/);
  });

  it.each([12, 60, 400])('of %d places is no longer than can be listened to', (n) => {
    const places = Array.from({ length: n }, (_, i) =>
      point(`p${i}`, 30 + i / 50, 40, { name: `A place with a long name, the ${i}th of them` }),
    );
    const text = altText(ENGLISH, shown({ kind: 'story' }, { story: story(places, []), places }));
    expect([...text].length).toBeLessThan(900);
    expect(text).toContain(`${n} places are marked`);
    const long = 'Very '.repeat(300);
    const longer = altText(
      ENGLISH,
      shown(
        { kind: 'story' },
        { places, title: long, source: long, story: { ...STORY, title: long } },
      ),
    );
    expect([...longer].length).toBeLessThan(900);
  });
});
