import type { Bounds } from '$lib/model/geo';
import { FURNITURE, PICTURE, type PictureFrame, type PictureSettings } from '$lib/model/picture';
import { LAYERS } from '$lib/model/layers';
import { decodeOldPictureLink } from './oldPictureLinks';
import { checkPictureSettings } from './pictureSettings';
import { bad, type Problem, type Result } from './problem';
import { suggestion } from './suggest';

type Draft = Record<string, unknown>;
type Parameter = [name: string, value: string | number];

/** Written as in the settings, and read so. */
const WORDS = ['theme', 'language', 'attribution', 'title', 'subtitle', 'alt', 'format'] as const;
const NUMBERS = ['scale', 'bearing', 'quality', 'bleed'] as const;

/**
 * Settings as the parameters of an address, by the names that the command line gives them: those
 * that are not as in `PICTURE`. One order, so that the same settings have the same address.
 */
export function encodePictureQuery(settings: PictureSettings): URLSearchParams {
  const { size, frame, layers, furniture } = settings;
  const differ = FURNITURE.filter((id) => furniture[id] !== PICTURE.furniture[id]);
  const on = differ.filter((id) => furniture[id]).join();
  const off = differ.filter((id) => !furniture[id]).join();
  const parameters: Parameter[] = [
    ['version', settings.version],
    ...(size.preset === PICTURE.size.preset ? [] : sizeParameters(size)),
    ...frameParameters(frame),
    ...[...NUMBERS, ...WORDS]
      .filter((key) => settings[key] !== PICTURE[key])
      .map((key): Parameter => [key, settings[key] ?? '']),
    ...LAYERS.filter((id) => layers[id] !== PICTURE.layers[id]).map((id): Parameter => [
      id,
      layers[id],
    ]),
    ...(settings.transparent ? [['transparent', 'true'] satisfies Parameter] : []),
    ...editParameters(settings),
    ...(on ? [['with', on] satisfies Parameter] : []),
    ...(off ? [['without', off] satisfies Parameter] : []),
  ];
  return new URLSearchParams(parameters.map(([name, value]) => [name, String(value)]));
}

/** Reads what `encodePictureQuery` writes, or somebody has typed, and old links. */
export function decodePictureQuery(query: URLSearchParams): Result<PictureSettings> {
  const version = query.get('version') ?? '';
  if (version && !DIGITS.test(version)) return decodeOldPictureLink(version);
  const file = 'picture';
  const at = { file, line: 1, column: 1 };
  const problems: Problem[] = [];
  const draft: Draft = { size: PICTURE.size };
  for (const [name, value] of query) {
    const read = READERS.get(name);
    if (read) merge(draft, read(value));
    else
      problems.push({
        ...at,
        message: `"${name}" is not known here`,
        expected: suggestion(name, [...READERS.keys()]),
      });
  }
  if (query.has('bounds')) draft.frame = { kind: 'bounds', ...(draft.frame as Draft) };
  const [frame, other] = FRAMES.filter((name) => query.has(name));
  if (frame && other)
    problems.push({
      ...at,
      message: 'a picture has one frame',
      expected: `keep "${frame}" or "${other}"`,
    });
  if (problems.length > 0) return bad(...problems);
  return checkPictureSettings({ file, value: draft, locate: () => at });
}

function sizeParameters(size: PictureSettings['size']): Parameter[] {
  switch (size.preset) {
    case 'pixels':
      return [['size', `${size.width}x${size.height}`]];
    case 'millimetres':
      return [
        ['size', `${size.width}x${size.height}mm`],
        ['dpi', size.dpi],
      ];
    default:
      return 'dpi' in size
        ? [
            ['size', size.preset],
            ['orientation', size.orientation],
            ['dpi', size.dpi],
          ]
        : [['size', size.preset]];
  }
}

/** What was done by hand: `label=jobar:12,-30`, `label=russia:@45,56`, `label=syria:hidden`, `note=36.3,33.5,60,-40,Words`. */
function editParameters({ labels, notes, towns, hidden, areas }: PictureSettings): Parameter[] {
  const edits = Object.entries(labels).map(([id, { hidden, offset, at }]): Parameter => {
    const parts = [offset?.join() ?? '', at ? `@${at.join()}` : '', hidden ? 'hidden' : ''];
    return ['label', `${id}:${parts.filter(Boolean).join(';')}`];
  });
  return [
    ...edits,
    ...notes.map(({ at, offset, text }): Parameter => ['note', [...at, ...offset, text].join()]),
    ...(towns ? [] : [['towns', 'false'] satisfies Parameter]),
    ...(hidden.length > 0 ? [['hidden', hidden.join()] satisfies Parameter] : []),
    ...(areas.length > 0 ? [['area', areas.join()] satisfies Parameter] : []),
  ];
}

function frameParameters(frame: PictureFrame): Parameter[] {
  switch (frame.kind) {
    case 'view':
      return [];
    case 'story':
      return [['frame', frame.kind]];
    case 'place':
      return [['place', frame.id], ...boundsParameter(frame.bounds)];
    case 'passage':
      return [['passage', frame.line], ...boundsParameter(frame.bounds)];
    case 'bounds':
      return boundsParameter(frame.bounds);
  }
}

const boundsParameter = (bounds?: Bounds): Parameter[] =>
  bounds ? [['bounds', bounds.join()]] : [];

const DIGITS = /^\d+$/;

/** A number as people write it; any other word stays one, and is refused as that. */
const number = (text: string): number | string =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

/** Of these a picture has one; a place or a passage may be shown in bounds. */
const FRAMES = ['frame', 'place', 'passage'];

/** What each parameter stands for. */
const READERS = new Map<Reader[0], Reader[1]>([
  // Without a number the link is one to the usual picture.
  ['version', (value) => (value ? { version: number(value) } : {})],
  ['size', (value) => ({ size: sizeOf(value) })],
  ['orientation', (orientation) => ({ size: { orientation } })],
  ['dpi', (value) => ({ size: { dpi: number(value) } })],
  ['frame', (kind) => ({ frame: { kind } })],
  ['place', (id) => ({ frame: { kind: 'place', id } })],
  ['passage', (value) => ({ frame: { kind: 'passage', line: number(value) } })],
  ['bounds', (value) => ({ frame: { bounds: value.split(',').map(number) } })],
  ['label', (value) => ({ labels: labelOf(value) })],
  ['note', (value) => ({ notes: [noteOf(value)] })],
  ['towns', (value) => ({ towns: BOOLEANS.get(value) ?? value })],
  ['transparent', (value) => ({ transparent: BOOLEANS.get(value) ?? value })],
  ['hidden', (value) => ({ hidden: value.split(',') })],
  ['area', (value) => ({ areas: value.split(',') })],
  ['with', (value) => ({ furniture: furnitureOf(value, true) })],
  ['without', (value) => ({ furniture: furnitureOf(value, false) })],
  ...LAYERS.map((id): Reader => [id, (value) => ({ layers: { [id]: number(value) } })]),
  ...NUMBERS.map((key): Reader => [key, (value) => ({ [key]: number(value) })]),
  ...WORDS.map((key): Reader => [key, (value) => ({ [key]: value })]),
]);
type Reader = [name: string, read: (value: string) => Draft];

/** A preset's name, `1600x900` pixels or `210x297mm`. */
function sizeOf(value: string): Draft {
  const [, width, height, mm] = /^([\d.]+)x([\d.]+)(mm)?$/.exec(value) ?? [];
  if (!width || !height) return { preset: value };
  const preset = mm ? 'millimetres' : 'pixels';
  return { preset, width: number(width), height: number(height) };
}

const furnitureOf = (ids: string, shown: boolean): Draft =>
  Object.fromEntries(ids.split(',').map((id) => [id, shown]));

const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
]);
const numbers = (text: string) => text.split(',').map(number);

/** What comes after a place's id and a colon; a semicolon stands between several. */
function labelOf(value: string): Draft {
  const [id = '', ...edits] = value.split(':');
  const parts = edits.join(':').split(';').filter(Boolean);
  return {
    [id]: Object.fromEntries(
      parts.map((part): [string, unknown] => {
        if (part === 'hidden') return ['hidden', true];
        return part.startsWith('@') ? ['at', numbers(part.slice(1))] : ['offset', numbers(part)];
      }),
    ),
  };
}

/** A position, an offset, and words, which may have commas. */
function noteOf(value: string): Draft {
  const [lon = '', lat = '', dx = '', dy = '', ...words] = value.split(',');
  const [at, offset] = [[lon, lat].map(number), [dx, dy].map(number)];
  return { at, text: words.join(), offset };
}

/** Adds settings to others; parts of the same one, as of a size, come together. */
function merge(draft: Draft, more: Draft): void {
  for (const [key, value] of Object.entries(more)) {
    const before = draft[key];
    if (Array.isArray(before) && Array.isArray(value))
      draft[key] = [...(before as unknown[]), ...(value as unknown[])];
    else draft[key] = isParts(before) && isParts(value) ? { ...before, ...value } : value;
  }
}
const isParts = (value: unknown): value is Draft => typeof value === 'object' && value !== null;
