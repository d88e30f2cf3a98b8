import { describe, expect, it } from 'vitest';
import { ENGLISH, loadWords } from './load';
import { mentionCounts } from '$lib/story/mentionCounts';
import { passage, point } from '$lib/model/fixture';
import type { Place } from '$lib/model/story';
import { kindOf, offset, precision, tally, translated, wind } from './phrases';

describe('phrases', () => {
  it('name the eight winds', () => {
    expect([0, 44, 90, 202, 337.4, -45, 359].map((degrees) => wind(ENGLISH, degrees))).toEqual([
      'north',
      'north-east',
      'east',
      'south',
      'north-west',
      'north-west',
      'north',
    ]);
  });

  it('tell how far and which way along the great circle', () => {
    // One degree of a great circle on the mean sphere is 111.195 km.
    const far = (lon: number, lat: number, from = point('Null Island', 0, 0)) =>
      offset(ENGLISH, point('there', lon, lat), from);
    expect(far(0, 1)).toBe('111 km north of Null Island (bearing 0°)');
    // A quarter of the way round is 90 degrees.
    expect(far(89, 0)).toBe('9,896 km east of Null Island (bearing 90°)');
    expect(far(91, 0)).toBe('10,119 km from Null Island');
  });

  it('tell no distance to or from what is at no position', () => {
    const [here, region] = [point('here', 0, 0), point('there', 9, 9, { precision: 'region' })];
    const area: Place = { ...here, shape: 'area', bounds: [0, 0, 1, 1], core: [0, 0, 1, 1] };
    for (const other of [region, area, undefined]) expect(offset(ENGLISH, here, other)).toBeNull();
    expect(offset(ENGLISH, region, here)).toBeNull();
  });

  it('count by sense, in words', async () => {
    const { mentions } = passage(1, '[A](a) and [A](a government) and [A](a government)');
    expect(tally(ENGLISH, mentionCounts(mentions))).toBe(
      'Named 3 times: 1 for the place itself, 2 for the government',
    );
    expect(tally(ENGLISH, mentionCounts(mentions.slice(0, 1)))).toBe(
      'Named once, for the place itself',
    );
    expect(tally(await loadWords('ru'), mentionCounts(mentions))).toMatch(/^Упомянуто 3 раза/);
  });

  it('say a story’s words in the page’s language, else as they are, marked as of another', async () => {
    const arabic = await loadWords('ar');
    const own = 'An air base.';
    const inEnglish = { language: 'en' };
    expect(translated(arabic, inEnglish, { own, ar: 'قاعدة جوية.' })).toEqual({
      text: 'قاعدة جوية.',
    });
    expect(translated(arabic, inEnglish, { own, ru: 'Авиабаза.' })).toEqual({
      text: own,
      lang: 'en',
      dir: 'auto',
    });
    expect(translated(ENGLISH, inEnglish, { own, ar: 'قاعدة جوية.' })).toEqual({ text: own });
    // A story need not be in English.
    expect(translated(ENGLISH, { language: 'ar' }, { own: 'قاعدة جوية.' })).toMatchObject({
      lang: 'ar',
    });
  });

  it('say what a place is by its type where the story has no word for it', async () => {
    const arabic = await loadWords('ar');
    const kind = (of: Parameters<typeof point>[3]) =>
      kindOf(arabic, { language: 'en' }, point('x', 0, 0, of)).text;
    expect(kind({ type: 'building', kind: { own: 'fortress', ar: 'قلعة' } })).toBe('قلعة');
    expect(kind({ type: 'building' })).toBe('مبنى');
    expect(kind({ capital: 'country' })).toBe('عاصمة');
  });

  it('say how exactly a position is known', () => {
    const jobar = point('jobar', 36, 33, { precision: 'neighbourhood', radius: 1500 });
    expect(precision(ENGLISH, jobar)).toBe('approximate: the district lies within about 1.5 km');
    expect(precision(ENGLISH, point('palace', 37, 55, { precision: 'site' }))).toBe(
      'the site itself',
    );
  });
});
