import { expect, test } from 'vitest';
import { number } from './number';

test('numbers in messages are written as each language of the page writes them', () => {
  for (const language of ['en', 'ar', 'ru']) {
    const format = new Intl.NumberFormat(language);
    for (const n of [0, 1, 9, 10, 14, 150, 999, 1000, 12_345, -3, 2.5])
      expect(number(language, n, 0), `${language}: ${n}`).toBe(format.format(n));
  }
  expect(number('en', 14, 2)).toBe('12');
});
