import { existsSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { PictureSettings } from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { ENDINGS, pictureName } from '$lib/picture/plan/words/pictureName';
import { SERIES, type SeriesKind } from '$lib/picture/plan/words/pictureSeries';
import type { Arguments } from './arguments';
import { plainFormat, settingsOf } from './settings';
import { unknown, usage } from './usage';
import type { Job } from './job';
import { allPresets, checkQuality, fileSettings, ofSettings } from './several';
import { picturesOfWidths } from './widths';
import { usualIn, wordsOf } from './words';

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
  const order = { slug: story.slug, site: siteOf(given), strict: given.strict ?? false };
  const [first, ...others] = given.settings ?? [];
  if (others.length > 0) return { ...order, jobs: ofSettings(given, story, folder) };
  const base = first === undefined ? usualIn(words) : fileSettings(resolve(folder, first));
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
