import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { accentColours } from '$lib/formats/house/accent';
import {
  decodeHouseStyle,
  type HouseStyleText,
  type WrittenStyle,
} from '$lib/formats/house/houseStyle';
import { checkPngLogo, checkSvgLogo, type LogoSize } from '$lib/formats/house/logo';
import { describe, type Problem } from '$lib/formats/problem';
import { storyWords } from '$lib/formats/storyWords';
import type { HouseStyle } from '$lib/model/house';
import { houseFont, ROLES, UnfitFont, type FontPart, type HouseFont, type Role } from './fonts';

/** Files by name: modules, a style sheet, and what those refer to. */
export type Made = Record<string, string | Uint8Array>;

/**
 * A house style as modules for the bundler.
 * @param path of its site.yaml
 * @throws {Error} listing all that is wrong by file, line and column, which stops the build
 */
export async function makeHouse(path: string): Promise<Made> {
  const read = decodeHouseStyle(path, readFileSync(path, 'utf8'));
  if (!read.ok) throw unreadable(read.problems);
  const maker = new Maker(path, read.value);
  const logo = maker.logo();
  const fonts = await maker.fonts();
  if (maker.problems.length > 0) throw unreadable(maker.problems);
  warnOfWeight(path, Object.values(fonts));
  const { style, accent } = read.value;
  const files = fontFiles(fonts);
  return {
    ...logo?.files,
    ...files,
    'look.css': `${files['look.css']?.toString() ?? ''}${logo ? LOGO_SHEET : ''}`,
    'style.js': styleModule(style, accent, logo, fonts.bold?.width),
  };
}

const unreadable = (problems: readonly Problem[]) =>
  new Error(`The house style cannot be read.\n${describe(problems)}`);

/** Bytes of the fonts that the first view waits for: ours have 31 kB. */
const MOST = 32_000;

function warnOfWeight(path: string, fonts: readonly HouseFont[]): void {
  const bytes = fonts.reduce((sum, { pages }) => sum + (pages[0]?.bytes.length ?? 0), 0);
  if (bytes > MOST)
    console.warn(
      `${path}: the fonts have ${Math.round(bytes / 1000)} kB for the first view, which should have no more than ${MOST / 1000} kB: pages come later`,
    );
}

type Logos = Record<'light' | 'dark', { name: string; size: LogoSize }>;

/** Reads the files that a site.yaml names. */
class Maker {
  readonly problems: Problem[] = [];
  readonly #folder: string;

  constructor(
    readonly path: string,
    readonly text: HouseStyleText,
  ) {
    this.#folder = dirname(path);
  }

  logo(): ({ files: Made } & Logos) | undefined {
    const { logo } = this.text.style;
    if (!logo) return undefined;
    const light = this.#logo('file', logo.file);
    const dark = logo.dark === undefined ? light : this.#logo('dark', logo.dark);
    return light && dark && { files: { ...light.files, ...dark.files }, light, dark };
  }

  #logo(key: 'file' | 'dark', file: string) {
    const bytes = this.#bytes(file, ['logo', key]);
    if (!bytes) return undefined;
    const path = join(this.#folder, file);
    const end = extname(file).toLowerCase();
    const name = `house-logo${key === 'dark' ? '-dark' : ''}${end}`;
    if (end === '.svg') {
      const svg = checkSvgLogo(path, new TextDecoder().decode(bytes));
      if (svg.ok) return { name, size: svg.value.size, files: { [name]: svg.value.text } };
      this.problems.push(...svg.problems);
    } else {
      const png = checkPngLogo(path, bytes);
      if (png.ok) return { name, size: png.value, files: { [name]: bytes } };
      this.problems.push(...png.problems);
    }
    return undefined;
  }

  async fonts(): Promise<Partial<Record<Role, HouseFont>>> {
    const made: Partial<Record<Role, HouseFont>> = {};
    for (const role of ROLES) {
      const file = this.text.style.fonts?.[role];
      const bytes = file && this.#bytes(file, ['fonts', role]);
      if (!file || !bytes) continue;
      try {
        made[role] = await houseFont(bytes);
      } catch (error) {
        if (!(error instanceof UnfitFont)) throw error;
        const { message, expected } = error;
        this.problems.push({
          file: join(this.#folder, file),
          line: 1,
          column: 1,
          message,
          expected,
        });
      }
    }
    return made;
  }

  /** The bytes of a file beside site.yaml; undefined, and a problem, where there are none. */
  #bytes(file: string, at: readonly string[]): Uint8Array | undefined {
    const path = join(this.#folder, file);
    const { source } = this.text;
    const complain = (message: string, expected: string) =>
      void this.problems.push({ file: this.path, ...source.locate(at), message, expected });
    if (!existsSync(path) || !statSync(path).isFile())
      return complain(`there is no file ${path}`, 'put it there, or mend its name');
    // A link may lead anywhere.
    if (relative(realpathSync(this.#folder), realpathSync(path)).startsWith('..'))
      return complain(`${path} leads out of the folder`, 'put the file itself there');
    return readFileSync(path);
  }
}

/** The cuts of our type for which a font of the house comes first. */
const CUTS: Record<Role, string> = { headings: 'serif', text: 'regular', bold: 'semibold' };
/** What they are to pages. */
const FACES: Record<Role, string> = {
  headings: "font-family: 'House Headings'; font-weight: 400 700",
  text: "font-family: 'House Text'; font-weight: 400",
  bold: "font-family: 'House Text'; font-weight: 600 700",
};

/** The fonts as files, as a style sheet, and as modules that know the addresses of the files. */
function fontFiles(fonts: Partial<Record<Role, HouseFont>>): Made {
  const made: Made = {};
  const sheet: string[] = [];
  const add = (name: string, { bytes, ...letters }: FontPart) => {
    made[name] = bytes;
    return { name, ...letters };
  };
  const [pages, outlines] = [new FontModule(), new FontModule()];
  for (const role of ROLES) {
    const font = fonts[role];
    if (!font) continue;
    const parts = font.pages.map((part, i) =>
      add(`house-${role}-${i === 0 ? 'basic' : 'more'}.woff2`, part),
    );
    for (const [i, { name, roughly }] of parts.entries())
      // As with our own: what comes late moves nothing in the first view.
      sheet.push(
        `@font-face { ${FACES[role]}; font-display: ${i === 0 ? 'optional' : 'swap'}; ` +
          `src: url('./${name}') format('woff2'); unicode-range: ${roughly.join()}; }`,
      );
    // Of two that have a letter the first is asked: so the others' ranges can be those of all, which are fewer.
    const asked = parts.map((part, i) => (i === 0 ? part : { ...part, ranges: font.whole.ranges }));
    pages.add(CUTS[role], font.family, asked);
    outlines.add(CUTS[role], font.family, [add(`house-${role}.woff`, font.whole)]);
  }
  if (fonts.headings) sheet.push(`:root { --serif: 'House Headings', ${listOf('--serif')}; }`);
  if (fonts.text) sheet.push(`:root { --sans: 'House Text', ${listOf('--sans')}; }`);
  return {
    ...made,
    'look.css': sheet.join('\n'),
    'fonts.js': pages.code(),
    'outlines.js': outlines.code(),
  };
}

/** The fonts of our own style sheet that a custom property of it lists. */
function listOf(property: '--serif' | '--sans'): string {
  const sheet = readFileSync(new URL('../../lib/styles/page.css', import.meta.url), 'utf8');
  const [, list] = new RegExp(`${property}:([^;]*);`).exec(sheet) ?? [];
  if (!list) throw new Error(`page.css has no ${property}.`);
  return list.trim();
}

/** As the colours have it in the layout: on paper that of the light theme. */
const LOGO_SHEET = `
[class^='logo-'] { width: auto; max-width: 40vw; height: 1.75rem; object-fit: contain; }
.logo-dark { display: none; }
@media screen {
  [data-theme='dark'] .logo-light { display: none; }
  [data-theme='dark'] .logo-dark { display: inline; }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme='light']) .logo-light { display: none; }
  :root:not([data-theme='light']) .logo-dark { display: inline; }
}
`;

/** A module of fonts by cut, whose files the bundler gives an address. */
class FontModule {
  readonly #imports: string[] = [];
  readonly #cuts: string[] = [];

  add(cut: string, family: string, files: { name: string; ranges: string[] }[]): void {
    const listed = files.map(({ name, ranges }) => {
      const url = `url${this.#imports.length}`;
      this.#imports.push(`import ${url} from './${name}?url&no-inline';`);
      return `{ url: ${url}, ranges: ${JSON.stringify(ranges)} }`;
    });
    this.#cuts.push(`${cut}: { family: ${JSON.stringify(family)}, files: [${listed.join()}] }`);
  }

  code(): string {
    return `${this.#imports.join('\n')}\nexport default { ${this.#cuts.join()} };\n`;
  }
}

function styleModule(
  style: WrittenStyle,
  accent: HouseStyleText['accent'],
  logo: Logos | undefined,
  letterWidth: number | undefined,
): string {
  const words = (key: 'name' | 'credit') =>
    style[key] === undefined ? {} : { [key]: storyWords(style, key) };
  const said: Omit<HouseStyle, 'logo'> = {
    ...words('name'),
    ...words('credit'),
    ...(accent && {
      accents: {
        light: accentColours(accent.light, 'light'),
        dark: accentColours(accent.dark, 'dark'),
      },
    }),
    ...(letterWidth !== undefined && { letterWidth }),
  };
  if (!logo || !style.logo) return `export default ${JSON.stringify(said)};\n`;
  const image = (theme: 'light' | 'dark') => {
    const { width, height } = logo[theme].size;
    return `${theme}: { url: ${theme}, ratio: ${width / height} }`;
  };
  const imported = (theme: 'light' | 'dark') =>
    `import ${theme} from './${logo[theme].name}?url&no-inline';`;
  return (
    `${imported('light')}\n${imported('dark')}\n` +
    `export default { ...${JSON.stringify(said)}, ` +
    `logo: { alt: ${JSON.stringify(storyWords(style.logo, 'alt'))}, ${image('light')}, ${image('dark')} } };\n`
  );
}
