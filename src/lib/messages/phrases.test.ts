import { describe, expect, it } from 'vitest';
import { ENGLISH, loadWords } from './load';
import { mentionCounts } from '$lib/story/mentionCounts';
import { passage, point } from '$lib/model/fixture';
import type { Place } from '$lib/model/story';
import {
  andList,
  countryOf,
  identifiersOf,
  kindOf,
  listOf,
  offset,
  positionOf,
  precision,
  sensesIn,
  tally,
  translated,
  wind,
} from './phrases';

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

  it('list as a sentence does', async () => {
    expect(andList(ENGLISH, ['Damascus', 'Jobar'])).toBe('Damascus and Jobar');
    expect(andList(await loadWords('ar'), ['دمشق', 'جوبر'])).toBe('دمشق وجوبر');
    expect(andList(await loadWords('ru'), ['Дамаск', 'Джобар'])).toBe('Дамаск и Джобар');
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
      'Named 3 times: 1 as a place, 2 as the government',
    );
    expect(tally(ENGLISH, mentionCounts(mentions.slice(0, 1)))).toBe('Named once, as a place');
    expect(tally(await loadWords('ru'), mentionCounts(mentions))).toBe(
      'Упомянуто 3 раза: 1 как место, 2 как власти',
    );
    expect(tally(await loadWords('ar'), mentionCounts(mentions))).toBe(
      'ورد الاسم 3 مرات: 1 بمعنى المكان و2 بمعنى الحكومة',
    );
  });

  it('say in a word what a passage means by a place, each sense once', () => {
    const named = passage(1, '[A](a government), [A](a), [B](b mixed) and [A](a government)');
    expect(sensesIn(ENGLISH, named, 'a')).toBe('government, place');
    expect(sensesIn(ENGLISH, named, 'b')).toBe('both');
  });

  it('list with commas, or as the language does without', async () => {
    const items = ['1', '2', '3'];
    expect(listOf(ENGLISH, items)).toBe('1, 2, 3');
    expect(listOf(await loadWords('ru'), items)).toBe('1, 2, 3');
    expect(listOf(await loadWords('ar'), items)).toBe('1 و2 و3');
  });

  it('name the country that a place lies in, but not that of a country', async () => {
    const russian = await loadWords('ru');
    expect(countryOf(russian, point('jobar', 36, 33, { country: 'sy' }))).toBe('Сирия');
    expect(countryOf(russian, point('syria', 38, 35, { country: 'sy', type: 'country' }))).toBe(
      undefined,
    );
    expect(countryOf(russian, point('atlantis', -30, 30))).toBe(undefined);
  });

  it('say where a place is, and how registers know it', async () => {
    expect(positionOf(ENGLISH, [-36.2913, 33.5102])).toBe('33.5102° N, 36.2913° W');
    expect(positionOf(await loadWords('ru'), [36.2913, -33.5102])).toBe(
      '33.5102° ю.\u00a0ш., 36.2913° в.\u00a0д.',
    );
    const identifiers = { geonames: '170654', icao: 'OSDI' };
    expect(identifiersOf(ENGLISH, point('damascus', 36, 33, { identifiers }))).toBe(
      'GeoNames 170654, ICAO OSDI',
    );
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
    expect(precision(ENGLISH, jobar)).toBe(
      'approximate: the district lies within about 1.5 km of the point',
    );
    const region = point('patagonia', -70, -45, { precision: 'region', radius: 900_000 });
    expect(precision(ENGLISH, region)).toMatch(/900 km/);
    expect(precision(ENGLISH, point('palace', 37, 55, { precision: 'site' }))).toBe(
      'a point on the site',
    );
  });
});
