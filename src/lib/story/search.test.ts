import { describe, expect, it } from 'vitest';
import { point } from '$lib/model/fixture';
import { isCalled, isFound } from './search';

const sweida = point('sweida', 36.6, 32.7, {
  name: 'Sweida',
  names: { en: 'As-Suwayda', ar: 'السُّوَيداء', ru: 'Эс-Сувейда' },
  kind: { own: 'city', ar: 'مدينة' },
});
const erbil = point('erbil', 44, 36.2, { name: 'Erbil', names: { ku: 'Hewlêr', ar: 'أربيل' } });

describe('finding a place', () => {
  it.each([
    ['Łódź', 'Lodz'],
    ['Tromsø', 'tromso'],
    ['Đà Nẵng', 'Da Nang'],
    ['Ħamrun', 'hamrun'],
    ['Vestmannaeyjar', 'VESTMANNÆYJAR'],
    ['Þingvellir', 'thing'],
    ['Gəncə', 'gence'],
    ['Gießen', 'giessen'],
    ['Iğdır', 'igdir'],
    ['İzmir', 'izmir'],
  ])('%s by "%s"', (name, typed) =>
    expect(isFound(point('x', 0, 0, { name, names: {} }), typed)).toBe(true),
  );
  it.each(['Sweida', 'as suwayda', 'ASSUWAYDA', 'السويداء', 'сувейда', 'city', 'مدينه', '  '])(
    'Sweida by "%s"',
    (typed) => expect(isFound(sweida, typed)).toBe(true),
  );
  it.each(['hewler', 'Hewlêr', 'اربيل', 'erb'])('Erbil by "%s"', (typed) =>
    expect(isFound(erbil, typed)).toBe(true),
  );
  it.each(['Suez', 'دمشق', 'sweidax'])('not Sweida by "%s"', (typed) =>
    expect(isFound(sweida, typed)).toBe(false),
  );
});

describe('what an area is called', () => {
  const names = { en: 'Türkiye', ar: 'تركيا', ru: 'Турция' };
  const identifiers = { iso: 'tr', code: 'TUR' };
  const turkey = point('TR', 35, 39, { name: 'Türkiye', names, identifiers });
  it.each(['türkiye', 'Turkiye', 'TUR', 'tr', 'تركيا', 'турция'])('is "%s"', (typed) =>
    expect(isCalled(turkey, typed)).toBe(true),
  );
  it.each(['Turk', '', 'Türkiye and Syria'])('is not "%s"', (typed) =>
    expect(isCalled(turkey, typed)).toBe(false),
  );
});
