import { describe as suite, expect, it } from 'vitest';
import { files, type Edit } from './fixture';
import { describe } from './problem';
import { decodeStory } from './story';

const decoded = (...edits: Edit[]) => decodeStory('test', files(...edits));

function told(...edits: Edit[]) {
  const result = decoded(...edits);
  if (!result.ok) throw new Error(describe(result.problems));
  return result.value;
}

function wrongs(...edits: Edit[]): string[] {
  const result = decoded(...edits);
  return result.ok ? [] : describe(result.problems).split('\n');
}

const TYPES =
  'settlement, district, building, base, airport, country, first-level-division, region, sea, river, mountain, island, road, border, other';

suite('what a place is', () => {
  it('is its type, and for a settlement whether it is a capital', () => {
    const { places } = told([
      'places',
      '"type": "settlement"',
      '"type": "settlement", "capital": "country"',
    ]);
    expect(places).toMatchObject([
      { id: 'moscow', type: 'settlement', capital: 'country', country: 'ru' },
      { id: 'jobar', type: 'district' },
      { id: 'syria', type: 'country' },
    ]);
    expect(places[1]).not.toHaveProperty('capital');
  });

  it.each<[string, Edit, string]>([
    [
      'a type that is none',
      ['places', '"type": "settlement"', '"type": "setlement"'],
      'places.geojson:8:76: "type" cannot be "setlement"; did you mean "settlement"?',
    ],
    [
      'a type like no other',
      ['places', '"type": "district"', '"type": "x"'],
      `places.geojson:18:90: "type" cannot be "x"; expected one of: ${TYPES}`,
    ],
    [
      'a capital that is a river',
      ['places', '"type": "settlement"', '"type": "river", "capital": "country"'],
      'places.geojson:8:96: "capital" cannot be "country"; take it out: only a settlement is a capital',
    ],
    [
      'a capital that is a country',
      ['areas', '"type": "country"', '"type": "country", "capital": "division"'],
      'areas.geojson:8:119: "capital" cannot be "division"; take it out: only a settlement is a capital',
    ],
    [
      'a capital of what has none',
      ['places', '"type": "settlement"', '"type": "settlement", "capital": "divison"'],
      'places.geojson:8:101: "capital" cannot be "divison"; did you mean "division"?',
    ],
  ])('cannot be %s', (_name, edit, problem) => {
    expect(wrongs(edit)).toEqual([problem]);
  });
});

suite('the words of a story', () => {
  it('are kept in whichever languages they are given', () => {
    const { licence, places, routes } = told(
      ['story', 'licence: Quoted for a test.', 'licence: Quoted.\nlicence:ar: مقتبس.'],
      [
        'places',
        '"kind": "city",',
        '"kind": "city", "kind:ar": "مدينة", "description:ru": "Город.",',
      ],
      ['places', '"kind": "district",', '"note:ckb": "لێرە.", "sourceName": "A map",'],
      ['routes', '"title": "A visit"', '"title": "A visit", "title:ru": "Визит"'],
    );
    expect(licence).toEqual({ own: 'Quoted.', ar: 'مقتبس.' });
    expect(places).toMatchObject([
      {
        kind: { own: 'city', ar: 'مدينة' },
        description: { own: 'A city.', ru: 'Город.' },
      },
      { note: { own: 'About here.', ckb: 'لێرە.' }, source: 'test', sourceName: { own: 'A map' } },
      { description: { own: 'A country.' } },
    ]);
    expect(places[1]).not.toHaveProperty('kind');
    expect(routes[0]).toMatchObject({ title: { own: 'A visit', ru: 'Визит' } });
  });

  it.each<[string, Edit, string]>([
    [
      'in a language that is none',
      ['places', '"description": "A city."', '"description": "A city.", "description:arr": "…"'],
      'places.geojson:8:70: "description:arr" is not known here; did you mean "description:ar"?',
    ],
    [
      'translations alone',
      ['places', '"note": "About here."', '"note:ar": "هنا."'],
      'places.geojson:16:21: "note" is missing; add it in the story’s language, or take its translations out',
    ],
    [
      'empty',
      ['routes', '"title": "A visit"', '"title": "A visit", "title:ru": ""'],
      'routes.geojson:7:56: "title:ru" cannot be ""; expected words',
    ],
  ])('cannot be %s', (_name, edit, problem) => {
    expect(wrongs(edit)).toEqual([problem]);
  });
});
