import { parseArgs } from 'node:util';
import { stray, Usage, usage } from './usage';

const TEXTS = [
  'story',
  'place',
  'passage',
  'bounds',
  'area',
  'preset',
  'size',
  'widths',
  'dpi',
  'theme',
  'words',
  'language',
  'scale',
  'bearing',
  'layers',
  'with',
  'without',
  'attribution',
  'title',
  'subtitle',
  'alt',
  'format',
  'quality',
  'bleed',
  'site',
  'series',
  'out',
] as const;
const SWITCHES = [
  'whole',
  'landscape',
  'portrait',
  'transparent',
  'all',
  'strict',
  'list',
  'help',
] as const;

export type TextName = (typeof TEXTS)[number];
export type Arguments = Partial<Record<TextName, string>> &
  Partial<Record<(typeof SWITCHES)[number], boolean>> & {
    /** Files, of which there may be several: a shell makes them of `*.json`. */
    settings?: readonly string[];
  };

const FILES = 'settings';
const NAMES: readonly string[] = [...TEXTS, ...SWITCHES, FILES];
const OPTIONS = {
  ...Object.fromEntries([...TEXTS, FILES].map((name) => [name, { type: 'string' } as const])),
  ...Object.fromEntries(SWITCHES.map((name) => [name, { type: 'boolean' } as const])),
  help: { type: 'boolean', short: 'h' } as const,
};

/** Reads a command line. @throws {Usage} naming what is wrong in it */
export function argumentsOf(words: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: withNegatives(words),
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found: Record<string, string | boolean> = {};
  const settings: string[] = [];
  let last = '';
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      if (last !== FILES)
        throw new Usage(`"${token.value}" stands by itself; expected --story, --place … before it`);
      settings.push(token.value);
      continue;
    }
    const { name, rawName, value } = token;
    last = name;
    if (!NAMES.includes(name)) throw stray(rawName, NAMES);
    if (name in found) throw usage(name, 'it is there twice', 'keep one of the two');
    const text = !SWITCHES.some((known) => known === name);
    // Words that begin with dashes can be given as `--title=--`.
    const missing = !value || (!token.inlineValue && value.startsWith('--'));
    if (text && missing) throw usage(name, 'a value is missing', `expected --${name} VALUE`);
    if (!text && value !== undefined) throw usage(name, `it takes no value, not "${value}" either`);
    if (name === FILES) settings.push(value ?? '');
    else found[name] = value ?? true;
  }
  return settings.length > 0 ? { ...found, settings } : found;
}

/** `--bounds -10,30,50,60` as `--bounds=-10,30,50,60`: a number is no argument's name. */
function withNegatives(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (/^-[\d.]/.test(word) && last && /^--[a-z]+$/.test(last))
      joined.splice(-1, 1, `${last}=${word}`);
    else joined.push(word);
  }
  return joined;
}
