import {
  cpSync,
  readFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { create, type Font } from 'fontkit';
import { houseFiles } from '../houseStyle';
import { cut } from '../subsetFonts';
import { rangesOf } from './fonts';
import { makeHouse, type Made } from './make';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-house-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const fontOf = (name: string) =>
  createRequire(import.meta.url).resolve(`@fontsource/${name}-normal.woff2`);
const LATIN = 'source-serif-4/files/source-serif-4-latin-400';
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"><path d="M0 0h9"/></svg>';

/** Writes files beside a site.yaml, and makes what it says. */
function made(yaml: string, files: Record<string, string> = {}): Promise<Made> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    if (text.startsWith('/')) cpSync(text, join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, 'site.yaml'), yaml);
  return makeHouse(join(folder, 'site.yaml'));
}

it('makes words, accent and logo into a module', async () => {
  const files = await made(
    `name: Example News
credit: 'Map: Example News'
credit:ar: خريطة
logo: { file: art/logo.svg, alt: Example }
accent: '#006b3c'`,
    { 'art/logo.svg': LOGO },
  );
  expect(files['house-logo.svg']).toBe(LOGO.replace('60"', '60" width="300" height="60"'));
  const [, imports, words = '', logo] =
    /^(import[^]*)export default \{ \.\.\.(\{.*\}), (logo: .*) \};\n$/.exec(
      String(files['style.js']),
    ) ?? [];
  expect(imports).toContain("import light from './house-logo.svg?url&no-inline';");
  expect(imports).toContain("import dark from './house-logo.svg?url&no-inline';");
  expect(JSON.parse(words)).toEqual({
    name: { own: 'Example News' },
    credit: { own: 'Map: Example News', ar: 'خريطة' },
    accents: {
      light: { accent: '#006b3c', onAccent: '#ffffff', marked: '#d5e4d8' },
      dark: { accent: '#80b59e', onAccent: '#14110f', marked: '#303f3d' },
    },
  });
  expect(logo).toContain('alt: {"own":"Example"}, light: { url: light, ratio: 5 }');
  expect(files['look.css']).toContain('.logo-dark { display: none; }');
});

it('cuts a font: the letters of most pages, its others, and all for documents', async () => {
  const files = await made('fonts: { headings: a/serif.woff2 }', {
    'a/serif.woff2': fontOf(LATIN),
  });
  const open = (name: string) => create(files[name] as Buffer) as Font;
  const [first, more, whole] = [
    open('house-headings-basic.woff2'),
    open('house-headings-more.woff2'),
    open('house-headings.woff'),
  ];
  const has = (font: Font) =>
    [...'Aé€'].map((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
  // It has a euro sign, which few pages need.
  expect([has(first), has(more), has(whole)]).toEqual([
    [true, true, false],
    [false, false, true],
    [true, true, true],
  ]);
  const sheet = String(files['look.css']);
  expect(sheet).toContain(
    "src: url('./house-headings-basic.woff2') format('woff2'); unicode-range: U+0020-007E,",
  );
  expect(sheet).toMatch(/:root \{ --serif: 'House Headings',\s+'Source Serif 4', .*, serif; \}/s);
  expect(sheet).not.toContain('--sans');
  expect(files['fonts.js']).toMatch(
    /^import url0 .*\nimport url1 [^]*serif: \{ family: "Source Serif 4"/,
  );
  expect(files['outlines.js']).toContain("from './house-headings.woff?url&no-inline'");
});

it('writes ranges as CSS has them', () => {
  expect(rangesOf([...'cabxش'])).toEqual(['U+0061-0063', 'U+0078', 'U+0634']);
});

it('tells all that is wrong with the files at once', async () => {
  symlinkSync(fontOf(LATIN), join(folder, 'link.woff2'));
  const wrong = made(
    `logo:
  file: logo.svg
  dark: missing.png
  alt: x
fonts:
  headings: link.woff2
  text: text.ttf
  bold: variable.woff2`,
    {
      'logo.svg': LOGO.replace('<path', '<script/><path'),
      'text.ttf': 'no font',
      'variable.woff2': createRequire(import.meta.url).resolve(
        '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2',
      ),
    },
  );
  const told = await wrong.then(String, ({ message }: Error) =>
    message.replaceAll(`${folder}/`, ''),
  );
  expect(told.split('\n')).toEqual([
    'The house style cannot be read.',
    'logo.svg:1:62: it holds a <script>; export it as a plain SVG, with everything in the one file',
    'site.yaml:3:9: there is no file missing.png; put it there, or mend its name',
    'site.yaml:6:13: link.woff2 leads out of the folder; put the file itself there',
    'text.ttf:1:1: this is no font; expected a TTF, OTF, WOFF or WOFF 2 file',
    'variable.woff2:1:1: this font is variable, which documents cannot hold; expected a file for each weight: most makers have static ones too',
  ]);
});

it('refuses a font whose maker does not allow that it is embedded', async () => {
  const font = Buffer.from(await cut(readFileSync(fontOf(LATIN)), 'A', 'sfnt'));
  // OS/2: its fsType follows version, average width, weight and width classes (OpenType 1.9).
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const at = tables.find((entry) => font.toString('latin1', entry, entry + 4) === 'OS/2')!;
  font.writeUInt16BE(2, font.readUInt32BE(at + 8) + 8);
  writeFileSync(join(folder, 'closed.ttf'), font);
  await expect(made('fonts: { headings: closed.ttf }')).rejects.toThrow('OS/2 fsType');
});

it('a site without a site.yaml has no style, one with two is told so', async () => {
  const other = join(folder, 'other');
  mkdirSync(other);
  vi.stubEnv('DATELINE_STORIES', `${folder},${other}`);
  expect((await houseFiles())['style.js']).toBe('export default {};\n');
  await made('');
  writeFileSync(join(other, 'site.yaml'), '');
  await expect(houseFiles()).rejects.toThrow('a site has one house style. Keep one of them.');
});
