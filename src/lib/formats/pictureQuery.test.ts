import { describe, expect, it } from 'vitest';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import { story } from '$lib/model/fixture';
import { FULL } from '$lib/model/layers';
import { readAddress, writeAddress } from './address';
import { decodePictureQuery, encodePictureQuery } from './pictureQuery';
import { describe as words } from './problem';

const PAGE = new URL('https://example.org/?theme=light&lang=ru&place=moscow');
const TALE = story([], []);
/** The query of a link to a picture, after the page's own. */
const written = (some: Partial<PictureSettings>) =>
  writeAddress(PAGE, { picture: encodePictureQuery({ ...PICTURE, ...some }) }).search.slice(
    PAGE.search.length,
  );
const read = (query: string) => {
  const { picture } = readAddress(new URL(`${PAGE.href}${query}`), TALE);
  if (!picture) throw new Error('it asks for no picture');
  return decodePictureQuery(picture);
};

const LINKS: [string, Partial<PictureSettings>][] = [
  ['&picture=1', {}],
  [
    '&picture=1&picture.size=story&picture.frame=story',
    { size: { preset: 'story' }, frame: { kind: 'story' } },
  ],
  [
    '&picture=1&picture.size=a4&picture.orientation=landscape&picture.dpi=300',
    { size: { preset: 'a4', orientation: 'landscape', dpi: 300 } },
  ],
  [
    '&picture=1&picture.size=1601x17&picture.format=pdf',
    { size: { preset: 'pixels', width: 1601, height: 17 }, format: 'pdf' },
  ],
  [
    '&picture=1&picture.size=86.5x54mm&picture.dpi=600',
    { size: { preset: 'millimetres', width: 86.5, height: 54, dpi: 600 } },
  ],
  [
    '&picture=1&picture.place=eastern-mediterranean',
    { frame: { kind: 'place', id: 'eastern-mediterranean' } },
  ],
  ['&picture=1&picture.passage=22', { frame: { kind: 'passage', line: 22 } }],
  [
    '&picture=1&picture.passage=22&picture.bounds=36%2C32.5%2C37.5%2C33.4',
    { frame: { kind: 'passage', line: 22, bounds: [36, 32.5, 37.5, 33.4] } },
  ],
  [
    '&picture=1&picture.bounds=-27.25%2C28.5%2C50%2C58.5&picture.bearing=-30',
    { frame: { kind: 'bounds', bounds: [-27.25, 28.5, 50, 58.5] }, bearing: -30 },
  ],
  [
    '&picture=1&picture.scale=1.5&picture.quality=80&picture.theme=dark&picture.language=ar&picture.attribution=top-left',
    { scale: 1.5, quality: 80, theme: 'dark', language: 'ar', attribution: 'top-left' },
  ],
  [
    '&picture=1&picture.labels=0.5&picture.rings=0&picture.with=numbers%2Clens&picture.without=legend',
    {
      layers: { ...FULL, labels: 0.5, rings: 0 },
      furniture: { ...PICTURE.furniture, numbers: true, lens: true, legend: false },
    },
  ],
  [
    '&picture=1&picture.label=jobar%3A12%2C-30&picture.label=syria%3Ahidden&picture.label=russia%3A%4045%2C56.5%3Bhidden&picture.note=36.3%2C33.5%2C60%2C-40%2CA+base%2C+Russian&picture.note=37%2C55%2C-8%2C0%2Cx&picture.towns=false&picture.hidden=erbil%2Csweida&picture.area=TR%2CGOLAN-HEIGHTS',
    {
      labels: {
        jobar: { offset: [12, -30] },
        syria: { hidden: true },
        russia: { at: [45, 56.5], hidden: true },
      },
      notes: [
        { at: [36.3, 33.5], offset: [60, -40], text: 'A base, Russian' },
        { at: [37, 55], offset: [-8, 0], text: 'x' },
      ],
      towns: false,
      hidden: ['erbil', 'sweida'],
      areas: ['TR', 'GOLAN-HEIGHTS'],
    },
  ],
  [
    '&picture=1&picture.size=a4&picture.orientation=portrait&picture.dpi=300&picture.bleed=3.5&picture.format=pdf&picture.transparent=true',
    {
      size: { preset: 'a4', orientation: 'portrait', dpi: 300 },
      format: 'pdf',
      bleed: 3.5,
      transparent: true,
    },
  ],
  [
    '&picture=1&picture.title=A+*+100%25+title%3A+%E2%80%9Cso%E2%80%9D&picture.alt=Two%0Alines%26',
    { title: 'A * 100% title: “so”', alt: 'Two\nlines&' },
  ],
];

describe('a picture in an address', () => {
  it.each(LINKS)('%s is written and read', (query, some) => {
    expect(written(some)).toBe(query);
    expect(read(query)).toEqual({ ok: true, value: { ...PICTURE, ...some } });
  });

  it('may be asked for with nothing said', () => {
    expect(read('&picture=')).toEqual({ ok: true, value: PICTURE });
    expect(read('&picture&picture.theme=dark')).toMatchObject({ value: { theme: 'dark' } });
  });

  it.each([
    ['&picture=2', '"version" cannot be 2; expected 1, the only version'],
    ['&picture=1&picture.them=dark', '"them" is not known here; did you mean "theme"?'],
    ['&picture=1&picture.theme=dar', '"theme" cannot be "dar"; did you mean "dark"?'],
    ['&picture=1&picture.size=a6', '"preset" cannot be "a6"; did you mean "a5"?'],
    ['&picture=1&picture.size=15x900', '"width" cannot be 15; expected a whole number from 16'],
    ['&picture=1&picture.size=1.2.3x900', '"width" cannot be "1.2.3"'],
    ['&picture=1&picture.dpi=300', '"dpi" is not known here'],
    ['&picture=1&picture.size=a4&picture.dpi=0x12C', '"dpi" cannot be "0x12C"'],
    ['&picture=1&picture.scale=', '"scale" cannot be ""; expected a number'],
    ['&picture=1&picture.scale=Infinity', '"scale" cannot be "Infinity"'],
    ['&picture=1&picture.passage=1e1', '"line" cannot be "1e1"'],
    ['&picture=1&picture.bounds=1,2,,4', '"bounds.2" cannot be ""'],
    ['&picture=1&picture.bounds=1,2,3,1', 'with the south below the north'],
    ['&picture=1&picture.bounds=1,2,3,4&picture.frame=story', '"bounds" is not known here'],
    ['&picture=1&picture.label=jobar', 'expected "hidden": true, "offset": [dx, dy] or "at"'],
    ['&picture=1&picture.label=jobar:up', '"offset" cannot be ["up"]; expected [dx, dy] in layout'],
    ['&picture=1&picture.label=jobar:@5,95', 'expected degrees of latitude, from -90 to 90'],
    [
      '&picture=1&picture.label=jobar:9000,0',
      'expected a number from -2000 to 2,000 layout pixels',
    ],
    ['&picture=1&picture.note=36,33,0,0,', '"text" cannot be ""; expected words'],
    ['&picture=1&picture.note=Words', '"at.0" cannot be "Words"'],
    ['&picture=1&picture.towns=no', '"towns" cannot be "no"; expected true or false'],
    ['&picture=1&picture.labels=2', '"labels" cannot be 2; expected a number from 0 to 1'],
    ['&picture=1&picture.with=lense', '"lense" is not known here; did you mean "lens"?'],
    ['&picture=1&picture.title=+', 'expected words, or take it out'],
    ['&picture=1&picture.constructor=x', '"constructor" is not known here'],
    ['&picture=1&picture.__proto__=x', '"__proto__" is not known here'],
    [
      '&picture=1&picture.place=jobar&picture.passage=4',
      'a picture has one frame; keep "place" or "passage"',
    ],
  ])('%s is refused: %s', (query, says) => {
    const result = read(query);
    expect(result.ok ? '' : words(result.problems)).toContain(says);
  });
});
