import { describe, expect, it } from 'vitest';
import { coordinates, kilometres, longDate, monthName } from './units';

describe('wording', () => {
  it('writes coordinates latitude first, with the side of the world', () => {
    expect(coordinates([36.2913, 33.5102])).toBe('33.5102° N, 36.2913° E');
    expect(coordinates([-70.5, -33.25], 2)).toBe('33.25° S, 70.50° W');
  });

  it('rounds distances as far as they are worth, in the language’s own way', () => {
    const written = [0.204, 4.123, 2478.6].map((km) => kilometres(km, 'en'));
    expect(written).toEqual(['200 m', '4.1 km', '2,479 km']);
    expect(kilometres(4.123, 'ru')).toMatch(/^4,1\s*км$/);
  });

  it.each(['en', 'ar', 'ru', 'ku', 'de'])(
    'writes kilometres in %s as the browser does',
    (language) => {
      const style = { style: 'unit', unit: 'kilometer' } as const;
      for (const km of [1, 1.25, 2, 3, 9.96, 10.4, 11, 100, 200, 999, 999.5, 2000]) {
        const maximumFractionDigits = km < 10 ? 1 : 0;
        const its = new Intl.NumberFormat([language, 'en'], { ...style, maximumFractionDigits });
        expect(kilometres(km, language)).toBe(its.format(km));
      }
    },
  );

  it('writes a date out, whatever the time zone', () => {
    expect(longDate('2025-10-15', 'en')).toBe('15 October 2025');
    expect(longDate('2025-10-15T17:33', 'ru')).toMatch(/^15 октября 2025\sгода$/);
    expect(monthName(Date.parse('2025-10-15'), 'ru')).toMatch(/^октябрь 2025\sгода$/);
  });

  it.each(['en', 'ar', 'ru', 'de', 'ku'])('ends no date in %s with a full stop', (language) => {
    // A sentence may end with it.
    for (const date of [longDate('2025-10-15', language), monthName(0, language)])
      expect(date).not.toMatch(/\.$/);
  });
});
