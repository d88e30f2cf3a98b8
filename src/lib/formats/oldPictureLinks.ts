import {
  CORNERS,
  FURNITURE,
  ORIENTATIONS,
  PAPER_IDS,
  PICTURE_FORMATS,
  SCREEN_IDS,
  type PictureSettings,
} from '$lib/model/picture';
import { LAYERS } from '$lib/model/layers';
import { THEMES } from '$lib/model/palette';
import { LABEL_LANGUAGES } from '$lib/model/story';
import { checkPictureSettings } from './pictureSettings';
import { suggestion } from './suggest';
import { bad, type Result } from './problem';

/**
 * Old links to pictures, as the site wrote them until November 2026: all settings in the value of
 * `?picture=`, such as `a4_300_landscape*dark*p22*no_legend*pdf`. They are read here and nowhere
 * written; new settings need no words here.
 */

/** Between the words of a value. */
const BETWEEN = '*';
const WORDS = ['title', 'subtitle', 'alt'] as const;

/** Reads an old link's value; columns are those of the value. */
export function decodeOldPictureLink(value: string): Result<PictureSettings> {
  const file = 'picture';
  const draft: Draft = {};
  const columns = new Map<PropertyKey, number>();
  let column = 1;
  for (const part of value.split(BETWEEN)) {
    const read = READERS.flatMap(({ form, take }) => {
      const found = form.exec(part);
      return found ? [take(found.slice(1))] : [];
    })[0];
    if (!read)
      return bad({
        file,
        line: 1,
        column,
        message: `"${part}" is not known here`,
        expected: suggestion(part, KNOWN),
      });
    for (const [key, value] of Object.entries(read)) {
      columns.set(key, column);
      const before = draft[key];
      draft[key] = mergeable(before) && mergeable(value) ? { ...before, ...value } : value;
      if (mergeable(value)) for (const inner of Object.keys(value)) columns.set(inner, column);
    }
    column += part.length + BETWEEN.length;
  }
  return checkPictureSettings({
    file,
    value: draft,
    locate: (path) => ({
      line: 1,
      column: columns.get(path[1] ?? '') ?? columns.get(path[0] ?? '') ?? 1,
    }),
  });
}

type Draft = Record<string, unknown>;
const mergeable = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && !('kind' in value) && !('preset' in value);

const either = (ids: readonly string[]) => ids.join('|');
const NUMBER = '-?[\\d.]+';

/** What a part may look like, and the settings that it stands for. */
const READERS: { form: RegExp; take: (found: string[]) => Draft }[] = (
  [
    [`(${either(SCREEN_IDS)})`, ([preset]) => ({ size: { preset } })],
    [
      `(${either(PAPER_IDS)})(?:_(\\d+))?(?:_(${either(ORIENTATIONS)}))?`,
      ([preset, dpi, orientation]) => ({
        size: { preset, ...(dpi && { dpi: Number(dpi) }), ...(orientation && { orientation }) },
      }),
    ],
    [
      '([\\d.]+)x([\\d.]+)',
      ([width, height]) => ({
        size: { preset: 'pixels', width: Number(width), height: Number(height) },
      }),
    ],
    [
      '([\\d.]+)x([\\d.]+)mm(?:_(\\d+))?',
      ([width, height, dpi]) => ({
        size: {
          preset: 'millimetres',
          width: Number(width),
          height: Number(height),
          ...(dpi && { dpi: Number(dpi) }),
        },
      }),
    ],
    ['x([\\d.]+)', ([scale]) => ({ scale: Number(scale) })],
    [`(${either(THEMES)})`, ([theme]) => ({ theme })],
    [`(${either(LABEL_LANGUAGES)})`, ([language]) => ({ language })],
    [`(${either(LAYERS)})_([\\d.]+)`, ([id = '', much]) => ({ layers: { [id]: Number(much) } })],
    ['whole', () => ({ frame: { kind: 'story' } })],
    ['place_(.+)', ([id = '']) => ({ frame: { kind: 'place', id: unescaped(id) } })],
    ['p(\\d+)', ([line]) => ({ frame: { kind: 'passage', line: Number(line) } })],
    [
      `box_(${NUMBER}(?:_${NUMBER}){3})`,
      ([box = '']) => ({ frame: { kind: 'bounds', bounds: box.split('_').map(Number) } }),
    ],
    [`turn_(${NUMBER})`, ([bearing]) => ({ bearing: Number(bearing) })],
    [
      `(with|no)_(${either(FURNITURE)})`,
      ([word, id = '']) => ({ furniture: { [id]: word === 'with' } }),
    ],
    [`(${either(CORNERS)})`, ([attribution]) => ({ attribution })],
    [
      `(${either(PICTURE_FORMATS)})(?:_(\\d+))?`,
      ([format, quality]) => ({ format, ...(quality && { quality: Number(quality) }) }),
    ],
    [`(${either(WORDS)})_(.*)`, ([key = '', text = '']) => ({ [key]: unescaped(text) })],
  ] satisfies [string, (found: string[]) => Draft][]
).map(([form, take]) => ({ form: new RegExp(`^${form}$`, 'su'), take }));

/** For the one who mistypes a part. */
const KNOWN = [
  ...SCREEN_IDS,
  ...PAPER_IDS,
  '1600x900',
  '210x297mm_300',
  'x1.5',
  ...THEMES,
  ...LABEL_LANGUAGES,
  ...LAYERS.map((id) => `${id}_0`),
  'whole',
  'place_id',
  'p22',
  'box_west_south_east_north',
  'turn_30',
  ...FURNITURE.flatMap((id) => [`with_${id}`, `no_${id}`]),
  ...CORNERS,
  ...PICTURE_FORMATS,
  ...WORDS.map((key) => `${key}_words`),
];

/** Somebody's own words may have the sign between parts. */
const unescaped = (text: string): string => text.replaceAll('%2A', BETWEEN).replaceAll('%25', '%');
