import { describe, expect, it } from 'vitest';
import { census } from './census';
import { passage, point } from './fixture';
import { coordinates, kilometres, longDate, offset, precision, tally, wind } from './wording';

describe('wording', () => {
  it('writes coordinates latitude first, with the side of the world', () => {
    expect(coordinates([36.2913, 33.5102])).toBe('33.5102° N, 36.2913° E');
    expect(coordinates([-70.5, -33.25], 2)).toBe('33.25° S, 70.50° W');
  });

  it('rounds distances as far as they are worth', () => {
    expect([0.204, 4.123, 2478.6].map(kilometres)).toEqual(['200 m', '4.1 km', '2,479 km']);
  });

  it('names the eight winds', () => {
    expect([0, 44, 90, 202, 337.4, -45, 359].map(wind)).toEqual([
      'north',
      'north-east',
      'east',
      'south',
      'north-west',
      'north-west',
      'north',
    ]);
  });

  it('tells how far and which way along the great circle', () => {
    // One degree of a great circle on the mean sphere is 111.195 km.
    expect(offset([0, 1], point('Null Island', 0, 0))).toBe(
      '111 km north of Null Island (bearing 0°)',
    );
  });

  it('counts by sense, in words', () => {
    const { mentions } = passage(1, '[A](a) and [A](a government) and [A](a government)');
    expect(tally(census(mentions))).toBe(
      'Named 3 times: 1 for the place itself, 2 for the government',
    );
    expect(tally(census(mentions.slice(0, 1)))).toBe('Named once, for the place itself');
  });

  it('says how exactly a position is known', () => {
    const jobar = point('jobar', 36, 33, { precision: 'neighbourhood', radius: 1500 });
    expect(precision(jobar)).toBe('approximate: the district lies within about 1.5 km');
    expect(precision(point('palace', 37, 55, { precision: 'site' }))).toBe('the site itself');
  });

  it('writes a date out, whatever the time zone', () => {
    expect(longDate('2025-10-15', 'en')).toBe('15 October 2025');
  });
});
