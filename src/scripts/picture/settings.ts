import { checkPictureSettings } from '$lib/formats/pictureSettings';
import { didYouMean } from '$lib/formats/suggest';
import { LAYERS } from '$lib/model/layers';
import {
  FURNITURE,
  PAPER_IDS,
  SCREEN_IDS,
  type PictureFrame,
  type PictureSettings,
} from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { worldAreas } from '$lib/server/worldAreas';
import { isCalled } from '$lib/story/search';
import type { Arguments, TextName } from './arguments';
import { unknown, Usage, usage } from './usage';

/**
 * The settings that a command line asks for.
 * @param base what holds where it says nothing: a file's settings, or the usual ones
 * @throws {Usage} naming the argument that is wrong
 */
export function settingsOf(given: Arguments, story: Story, base: PictureSettings): PictureSettings {
  const parts: [name: string, draft: object][] = [];
  const take = (name: string, draft: object | undefined | false) =>
    draft && parts.push([name, draft]);
  take(given.size ? 'size' : 'preset', sizeOf(given, base));
  // It is a part of the size, with an argument of its own.
  take('dpi', given.dpi === undefined ? undefined : {});
  for (const name of ['theme', 'language', 'attribution', 'title', 'subtitle', 'alt'] as const)
    take(name, given[name] === undefined ? undefined : { [name]: given[name] });
  for (const name of ['scale', 'bearing', 'quality'] as const) take(name, numberOf(given, name));
  take('format', given.format === undefined ? undefined : { format: plainFormat(given.format) });
  take('bleed', bleedOf(given));
  take('transparent', given.transparent && { transparent: true });
  take('layers', given.layers === undefined ? undefined : { layers: layersOf(given.layers, base) });
  take('with', furnitureOf(given, base));
  take('area', given.area === undefined ? undefined : { areas: areasOf(given.area) });
  const [how, frame] = frameOf(given, story) ?? [];
  take(how ?? '', frame && { frame });
  return checked(parts, base);
}

/** Formats by the names that people give them. */
export const plainFormat = (word: string): string => {
  const format = word.toLowerCase();
  return format === 'jpg' ? 'jpeg' : format;
};

/** Checks all in one, so that each problem is told of the argument that it comes from. */
function checked(parts: [name: string, draft: object][], base: PictureSettings): PictureSettings {
  const value = Object.assign({}, base, ...parts.map(([, draft]) => draft)) as object;
  const names = parts.map(([name]) => name);
  const result = checkPictureSettings({
    file: '',
    value,
    locate: ([key = '', inner]) => ({
      line: 1,
      column: parts.findLastIndex(([name, draft]) => name === inner || key in draft) + 1,
    }),
  });
  if (result.ok) return result.value;
  throw new Usage(
    result.problems
      .map(
        ({ column, message, expected }) =>
          usage(names[column - 1] ?? 'settings', message, expected).message,
      )
      .join('\n'),
  );
}

function numberOf(given: Arguments, name: TextName): Record<string, number> | undefined {
  const text = given[name];
  if (text === undefined) return;
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw usage(name, `"${text}" is no number`, 'expected digits');
  return { [name]: Number(text) };
}

/** `3` or `3mm`. */
function bleedOf({ bleed }: Arguments): object | undefined {
  if (bleed === undefined) return;
  const [, millimetres] = /^(\d+(?:\.\d+)?)(?:mm)?$/.exec(bleed) ?? [];
  if (!millimetres)
    throw usage('bleed', `"${bleed}" is no length`, 'expected millimetres, such as 3mm');
  return { bleed: Number(millimetres) };
}

const LENGTHS = /^(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)(mm)?$/;
const SIZES: readonly string[] = [...SCREEN_IDS, ...PAPER_IDS];

function sizeOf(given: Arguments, base: PictureSettings): object | undefined {
  const { preset, size, landscape, portrait } = given;
  if (preset && size) throw usage('size', 'a preset is a size', 'keep --preset or --size');
  if (landscape && portrait)
    throw usage('portrait', 'it cannot be both', 'keep --landscape or --portrait');
  const dpi = numberOf(given, 'dpi');
  const turn = landscape ? 'landscape' : portrait ? 'portrait' : undefined;
  const draft = preset ? byPreset(preset) : size ? byLengths(size) : dpi || turn ? base.size : null;
  if (!draft) return;
  const paper = PAPER_IDS.some((id) => id === draft.preset);
  if (dpi && !paper && draft.preset !== 'millimetres')
    throw usage('dpi', 'a size in pixels has none', `expected a size on paper: ${PAPERS}`);
  if (turn && !paper) throw usage(turn, 'only sheets can be turned', `expected ${PAPERS}`);
  return { size: { ...draft, ...dpi, ...(turn && { orientation: turn }) } };
}

const PAPERS = `--preset ${PAPER_IDS.join(', ')}, or --size 210x297mm`;

function byPreset(preset: string): { preset: string } {
  if (!SIZES.includes(preset)) throw unknown('preset', preset, SIZES);
  return { preset };
}

function byLengths(text: string) {
  const [, width, height, millimetres] = LENGTHS.exec(text) ?? [];
  if (!width) throw usage('size', `"${text}" is no size`, 'expected 1600x900 or 210x297mm');
  const preset = millimetres ? 'millimetres' : 'pixels';
  return { preset, width: Number(width), height: Number(height) };
}

function layersOf(text: string, base: PictureSettings): object {
  const strengths = list(text).map((part) => {
    const [layer = '', much = ''] = part.split('=');
    if (!LAYERS.some((id) => id === layer)) throw unknown('layers', layer, LAYERS);
    if (!/^\d*\.?\d+$/.test(much))
      throw usage('layers', `"${part}" says not how strong`, `expected ${layer}=0 to ${layer}=1`);
    return [layer, Number(much)] as const;
  });
  return { ...base.layers, ...Object.fromEntries(strengths) };
}

function furnitureOf(given: Arguments, base: PictureSettings): object | undefined {
  const ids = { with: list(given.with ?? ''), without: list(given.without ?? '') };
  // Who writes one wants it there.
  if (given.subtitle !== undefined) ids.with.push('subtitle');
  if (ids.with.length + ids.without.length === 0) return;
  const furniture: Record<string, boolean | string> = { ...base.furniture };
  for (const name of ['with', 'without'] as const)
    for (const id of ids[name]) {
      if (!FURNITURE.some((known) => known === id)) throw unknown(name, id, FURNITURE);
      furniture[id] = name === 'with';
    }
  const both = ids.with.find((id) => ids.without.includes(id));
  if (both) throw usage('without', `"${both}" is asked for too`, 'keep one of the two');
  return { furniture };
}

function frameOf(given: Arguments, story: Story): [string, PictureFrame] | undefined {
  const named = (['place', 'passage', 'whole', 'bounds'] as const).filter((name) => given[name]);
  const [name, other] = named;
  if (!name) return;
  if (other) throw usage(other, 'a picture has one frame', `keep --${name} or --${other}`);
  switch (name) {
    case 'whole':
      return [name, { kind: 'story' }];
    case 'place': {
      const id = given.place ?? '';
      const ids = story.places.map((place) => place.id);
      if (!ids.includes(id)) throw unknown(name, id, ids);
      return [name, { kind: 'place', id }];
    }
    case 'passage': {
      const text = (given.passage ?? '').replace(/^p/, '');
      const lines = story.passages.map(({ line }) => String(line));
      if (!lines.includes(text)) throw unknown(name, text, lines);
      return [name, { kind: 'passage', line: Number(text) }];
    }
    case 'bounds':
      // What is no number is refused with all else that bounds may not be.
      return ['bounds', { kind: 'bounds', bounds: list(given.bounds ?? '').map(Number) as never }];
  }
}

/** Ids of areas of the world, by whatever they are called. */
function areasOf(text: string): string[] {
  const world = [...worldAreas().values()].map(({ place }) => place);
  return list(text).map((word) => {
    const area = world.find((one) => isCalled(one, word));
    if (area) return area.id;
    const known = world.flatMap(({ name, id }) => [name, id]);
    throw usage(
      'area',
      `"${word}" is not known`,
      didYouMean(word, known) ?? 'expected such as TUR or "Golan Heights"; --list has all',
    );
  });
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
