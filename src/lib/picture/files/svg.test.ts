import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { measures } from '$lib/space/pictureSize';
import { wordsOnMaps } from '../draw/mapDrawing';
import type { Pen } from '../draw/pen';
import { MAPS, METADATA } from './fixture';
import { svgFile, type SvgSource } from './svg';

const NOTE = 'A “note” & more <than> its room';
const MAP = { left: 0, top: 46, width: 380, height: 480 };

function draw(pen: Pen): void {
  const letters = { cut: 'regular', size: 13, colour: '#1c1c1c', halo: '#ffffff' } as const;
  pen.map(MAP);
  pen.group('story-names', () => pen.text('دمشق (Damascus)', [100, 90], letters));
  pen.group('notes', () => {
    pen.circle([90, 90], 4, { fill: '#cc3300', stroke: { colour: '#ffffff', width: 1 } });
    pen.text(NOTE, [16, 540], { ...letters, room: 120, align: 'right' });
  });
}

const PICTURE: SvgSource = {
  measures: measures({ size: { preset: 'a5', orientation: 'portrait', dpi: 150 }, scale: 1 }),
  draw,
  words: `${NOTE} دمشق (Damascus) ${wordsOnMaps(MAPS)}`,
  logo: null,
  alt: METADATA.alt,
  language: 'ar',
  metadata: METADATA,
};

/** Vite gives each file an address below the project. */
const read = async (url: string) => readFile(process.cwd() + new URL(url).pathname);
const svg = async (source = PICTURE) => (await svgFile(source, MAPS, read)).text();

/** The attributes of the text with these words. */
function textOf(file: string, words: string): Record<string, string> {
  const [, attributes = ''] = new RegExp(`<text([^>]*)>${words}</text>`).exec(file) ?? [];
  return Object.fromEntries<string>(
    [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

describe('a picture as SVG', () => {
  let file: string;
  beforeAll(async () => {
    file = await svg();
  });

  it('is as large as its sheet, in layout pixels; one for screens as its pixels', async () => {
    expect(file).toContain('width="148mm" height="210mm" viewBox="0 0 559.36 793.6"');
    const article = { ...PICTURE, measures: measures({ size: { preset: 'article' }, scale: 1 }) };
    expect(await svg(article)).toContain('width="1600" height="900" viewBox="0 0 800 450"');
  });

  it('has no pixels in it', () => {
    expect(file).not.toMatch(/<image|data:image/);
  });

  it('has a logo as the file that it is, which says what it is', async () => {
    const rect = { left: 300, top: 540, width: 40, height: 10 };
    for (const [end, type] of [
      ['svg', 'svg+xml'],
      ['png', 'png'],
    ]) {
      const url = `https://example.org/logo.${end}`;
      const logo = { url, image: undefined as never, size: rect, paper: '#ffffff' };
      const drawn = { ...PICTURE, logo, draw: (pen: Pen) => pen.logo(rect, 'A & B') };
      const bytes = async (asked: string) => (asked === url ? Buffer.from('<svg/>') : read(asked));
      expect(await (await svgFile(drawn, MAPS, bytes)).text()).toContain(
        `<image x="300" y="540" width="40" height="10" xlink:href="data:image/${type};base64,PHN2Zy8+"><title>A &amp; B</title></image>`,
      );
    }
  });

  it('has layers whose names are told apart', () => {
    const ids = [...file.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const layers = file.matchAll(/<g id="([^"]*)" inkscape:groupmode="layer"/g);
    expect([...layers].map(([, id]) => id)).toEqual([
      ...['map', 'sea', 'borders', 'names'],
      ...['locator', 'locator-sea', 'locator-names'],
      ...['story-names', 'notes'],
    ]);
  });

  it('has names as text, line by line where they are too wide', () => {
    expect(textOf(file, 'SYRIA')).toMatchObject({ 'letter-spacing': '2.4', 'font-weight': '600' });
    const [golan, heights] = [textOf(file, 'Golan'), textOf(file, 'Heights')];
    expect(Number(heights['y']) - Number(golan['y'])).toBeCloseTo(1.2 * 12, 1);
    expect(textOf(file, 'occupied')).toMatchObject({ 'font-size': '9.6' });
    expect(textOf(file, 'Taurus')).toMatchObject({
      transform: 'rotate(-30 100 200)',
      'font-style': 'italic',
      'font-family': "'Source Serif 4', 'Noto Sans Arabic', serif",
    });
  });

  it('has words from the right as they are read, from the same side as others', () => {
    expect(textOf(file, 'دمشق')).toMatchObject({ direction: 'rtl', 'text-anchor': 'end' });
    expect(textOf(file, 'دمشق \\(Damascus\\)')).toMatchObject({ x: '100', 'text-anchor': 'end' });
  });

  it('sets what is too long for its room narrower', () => {
    const note = textOf(file, 'A “note” &amp; more &lt;than&gt; its room');
    expect(note).toMatchObject({ textLength: '120', 'text-anchor': 'end' });
  });

  it('holds of its fonts those that have the letters', () => {
    const faces = [
      ...file.matchAll(/@font-face\{font-family:'([^']*)';font-weight:(\d+);font-style:(\w+)/g),
    ];
    const kinds = faces.map(([, family, weight, style]) => `${family} ${weight} ${style}`);
    expect([...new Set(kinds)].sort()).toEqual([
      'Noto Sans 400 normal',
      'Noto Sans 600 normal',
      'Source Serif 4 400 italic',
    ]);
    // Arabic is written in the regular cut alone.
    expect(file.match(/U\+0600-06FF/g)).toHaveLength(1);
  });

  it('states title, alternative text, language and licence', () => {
    expect(file).toContain('Al-Sharaa &amp; Moscow: “Syria” &lt;Seeks&gt;</title>');
    expect(file).toContain(`${METADATA.alt}</desc>`);
    expect(file).toContain('xml:lang="ar"');
    expect(file).toContain('<dc:rights>');
  });

  it('is the same each time', async () => {
    expect(await svg()).toBe(file);
  });

  it('is refused where its fonts lack a letter', async () => {
    const title = {
      ...PICTURE,
      draw: (pen: Pen) =>
        pen.text('A 字', [0, 0], { cut: 'regular', size: 9, colour: '#000000', room: 99 }),
    };
    await expect(svg(title)).rejects.toMatchObject({ reason: 'picture.letter' });
  });
});
