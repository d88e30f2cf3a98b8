import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodePictureSettings } from '$lib/formats/pictureSettings';
import { PAPER_IDS, PICTURE, SCREEN_IDS } from '$lib/model/picture';
import { passage, point, story } from '$lib/model/fixture';
import { argumentsOf } from './arguments';
import { studioAddress } from './drive';
import { orderOf } from './order';
import { Usage } from './usage';

const STORY = {
  ...story(
    [point('damascus', 36, 33), point('jobar', 36, 34)],
    [passage(22, 'In [Jobar](jobar) and [Damascus](damascus).')],
  ),
  slug: 'in-moscow',
};
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-order-'));
  const settings = { ...PICTURE, theme: 'dark' as const, format: 'webp' as const };
  writeFileSync(join(folder, 'mine.json'), encodePictureSettings(settings));
  const other = { ...settings, format: 'png' as const };
  writeFileSync(join(folder, 'other.picture.json'), encodePictureSettings(other));
  writeFileSync(join(folder, 'broken.json'), '{ "theme": "drk" }');
});
afterAll(() => {
  expect(readdirSync(folder).sort()).toEqual(['broken.json', 'mine.json', 'other.picture.json']);
  rmSync(folder, { recursive: true });
});

const order = (line: string, stories = [STORY]) =>
  orderOf(argumentsOf(line ? line.split(' ') : []), stories, folder);
/** The one picture that a command line orders. */
const job = (line: string) => {
  const [first, ...more] = order(line).jobs;
  if (!first || more.length > 0) throw new Error(`It orders ${more.length + 1} pictures.`);
  return first;
};
/** What the studio is asked for. */
const query = (line: string) =>
  decodeURIComponent(
    new URL(studioAddress('http://localhost/sub/', 'in-moscow', job(line))).search,
  ).replaceAll('&picture.', ' ');

it('areas of the world are known by codes, and by names in any language', () => {
  expect(query('--area TUR,golan-heights,قبرص')).toContain(' area=TR,GOLAN-HEIGHTS,CY');
});

describe('widths', () => {
  const made = (line: string) =>
    order(line).jobs.map(({ settings: { size }, file }) => [file.split('/').at(-1), size]);

  it('are each laid out for itself, in one call', () => {
    expect(made('--place jobar --out map.png --widths 360,720')).toEqual([
      ['map-360.png', { preset: 'pixels', width: 720, height: 640 }],
      ['map-720.png', { preset: 'pixels', width: 1440, height: 810 }],
    ]);
    const [[name] = []] = made('--place jobar --preset square --widths 500');
    expect(name).toBe('in-moscow-jobar-1080x1080-500.png');
  });

  it.each([
    ['--widths 36', 'no width'],
    ['--widths 360,wide', '"wide" is no width'],
    ['--widths 360 --preset a4', 'a size on paper has one'],
    ['--widths 360 --all', '--all has sizes of its own'],
    ['--widths 360 --series places', '--series has sizes of its own'],
  ])('refuses %s: %s', (line, words) => {
    expect(() => order(line)).toThrow(words);
  });
});

describe('several files of settings', () => {
  it.each([
    '--settings mine.json other.picture.json --scale 2 --out new',
    '--scale 2 --settings mine.json --out new --settings other.picture.json',
  ])('each make a picture, named as the file: %s', (line) => {
    expect(
      order(line).jobs.map(({ file, settings: { theme, scale } }) => [file, theme, scale]),
    ).toEqual([
      [join(folder, 'new', 'mine.webp'), 'dark', 2],
      [join(folder, 'new', 'other.png'), 'dark', 2],
    ]);
  });

  it.each([
    ['--settings mine.json broken.json', 'broken.json:1:12: "theme" cannot be "drk"'],
    ['--settings mine.json none.json', 'none.json cannot be read'],
    ['--settings mine.json mine.json', 'two files would make mine.webp'],
    ['--settings mine.json other.picture.json --out mine.json', 'mine.json is a file'],
    ['--settings mine.json other.picture.json --all', '--all: it is for one file of settings'],
    ['--settings mine.json other.picture.json --widths 360', '--widths: it is for one file'],
    ['--settings mine.json other.picture.json --series places', '--series: it is for one file'],
    ['--settings mine.json other.picture.json --quality 3', 'a png has none'],
  ])('are refused as %s: %s', (line, words) => {
    expect(() => order(line)).toThrow(words);
  });
});

describe('a command line', () => {
  it.each([
    ['--story in-moscow', ''],
    ['--place jobar --preset article --format png', 'place=jobar'],
    ['--passage 22', 'passage=22'],
    ['--passage p22', 'passage=22'],
    ['--whole --theme dark --language ar', 'frame=story theme=dark language=ar'],
    ['--bounds -10,30.5,50,60', 'bounds=-10,30.5,50,60'],
    ['--preset a4 --dpi 150 --landscape', 'size=a4 orientation=landscape dpi=150'],
    ['--preset a4', 'size=a4 orientation=portrait dpi=300'],
    [
      '--preset a4 --out a.pdf --bleed 3mm',
      'size=a4 orientation=portrait dpi=300 bleed=3 format=pdf',
    ],
    ['--out a.svg --transparent', 'format=svg transparent=true'],
    ['--size 1600x901 --scale 1.5', 'size=1600x901 scale=1.5'],
    ['--size 210x297mm', 'size=210x297mm dpi=300'],
    ['--size 86.5×54mm --dpi 600', 'size=86.5x54mm dpi=600'],
    ['--bearing -30 --attribution top-left', 'bearing=-30 attribution=top-left'],
    ['--with lens,subtitle --without legend', 'with=subtitle,lens without=legend'],
    ['--layers labels=0,rings=.5', 'labels=0 rings=0.5'],
    ['--format jpg --quality 80', 'quality=80 format=jpeg'],
    ['--out x.pdf', 'format=pdf'],
    ['--out x.svg', 'format=svg'],
    ['--title=Syria’s --subtitle=B --alt=C', 'title=Syria’s subtitle=B alt=C with=subtitle'],
    ['--words ar', 'language=ar'],
    ['--words ar --language en', ''],
    ['--settings mine.json', 'theme=dark format=webp'],
    ['--settings mine.json --words ru', 'theme=dark format=webp'],
    ['--settings mine.json --theme light --out x.png', ''],
  ])('%s asks the studio for %s', (line, asked) => {
    expect(query(line)).toBe(['?picture=1', asked].filter(Boolean).join(' '));
  });

  it('opens the story of the site, wherever that is', () => {
    expect(studioAddress('http://localhost/sub/', 'in-moscow', job('--passage 22'))).toBe(
      'http://localhost/sub/stories/in-moscow/?picture=1&picture.passage=22',
    );
    expect(studioAddress('http://localhost/sub/', 'in-moscow', job('--words ar'))).toBe(
      'http://localhost/sub/ar/stories/in-moscow/?picture=1&picture.language=ar',
    );
  });

  it('names the file by what is in it, where nothing is said', () => {
    expect(job('--place jobar').file).toBe(join(folder, 'in-moscow-jobar-1600x900.png'));
    expect(job('--series places')).toMatchObject({
      file: join(folder, 'in-moscow-places.zip'),
      series: 'places',
    });
    expect(job('--out A.JPG').settings.format).toBe('jpeg');
  });

  it('orders each preset in a folder, with all else alike', () => {
    const { jobs } = order(
      '--all --out all --format pdf --theme dark --landscape --dpi 150 --words ru',
    );
    expect(jobs.every(({ words }) => words === 'ru')).toBe(true);
    expect(jobs.map(({ file }) => file)).toEqual(
      [...SCREEN_IDS, ...PAPER_IDS].map((id) => join(folder, 'all', `${id}.pdf`)),
    );
    expect(jobs.every(({ settings }) => settings.theme === 'dark')).toBe(true);
    expect(jobs.at(-1)?.settings.size).toEqual({
      preset: 'letter',
      orientation: 'landscape',
      dpi: 150,
    });
  });

  it.each([
    ['--stroy x', '--stroy: there is no such argument; did you mean "--story"?'],
    ['jobar', '"jobar" stands by itself'],
    ['--place', '--place: a value is missing; expected --place VALUE'],
    ['--place --whole', '--place: a value is missing'],
    ['--whole=yes', '--whole: it takes no value'],
    ['--dpi 1 --dpi 2', '--dpi: it is there twice'],
    ['--story in-moscov', '--story: "in-moscov" is not known; did you mean "in-moscow"?'],
    ['--place jobbar', '--place: "jobbar" is not known; did you mean "jobar"?'],
    ['--area Colmbia', '--area: "Colmbia" is not known; did you mean "Colombia"?'],
    ['--area Atlantis', '--area: "Atlantis" is not known; expected such as TUR'],
    ['--passage 23', '--passage: "23" is not known; did you mean "22"?'],
    ['--place jobar --whole', '--whole: a picture has one frame; keep --place or --whole'],
    ['--bounds 1,2,3', '--bounds: "bounds" cannot be [1,2,3]; expected [west, south, east, north]'],
    ['--bounds 1,2,x,4', '--bounds: '],
    ['--preset a6', '--preset: "a6" is not known; did you mean "a5"?'],
    ['--preset a4 --size 1x1', '--size: a preset is a size'],
    ['--preset a4 --dpi 9000', '--dpi: "dpi" cannot be 9000; expected a whole number from 36'],
    ['--preset a4 --dpi much', '--dpi: "much" is no number'],
    ['--dpi 150', '--dpi: a size in pixels has none; expected a size on paper: --preset a5'],
    ['--landscape', '--landscape: only sheets can be turned'],
    ['--size 1600', '--size: "1600" is no size; expected 1600x900 or 210x297mm'],
    ['--size 5x900', '--size: "width" cannot be 5; expected a whole number from 16 to 10,000'],
    ['--theme drk', '--theme: "theme" cannot be "drk"; did you mean "dark"?'],
    ['--words ku', '--words: "ku" is not known; did you mean "ru"?'],
    ['--words xx', '--words: "xx" is not known; '],
    ['--words', '--words: a value is missing; expected --words VALUE'],
    ['--scale 9', '--scale: "scale" cannot be 9; expected a number from 0.25 to 8'],
    ['--with lense', '--with: "lense" is not known; did you mean "lens"?'],
    ['--with lens --without lens', '--without: "lens" is asked for too'],
    ['--subtitle Here --without subtitle', '--without: "subtitle" is asked for too'],
    ['--layers label=0', '--layers: "label" is not known; did you mean "labels"?'],
    ['--layers labels', '--layers: "labels" says not how strong; expected labels=0 to labels=1'],
    ['--format pnng', '--format: "format" cannot be "pnng"; did you mean "png"?'],
    ['--quality 80', '--quality: a png has none; expected --format jpeg or webp'],
    ['--format pdf --out x.png', 'x.png is no name for such a file; expected .pdf'],
    ['--series place', '--series: "place" is not known; did you mean "places"?'],
    ['--series places --out x.png', 'x.png is no name for such a file; expected .zip'],
    ['--series places --place jobar', '--place: a series has a frame for each picture'],
    ['--all --preset a4', '--preset: --all has each of them'],
    ['--out nowhere/x.png', '--out: there is no folder'],
    ['--all --out mine.json', '--out: mine.json is a file'],
    ['--settings none.json', '--settings: '],
    ['--site maps.example.org', '--site: "maps.example.org" is no web address'],
    ['--site file:///tmp/', '--site: "file:///tmp/" is no web address'],
    ['--settings broken.json', 'broken.json:1:12: "theme" cannot be "drk"; did you mean "dark"?'],
  ])('%s is refused: %s', (line, says) => {
    expect(() => order(line)).toThrow(Usage);
    expect(() => order(line)).toThrow(says);
  });

  it('may say where the site is published', () => {
    expect(order('--whole').site).toBe('');
    expect(order('--site https://maps.example.org/syria').site).toBe(
      'https://maps.example.org/syria/',
    );
  });

  it('must name the story where there are several', () => {
    const two = [STORY, { ...STORY, slug: 'other' }];
    expect(() => order('--whole', two)).toThrow(
      '--story: it is missing; expected one of: in-moscow, other',
    );
  });
});
