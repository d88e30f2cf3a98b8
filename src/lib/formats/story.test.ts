import { expect, describe as suite, it } from 'vitest';
import { files, type Edit } from './fixture';
import { describe } from './problem';
import { decodeStory } from './story';

/** All that is wrong with the small story after these edits, one problem a line. */
function wrongs(...edits: Edit[]): string[] {
  const result = decodeStory('test', files(...edits));
  return result.ok ? [] : describe(result.problems).split('\n');
}

suite('a story that is right', () => {
  const result = decodeStory('test', files());
  if (!result.ok) throw new Error(describe(result.problems));
  const story = result.value;

  it('has its passages, word for word and without marks', () => {
    expect(story.title).toBe('Talks in Moscow');
    expect(
      story.passages.map(({ line, role, gapBefore, text }) => [line, role, gapBefore, text]),
    ).toEqual([
      [1, 'headline', false, 'Talks in Moscow'],
      [2, 'standfirst', false, 'They met in Moscow, "not far".'],
      [4, 'paragraph', false, 'MOSCOW – She came “from Jobar” — for $600 — to Moscow.'],
      [6, 'paragraph', true, 'Syria & more.'],
    ]);
  });

  it('has its mentions, counted in code points, each with its sense', () => {
    const mentions = story.passages.flatMap((passage) => passage.mentions);
    expect(mentions.map(({ id, start, end, text }) => [id, start, end, text])).toEqual([
      ['p1-moscow', 9, 15, 'Moscow'],
      ['p2-moscow', 12, 18, 'Moscow'],
      ['p4-moscow', 0, 6, 'MOSCOW'],
      ['p4-jobar', 24, 29, 'Jobar'],
      ['p4-moscow.2', 47, 53, 'Moscow'],
      ['p6-syria', 0, 5, 'Syria'],
    ]);
    expect(mentions.map(({ sense, dateline }) => [sense, dateline])).toEqual([
      ['place', false],
      ['place', false],
      ['place', true],
      ['place', false],
      ['government', false],
      ['mixed', false],
    ]);
  });

  it('names its mentions by their places: what is edited beside them leaves their ids', () => {
    const edited = decodeStory(
      'test',
      files(
        ['story', 'She came', '[Syria](place:syria): she came, in words that are new,'],
        ['story', 'for $600', 'past [Syria](place:syria)'],
      ),
    );
    const [, , p4] = edited.ok ? edited.value.passages : [];
    expect(p4?.mentions.map(({ id }) => id)).toEqual([
      'p4-moscow',
      'p4-syria',
      'p4-jobar',
      'p4-syria.2',
      'p4-moscow.2',
    ]);
  });

  it('counts a sign beyond the first 65 536 as one', () => {
    const other = decodeStory('test', files(['story', 'She', '𝐒he']));
    const [, , p4] = other.ok ? other.value.passages : [];
    expect(p4?.mentions.map(({ start }) => start)).toEqual([0, 24, 47]);
  });

  it('has its places, points and areas', () => {
    expect(story.places).toMatchObject([
      {
        shape: 'point',
        id: 'moscow',
        names: { ru: 'Москва' },
        local: 'ru',
        at: [37.6, 55.7],
        radius: 20000,
      },
      { shape: 'point', id: 'jobar', reference: 'moscow', note: { own: 'About here.' } },
      { shape: 'area', id: 'syria', at: [38, 35], bounds: [35, 32, 42, 37] },
    ]);
    expect(story.places[1]).not.toHaveProperty('radius');
  });

  it('has its routes', () => {
    expect(story.routes).toEqual([
      {
        id: 'visit',
        title: { own: 'A visit' },
        from: 'jobar',
        to: 'moscow',
        when: { own: '2025' },
        passages: [4, 6],
        source: { own: 'test' },
      },
    ]);
  });

  it('may break a quotation over lines: that is a space', () => {
    expect(wrongs(['story', '& more', '&\n> more'])).toEqual([]);
  });
});

suite('ids that mentions had before', () => {
  const read = (text: string) => decodeStory('test', files(), { name: 'former.json', text });

  it('are kept, though a mention may have gone since', () => {
    const ids = { 'p4.2': 'p4-jobar', 'p4.3': 'p4-moscow.2', 'p4.4': 'p4-atlantis' };
    const result = read(JSON.stringify(ids));
    expect(result.ok && result.value.formerMentionIds).toEqual(ids);
  });

  it.each([
    [
      '{\n "p4.2": "p4.jobar" }',
      'former.json:2:10: "p4.2" cannot be "p4.jobar"; expected an id such as "p22-jobar"',
    ],
    [
      '{\n "p4-2": "p4-jobar" }',
      'former.json:2:10: "p4-2" cannot be "p4-jobar"; expected ids such as "p22.2"',
    ],
  ])('are refused where they are none: %s', (text, problem) => {
    const result = read(text);
    expect(result.ok ? '' : describe(result.problems)).toBe(problem);
  });
});

suite('files that do not agree', () => {
  it.each<[string, Edit, string]>([
    [
      'a mention of no place',
      ['story', 'place:jobar', 'place:jobbar'],
      'story.md:15:54: there is no place "jobbar"; did you mean "jobar"?',
    ],
    [
      'a mention of no place, in the front matter',
      ['story', 'place:moscow), "not', 'place:moskow), "not'],
      'story.md:3:26: there is no place "moskow"; did you mean "moscow"?',
    ],
    [
      'a mention of nothing near',
      ['story', 'place:jobar', 'place:atlantis'],
      'story.md:15:54: there is no place "atlantis"; expected one of: moscow, jobar, syria',
    ],
    [
      'a point that no passage names',
      ['story', '[Jobar](place:jobar)', 'Jobar'],
      'places.geojson:17:15: no passage names "jobar"; link a mention to it, [jobar](place:jobar), or take it out',
    ],
    [
      'an id given twice',
      ['areas', '"id": "syria"', '"id": "moscow"'],
      'areas.geojson:8:15: "moscow" is there twice; give each an id of its own',
    ],
    [
      'a distance from no place',
      ['places', '"reference": "moscow"', '"reference": "mosow"'],
      'places.geojson:19:43: distances cannot be told from "mosow"; did you mean "moscow"?',
    ],
    [
      'a distance from itself',
      ['places', '"reference": "moscow"', '"reference": "jobar"'],
      'places.geojson:19:43: distances cannot be told from "jobar"; expected one of: moscow',
    ],
    [
      'a route to no place',
      ['routes', '"to": "moscow"', '"to": "mosco"'],
      'routes.geojson:7:67: there is no place "mosco"; did you mean "moscow"?',
    ],
    [
      'a route to where it began',
      ['routes', '"to": "moscow"', '"to": "jobar"'],
      'routes.geojson:7:67: this route ends where it begins; expected two places',
    ],
    [
      'a route of a passage that is not quoted',
      ['routes', '[4, 6]', '[4, 7]'],
      'routes.geojson:8:41: there is no passage p7; quoted are p1, p2, p4, p6',
    ],
  ])('%s', (_name, edit, problem) => {
    expect(wrongs(edit)[0]).toBe(problem);
  });

  it('lets an area stand that no passage names, as context', () => {
    expect(wrongs(['story', '[Syria](place:syria "mixed")', 'Syria'])).toEqual([]);
  });

  it('has no sign that is not seen and turns words around', () => {
    expect(wrongs(['places', 'A city.', 'A \u202Ecity.'])).toEqual([
      'places.geojson:8:43: there is the sign U+202E, which is not seen and turns words around; take it out',
    ]);
  });

  it('tells all that is wrong in all files at once', () => {
    expect(
      wrongs(
        ['story', '"government"', '"goverment"'],
        ['story', 'publisher: Test\n', ''],
        ['places', '33.5', '95'],
        ['routes', '"when"', '"wen"'],
      ),
    ).toEqual([
      'story.md:2:1: "publisher" is missing; add it: text',
      'story.md:14:92: "goverment" is no sense of a name; did you mean "government"?',
      'places.geojson:22:53: (36.3, 95) is not on the Earth; longitude comes first, within ±180, then latitude, within ±90',
      'routes.geojson:6:21: "when" is missing; add it: text',
      'routes.geojson:8:16: "wen" is not known here; did you mean "when"?',
    ]);
  });
});

suite('properties that are wrong', () => {
  it.each<[string, Edit, string[]]>([
    [
      'a disputed part that nobody claims',
      [
        'areas',
        '"features"',
        '"disputed": [{ "type": "Feature", "properties": { "id": "golan" }, "geometry": { "type": "Polygon" } }],\n"features"',
      ],
      ['areas.geojson:3:51: "claimedBy" is missing; add it: a list'],
    ],
    [
      'a precision that is none',
      ['places', '"precision": "site"', '"precision": "sites"'],
      ['places.geojson:19:22: "precision" cannot be "sites"; did you mean "site"?'],
    ],
    [
      'no circle for what is no site',
      ['places', '"precision": "site"', '"precision": "city"'],
      [
        'places.geojson:16:21: "radius" is missing; expected metres, for every precision but "site"',
      ],
    ],
    [
      'a circle of less than nothing',
      ['places', '20000', '-5'],
      ['places.geojson:9:40: "radius" cannot be -5; expected metres'],
    ],
    [
      'a misspelt property',
      ['places', '"description"', '"descripton"'],
      [
        'places.geojson:6:21: "description" is missing; add it: text',
        'places.geojson:8:39: "descripton" is not known here; did you mean "description"?',
      ],
    ],
    [
      'an id with a capital',
      ['places', '"id": "jobar"', '"id": "Jobar"'],
      ['places.geojson:17:15: "id" cannot be "Jobar"; expected small letters, digits and hyphens'],
    ],
    [
      'a country by three letters',
      ['places', '"country": "ru"', '"country": "rus"'],
      ['places.geojson:8:62: "country" cannot be "rus"; expected two small letters (ISO 3166-1)'],
    ],
    [
      'a point without a position',
      ['places', '{ "type": "Point", "coordinates": [37.6, 55.7] }', 'null'],
      ['places.geojson:12:19: "geometry" cannot be null; expected an object'],
    ],
    [
      'an area without a box',
      ['areas', '      "bbox": [35, 32, 42, 37],\n', ''],
      ['areas.geojson:4:5: "bbox" is missing; add it: a list'],
    ],
    [
      'a box upside down',
      ['areas', '[35, 32, 42, 37]', '[35, 37, 42, 32]'],
      [
        'areas.geojson:6:15: "bbox" cannot be [35,37,42,32]; expected [west, south, east, north] with the south below the north',
      ],
    ],
  ])('%s', (_name, edit, problems) => {
    expect(wrongs(edit)).toEqual(problems);
  });
});
