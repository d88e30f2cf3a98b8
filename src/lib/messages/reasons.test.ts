import { describe, expect, it } from 'vitest';
import { Failure, REASONS, type Reason } from '$lib/model/failure';
import { ENGLISH, loadWords, TRANSLATED, withLaterWords } from './load';
import { reasonOf } from './reasons';
import type { Key } from './words';

const wordsOf = async (language: string) =>
  withLaterWords(language === 'en' ? ENGLISH : await loadWords(language));

describe('what a reader is told of a failure', () => {
  it.each(['en', ...TRANSLATED])('has words in %s for each, with its values', async (language) => {
    const { say } = await wordsOf(language);
    const told = Object.entries(REASONS).map(([reason, slots]) => {
      const asked = new Set<string>();
      const note = new Proxy({}, { get: (_, slot) => (asked.add(String(slot)), 8) });
      expect(say(`why.${reason as Reason}`, note), reason).not.toContain('why.');
      expect([...asked].toSorted(), reason).toEqual([...slots].toSorted());
      return `why.${reason}` as Key;
    });
    expect(new Set(told.map((key) => say(key))).size, 'each its own').toBe(told.length);
  });

  it('says a failure within another, and nothing of a browser’s or a library’s words', async () => {
    const late = new Failure('late', { seconds: 8 });
    const style = new Failure('style', { host: 'maps.example.org', why: late });
    const [english, russian, arabic] = await Promise.all(['en', 'ru', 'ar'].map(wordsOf));
    expect(reasonOf(english!.say, style)).toBe(
      'The map style of maps.example.org cannot be used: no answer came within 8 seconds.',
    );
    expect(reasonOf(russian!.say, style)).toBe(
      'Не удалось использовать стиль карты с узла maps.example.org: ответ не пришёл за 8 секунд.',
    );
    expect(reasonOf(arabic!.say, late)).toBe('لم يصل أي جواب خلال 8 ثوانٍ.');
    const strange = new TypeError('Failed to fetch dynamically imported module: https://a.b/c.js');
    expect(reasonOf(english!.say, strange)).toMatch(/^A part of the page did not arrive/);
  });
});
