import { expect, it } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import { drawnNames } from './drawnNames';

const damascus = point('damascus', 36.3, 33.5, { identifiers: { geonames: '170654' } });
const tale = {
  ...story([damascus], [passage(1, '[Damascus](damascus).')]),
  opening: [30, 28, 45, 43] as const,
};
type Name = Parameters<typeof drawnNames>[1][number];
const capital = (en: string, lon: number, lat: number, id = 1): Name => ({
  kind: 'capital',
  at: [lon, lat],
  id,
  minzoom: 3,
  names: { en },
});
const tags = (...names: Name[]) => /<div[^>]*>(.*)<\/div>/.exec(drawnNames(tale, names, 'en'))?.[1];

it('names countries, seas and capitals beside their marks', () => {
  const country: Name = { ...capital('Egypt', 31, 29.5), kind: 'country' };
  const sea: Name = { ...capital('Black Sea', 35, 42.5), kind: 'sea' };
  expect(tags(country, sea, capital('Ankara', 32.9, 39.9))).toBe(
    '<b>Egypt</b><i>Black Sea</i><u>Ankara</u>',
  );
  const css = drawnNames(tale, [capital('Ankara', 32.9, 39.9)], 'en');
  expect(css).toMatch(/nth-child\(1\)\{visibility:visible;--flip:6px;--mark:-9px\}/);
  expect(css).not.toContain('@media print');
});

it('makes no markup of a name', () => {
  const name = '<img src=x onerror=hit()>"&';
  const country: Name = { ...capital(name, 36, 36), kind: 'country' };
  expect(tags(country)).toBe('<b>&lt;img src=x onerror=hit()&gt;&quot;&amp;</b>');
});

it('leaves a capital to the story that has it, and one without room out', () => {
  // By its id, wherever it has room.
  expect(tags(capital('Damascus', 32.9, 39.9, 170654))).toBe('');
  expect(tags(capital('Beside Damascus', 36.3, 33.5))).toBe('');
});

it('names a country of which a part shows far from its name there, if nowhere else', () => {
  const iraq: Name = { ...capital('Iraq', 43.2, 31), kind: 'country', minzoom: 2 };
  const part: Name = { ...iraq, kind: 'country-part', at: [42, 33], minzoom: 4, room: 40 };
  const left = (...names: Name[]) => /left:\d+%/g.exec(drawnNames(tale, names, 'en'))?.[0];
  expect(left(part)).toBe('left:80%');
  expect(left(part, iraq)).toBe('left:88%');
  expect(tags(part, iraq)).toBe('<b>Iraq</b>');
  expect(tags({ ...part, room: 5 })).toBe('');
});
