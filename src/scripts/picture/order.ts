import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { describe } from '$lib/formats/problem';
import { decodePictureSettings } from '$lib/formats/pictureSettings';
import { PAPER_IDS, SCREEN_IDS, type PictureSettings } from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { ENDINGS, pictureName } from '$lib/picture/plan/words/pictureName';
import { SERIES, type SeriesKind } from '$lib/picture/plan/words/pictureSeries';
import type { Arguments } from './arguments';
import { plainFormat, settingsOf } from './settings';
import { unknown, usage, Usage } from './usage';
import { picturesOfWidths } from './widths';
import { usualIn, wordsOf } from './words';

/** A file to make. */
export interface Job {
  settings: PictureSettings;
  /** Its absolute path. */
  file: string;
  /** In which language the page's own words are: of the page that makes it. */
  words: string;
  /** A series as an archive, instead of one picture. */
  series: SeriesKind | null;
}

export interface Order {
  /** The story's. */
  slug: string;
  /** Where the site is published, with a slash at its end; empty where that is not said. */
  site: string;
  /** Whether a picture that lacks something, for want of room, is none. */
  strict: boolean;
  jobs: Job[];
}

/**
 * What a command line orders.
 * @param stories all that the site has
 * @param folder that paths start from
 * @throws {Usage} naming the argument that is wrong
 */
export function orderOf(given: Arguments, stories: readonly Story[], folder: string): Order {
  const story = storyOf(given, stories);
  const { series: kind, all } = given;
  if (kind && !SERIES.some((known) => known === kind)) throw unknown('series', kind, SERIES);
  if (kind && all) throw usage('all', 'a series has one size', 'keep --series or --all');
  for (const name of ['series', 'all'] as const)
    if (given.widths !== undefined && given[name])
      throw usage('widths', `--${name} has sizes of its own`, `keep --widths or --${name}`);
  for (const name of ['place', 'passage', 'whole', 'bounds'] as const)
    if (kind && given[name])
      throw usage(name, 'a series has a frame for each picture', `keep --series or --${name}`);
  const words = wordsOf(given);
  const base = given.settings ? fileSettings(resolve(folder, given.settings)) : usualIn(words);
  const order = { slug: story.slug, site: siteOf(given), strict: given.strict ?? false };
  if (all) return { ...order, jobs: allPresets(given, story, base, folder) };
  const settings = settingsOf({ ...formatByName(given), ...given }, story, base);
  checkQuality(given, settings);
  const series = (kind as SeriesKind | undefined) ?? null;
  const usual = series ? `${story.slug}-${series}.zip` : pictureName(story.slug, settings);
  const file = resolve(folder, given.out ?? usual);
  checkFile(file, series ? ['zip'] : endingsOf(settings));
  if (given.widths !== undefined)
    return {
      ...order,
      jobs: picturesOfWidths(given.widths, settings, file).map((one) => ({
        ...one,
        words,
        series: null,
      })),
    };
  return { ...order, jobs: [{ settings, file, words, series }] };
}

function siteOf({ site }: Arguments): string {
  if (site === undefined) return '';
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw usage(
      'site',
      `"${site}" is no web address`,
      'expected such as https://maps.example.org/',
    );
  return url.href.replace(/\/?$/, '/');
}

function storyOf({ story: slug }: Arguments, stories: readonly Story[]): Story {
  const slugs = stories.map((story) => story.slug);
  const [only, other] = stories;
  if (slug === undefined) {
    if (only && !other) return only;
    throw usage('story', 'it is missing', `expected one of: ${slugs.join(', ')}`);
  }
  const story = stories.find((one) => one.slug === slug);
  if (!story) throw unknown('story', slug, slugs);
  return story;
}

function fileSettings(file: string): PictureSettings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw usage('settings', `${file} cannot be read`, (error as Error).message);
  }
  const result = decodePictureSettings(file, text);
  if (result.ok) return result.value;
  throw new Usage(describe(result.problems));
}

/** `--out x.pdf` asks for a PDF. */
function formatByName({ out, series, all }: Arguments): Pick<Arguments, 'format'> {
  const ending = extname(out ?? '').slice(1);
  const format = plainFormat(ending);
  return !series && !all && Object.hasOwn(ENDINGS, format) ? { format } : {};
}

const endingsOf = ({ format }: PictureSettings): string[] =>
  format === 'jpeg' ? ['jpg', 'jpeg'] : [ENDINGS[format]];

function checkFile(file: string, endings: readonly string[]): void {
  if (!endings.includes(extname(file).slice(1).toLowerCase()))
    throw usage('out', `${file} is no name for such a file`, `expected .${endings.join(' or .')}`);
  if (!existsSync(dirname(file)))
    throw usage('out', `there is no folder ${dirname(file)}`, 'make it, or choose another');
  if (existsSync(file) && statSync(file).isDirectory())
    throw usage('out', `${file} is a folder`, `expected a file’s name`);
}

function checkQuality({ quality }: Arguments, { format }: PictureSettings): void {
  if (quality && format !== 'jpeg' && format !== 'webp')
    throw usage('quality', `a ${format} has none`, 'expected --format jpeg or webp');
}

/** A picture of each size, in a folder. */
function allPresets(
  { landscape, portrait, dpi, bleed, out = 'pictures', ...given }: Arguments,
  story: Story,
  base: PictureSettings,
  start: string,
): Job[] {
  for (const name of ['preset', 'size'] as const)
    if (given[name]) throw usage(name, '--all has each of them', `keep --all or --${name}`);
  const folder = resolve(start, out);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw usage('out', `${out} is a file`, 'expected a folder for the pictures');
  const picture = (more: Arguments, base: PictureSettings): Job => {
    const settings = settingsOf({ ...given, ...more }, story, base);
    checkQuality(given, settings);
    const file = join(folder, `${more.preset}.${ENDINGS[settings.format]}`);
    return { settings, file, words: wordsOf(given), series: null };
  };
  const paper = {
    ...(landscape && { landscape }),
    ...(portrait && { portrait }),
    ...(dpi && { dpi }),
    ...(bleed && { bleed }),
  };
  return [
    ...SCREEN_IDS.map((preset) => picture({ preset }, { ...base, bleed: 0 })),
    ...PAPER_IDS.map((preset) => picture({ ...paper, preset }, base)),
  ];
}
