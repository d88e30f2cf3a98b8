import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { measures } from '$lib/space/pictureSize';
import { wordsOnMaps } from '../draw/mapDrawing';
import type { Pen, Writing } from '../draw/pen';
import { MAPS, METADATA } from './fixture';
import { loadOutlineFonts } from './outlineFonts';
import { pdfOf, type PdfSource } from './pdf';

/** Lines in the scripts of our three languages, mixed as stories mix them. */
const LINES = ['Damascus', 'Москва', 'دمشق (Damascus)', 'بين النهرين، 25 كم', 'Ḩimş, Ştip'];
const TITLE = 'سوريا وروسيا: Syria';
const NOTE = 'AVATAR: a “note” that is longer than its room';

const letters: Writing = { cut: 'semibold', size: 13, colour: '#1c1c1c', halo: '#ffffff' };

function draw(pen: Pen): void {
  const map = { left: 0, top: 46, width: 380, height: 480 };
  pen.part('decoration', () =>
    pen.rect({ left: 0, top: 0, width: 397, height: 561 }, { fill: '#fffaf0' }),
  );
  pen.part('title', () => pen.text(TITLE, [16, 23], { ...letters, cut: 'serif', size: 21 }));
  pen.part('figure', () => {
    pen.map(map);
    pen.clip(map, () => {
      pen.circle([90, 90], 4, { fill: '#cc3300', stroke: { colour: '#ffffff', width: 1 } });
      for (const [i, line] of LINES.entries()) pen.text(line, [100, 90 + 40 * i], letters);
    });
  });
  pen.part('note', () => pen.text(NOTE, [16, 540], { ...letters, cut: 'regular', room: 120 }));
}

const PICTURE: PdfSource = {
  measures: measures({ size: { preset: 'a5', orientation: 'portrait', dpi: 150 }, scale: 1.41 }),
  draw,
  words: [TITLE, NOTE, ...LINES].join(),
  alt: METADATA.alt,
  language: 'ar',
  languageOf: (text) => (/[A-Za-z]/.test(text) ? 'en' : 'ar'),
  metadata: METADATA,
};

/** Vite gives each file an address below the project. */
const read = async (url: string) => readFile(process.cwd() + new URL(url).pathname);

function image(): ArrayBuffer {
  const png = new PNG({ width: 4, height: 4 });
  png.data.fill(255);
  const { buffer } = new Uint8Array(PNG.sync.write(png, { colorType: 2 }));
  return buffer;
}

async function pdf(
  source = PICTURE,
  map: Parameters<typeof pdfOf>[1] = image(),
  logo: ArrayBuffer | null = null,
): Promise<Buffer> {
  const fonts = await loadOutlineFonts(source.words, read);
  return Buffer.concat(await pdfOf(source, map, fonts, logo));
}

/** The PDF's one page, as Mozilla's reader has it. */
async function open(bytes: Buffer) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  return { document, page: await document.getPage(1) };
}

describe('a picture as a PDF', () => {
  let bytes: Buffer;
  let reader: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    bytes = await pdf();
    reader = await open(bytes);
  }, 60_000);

  it('is one page of the size asked for', () => {
    const [, , width = 0, height = 0] = reader.page.view;
    expect(reader.document.numPages).toBe(1);
    expect(width * (25.4 / 72)).toBeCloseTo(148, 2);
    expect(height * (25.4 / 72)).toBeCloseTo(210, 2);
  });

  it('has its words as text, in the order in which they are read', async () => {
    const { items } = await reader.page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    for (const word of ['Damascus', 'Москва', 'Ḩimş', 'Ştip', '25', NOTE])
      expect(text).toContain(word);
    for (const word of ['سوريا', 'وروسيا', 'Syria', 'دمشق', 'بين', 'النهرين', 'كم'])
      expect(text).toContain(word);
  });

  it('has all fonts within, cut down', async () => {
    await reader.page.getOperatorList();
    const { styles } = await reader.page.getTextContent({ includeMarkedContent: true });
    const fonts = Object.keys(styles).map(
      (id) => reader.page.commonObjs.get(id) as { name: string; missingFile: boolean },
    );
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort()).toEqual([
      'NotoSans-Regular',
      'NotoSans-SemiBold',
      'NotoSans-SemiBold',
      'NotoSans-SemiBold',
      'NotoSansArabic-Regular',
      'NotoSansArabic-SemiBold',
      'SourceSerif4-Regular',
    ]);
    expect(fonts.every(({ name, missingFile }) => /^[A-Z]{6}\+/.test(name) && !missingFile)).toBe(
      true,
    );
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('has the map as one image, and draws the rest', async () => {
    const { fnArray } = await reader.page.getOperatorList();
    const count = (operator: number) => fnArray.filter((one) => one === operator).length;
    expect(count(OPS.paintImageXObject)).toBe(1);
    expect(count(OPS.showText)).toBeGreaterThan(LINES.length);
  });

  it('has a map of shapes without any image, its names as text', async () => {
    const bytes = await pdf({ ...PICTURE, words: PICTURE.words + wordsOnMaps(MAPS) }, MAPS);
    const { page } = await open(bytes);
    const { fnArray, argsArray } = await page.getOperatorList();
    expect(fnArray).not.toContain(OPS.paintImageXObject);
    expect(argsArray.filter((_, i) => fnArray[i] === OPS.setDash)).toContainEqual([[2.7, 2.25], 0]);
    const { items } = await page.getTextContent();
    const runs = items.filter((item) => 'str' in item);
    const text = runs.map(({ str }) => str).join('');
    for (const name of ['SYRIA', 'Golan', 'Heights', 'occupied', 'Taurus', 'دمشق'])
      expect(text.replaceAll(' ', '')).toContain(name);
    // Thirty degrees to the left.
    const [a = 0, b = 0] = (runs.find(({ str }) => str === 'Taurus')?.transform ?? []) as number[];
    expect((Math.atan2(b, a) * 180) / Math.PI).toBeCloseTo(30, 1);
  });

  it('is tagged: a heading, the map with its alternative text, a note', async () => {
    const tree = await reader.page.getStructTree();
    const body = tree.children[0];
    if (!body || !('children' in body)) throw new Error('There is nothing in it.');
    expect(body.role).toBe('Document');
    expect(body.children).toMatchObject([
      { role: 'H1' },
      { role: 'Figure', alt: METADATA.alt },
      { role: 'P' },
    ]);
    expect(await reader.document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('has a logo as an image that says what it is', async () => {
    const rect = { left: 300, top: 540, width: 40, height: 10 };
    const drawn = {
      ...PICTURE,
      draw: (pen: Pen) => pen.part('logo', () => pen.logo(rect, 'News')),
    };
    const { page } = await open(await pdf(drawn, [], image()));
    const { fnArray } = await page.getOperatorList();
    expect(fnArray.filter((one) => one === OPS.paintImageXObject)).toHaveLength(1);
    const [body] = (await page.getStructTree()).children;
    expect(body).toMatchObject({ children: [{ role: 'Figure', alt: 'News' }] });
  });

  it('states title, language, credit, licence and sources, and no time', async () => {
    const { info, metadata } = await reader.document.getMetadata();
    expect(info).toMatchObject({
      Title: METADATA.title,
      Subject: METADATA.alt,
      Language: 'ar',
      Creator: 'Dateline',
    });
    expect(info).not.toHaveProperty('CreationDate');
    const xmp = metadata as { get(name: string): unknown };
    expect(xmp.get('dc:title')).toBe(METADATA.title);
    expect(xmp.get('dc:rights')).toBe(METADATA.licence);
    expect(xmp.get('dc:source')).toBe(METADATA.source);
  });

  it('is the same bytes each time, and others for another address', async () => {
    expect((await pdf()).equals(bytes)).toBe(true);
    const other = await pdf({ ...PICTURE, metadata: { ...METADATA, address: 'https://x.org/' } });
    const identity = (file: Buffer) => /\/ID \[.*\]/.exec(file.toString('latin1'))?.[0];
    expect(identity(other)).not.toBe(identity(bytes));
  });

  it('has a title that is read from the right', () => {
    const utf16 = Buffer.from(`\uFEFF${TITLE}`, 'utf16le').swap16();
    expect(bytes.includes(Buffer.concat([Buffer.from('/ActualText ('), utf16]))).toBe(true);
  });

  it('is refused where its fonts lack a letter: in print that would be an empty box', async () => {
    const title = { ...PICTURE, draw: (pen: Pen) => pen.text('A 字', [0, 0], letters) };
    await expect(pdf(title)).rejects.toMatchObject({
      reason: 'picture.letter',
      values: { letter: '字', text: 'A 字' },
    });
  });
});

/** What a PDF's streams hold, unpacked. */
function streamsIn(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; (at = bytes.indexOf('stream\n', at)) >= 0; at += 7)
    if (bytes[at - 1] !== 0x64)
      try {
        found.push(inflateSync(bytes.subarray(at + 7, bytes.indexOf('\nendstream', at))));
      } catch {
        // Not packed.
      }
  return found;
}

describe('a PDF that is to be cut', () => {
  const SHEET = [148, 210] as const;
  const points = (...millimetres: number[]) => millimetres.map((one) => (one * 72) / 25.4);
  let file: string;
  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await pdf({ ...PICTURE, measures: { ...PICTURE.measures, bleed: 3 } });
    file = bytes.toString('latin1');
  }, 60_000);
  const box = (name: string) =>
    new RegExp(`/${name} \\[([\\d. ]+)\\]`).exec(file)?.[1]?.split(' ').map(Number) ?? [];

  it('says where it is cut, how far it goes on, and has white for marks about it', () => {
    const [width, height] = SHEET;
    for (const [name, sides] of Object.entries({
      MediaBox: [0, 0, width + 20, height + 20],
      BleedBox: [7, 7, 13 + width, 13 + height],
      TrimBox: [10, 10, 10 + width, 10 + height],
    }))
      for (const [i, side] of points(...sides).entries()) expect(box(name)[i]).toBeCloseTo(side, 2);
  });

  it('has two marks at each corner, all of them beyond the bleed, in line with the cut', () => {
    const content = streamsIn(bytes).map((one) => one.toString('latin1'));
    const [marks = ''] = /\/Artifact[^]*?EMC/.exec(content.join('\n')) ?? [];
    const lines = [...marks.matchAll(/([\d.]+) ([\d.]+) m\n([\d.]+) ([\d.]+) l/g)].map((found) =>
      found.slice(1).map(Number),
    );
    expect(lines).toHaveLength(8);
    const [left = 0, top = 0, right = 0, bottom = 0] = box('BleedBox');
    const trim = box('TrimBox');
    for (const [x = 0, y = 0, toX = 0, toY = 0] of lines) {
      const beyond = (a: number, b: number, from: number, to: number) =>
        Math.max(a, b) < from || Math.min(a, b) > to;
      expect(beyond(x, toX, left, right) || beyond(y, toY, top, bottom)).toBe(true);
      const cut = x === toX ? [trim[0], trim[2]] : [trim[1], trim[3]];
      expect(cut.some((side) => Math.abs((side ?? 0) - (x === toX ? x : y)) < 0.01)).toBe(true);
    }
  });

  it('has no boxes of its own where it is not', async () => {
    expect((await pdf()).toString('latin1')).not.toMatch(/TrimBox|BleedBox/);
  });
});

it('a PDF says that its colours are sRGB, with the profile', async () => {
  const bytes = await pdf();
  expect(bytes.toString('latin1')).toMatch(
    /\/OutputIntents \[<<\s+\/Type \/OutputIntent\s+\/S \/GTS_PDFA1/,
  );
  const profile = await readFile('src/lib/picture/files/sRGB.icc');
  expect(streamsIn(bytes).some((one) => one.equals(profile))).toBe(true);
});

it('a key is a list, and words in another language say so', async () => {
  const key = (pen: Pen) =>
    pen.part('list', () => {
      for (const [number, name] of [
        ['1', 'Homs'],
        ['2', 'دمشق'],
      ] as const)
        pen.part('item', () => {
          pen.part('label', () => pen.text(number, [20, 20], letters));
          pen.part('body', () => pen.part('note', () => pen.text(name, [40, 20], letters)));
        });
    });
  const { page } = await open(await pdf({ ...PICTURE, draw: key }));
  const body = (await page.getStructTree()).children[0];
  const item = {
    role: 'LI',
    children: [{ role: 'Lbl' }, { role: 'LBody', children: [{ role: 'P' }] }],
  };
  expect(body).toMatchObject({ children: [{ role: 'L', children: [item, item] }] });
  const english = { role: 'P', lang: 'en' };
  expect(body).toMatchObject({
    children: [{ children: [{ children: [{}, { children: [english] }] }, {}] }],
  });
  expect(JSON.stringify(body).match(/"lang"/g)).toHaveLength(1);
});
