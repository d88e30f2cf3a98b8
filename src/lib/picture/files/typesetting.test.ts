import { describe, expect, it } from 'vitest';
import { runsOf, type FontFacts } from './typesetting';

const font = (name: string, letters: RegExp) => ({
  name,
  has: (code: number) => letters.test(String.fromCodePoint(code)),
  // As fontkit does it: by the first letter of a script.
  direction: (text: string) =>
    /[\u0600-\u06FF]/u.test(text) ? ('rtl' as const) : ('ltr' as const),
});
const LATIN = font('latin', /[\u0020-\u00FF\u200E\u2013]/u);
const CYRILLIC = font('cyrillic', /[\u0400-\u045F]|\u0301/u);
const ARABIC = font('arabic', /[\u0600-\u06FF]|\u200D/u);

const set = (line: string) =>
  runsOf<FontFacts & { name: string }>(line, [LATIN, CYRILLIC, ARABIC]).map(
    ({ text, font }) => `${font.name}:${text}`,
  );

describe('a line of text', () => {
  it('is split where its letters come from different fonts', () => {
    expect(set('Москва, km')).toEqual(['cyrillic:Москва', 'latin:, km']);
  });

  it('keeps accents and joiners with the letters they cling to', () => {
    expect(set('Москва\u0301')).toEqual(['cyrillic:Москва\u0301']);
    expect(set('ه\u200D')).toEqual(['arabic:ه\u200D']);
  });

  it('runs from the right where its first letter does, numbers from the left', () => {
    expect(set('كم 25')).toEqual(['latin:25', 'latin: ', 'arabic:كم']);
    expect(set('(25) كم Km')).toEqual([
      'latin:Km',
      'latin: ',
      'arabic:كم',
      'latin: (',
      'latin:25',
      'latin:)',
    ]);
  });

  it('runs from the left where its first letter does', () => {
    expect(set('Km كم')).toEqual(['latin:Km ', 'arabic:كم']);
  });

  it('has its brackets the right way round', () => {
    expect(set('دمشق (Damascus)')).toEqual([
      'latin:(',
      'latin:Damascus',
      'latin:) ',
      'arabic:دمشق',
    ]);
  });

  it('has Arabic numbers from the left, though fonts would turn them', () => {
    expect(set('كم ١٢٣')).toEqual(['arabic:٣٢١', 'latin: ', 'arabic:كم']);
  });

  it('has no signs that only tell directions, and the first font where none has a letter', () => {
    expect(set('a\u200Eb\u2028')).toEqual(['latin:ab\u2028']);
    expect(set('字')).toEqual(['latin:字']);
    expect(set('')).toEqual([]);
  });
});
