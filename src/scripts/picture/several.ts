import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe } from '$lib/formats/problem';
import { decodePictureSettings } from '$lib/formats/pictureSettings';
import { PAPER_IDS, SCREEN_IDS, type PictureSettings } from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { ENDINGS } from '$lib/picture/plan/words/pictureName';
import type { Arguments } from './arguments';
import type { Job } from './job';
import { settingsOf } from './settings';
import { Usage, usage } from './usage';
import { wordsOf } from './words';

/** The settings that a file holds. @throws {Usage} naming what is wrong in it, and where */
export function fileSettings(file: string): PictureSettings {
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

/** @throws {Usage} where a format is given a quality that it does not have */
export function checkQuality({ quality }: Arguments, { format }: PictureSettings): void {
  if (quality && format !== 'jpeg' && format !== 'webp')
    throw usage('quality', `a ${format} has none`, 'expected --format jpeg or webp');
}

/** A picture of each size, in a folder. @throws {Usage} as `orderOf` does */
export function allPresets(
  { landscape, portrait, dpi, bleed, out = 'pictures', ...given }: Arguments,
  story: Story,
  base: PictureSettings,
  start: string,
): Job[] {
  for (const name of ['preset', 'size'] as const)
    if (given[name]) throw usage(name, '--all has each of them', `keep --all or --${name}`);
  const folder = folderOf(out, start);
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

/** A picture of each of several files of settings, in a folder, named as its file. @throws {Usage} as `orderOf` does */
export function ofSettings(
  { settings: files = [], out = '.', ...given }: Arguments,
  story: Story,
  start: string,
): Job[] {
  for (const name of ['all', 'series', 'widths'] as const)
    if (given[name])
      throw usage(name, 'it is for one file of settings', `keep one, or no --${name}`);
  const folder = folderOf(out, start);
  const jobs = files.map((path) => {
    const settings = settingsOf(given, story, fileSettings(resolve(start, path)));
    checkQuality(given, settings);
    const name = basename(path).replace(/(\.picture)?\.json$/i, '');
    const file = join(folder, `${name}.${ENDINGS[settings.format]}`);
    return { settings, file, words: wordsOf(given), series: null };
  });
  const twice = jobs.find(({ file }, i) => jobs.findIndex((job) => job.file === file) < i);
  if (twice)
    throw usage(
      'settings',
      `two files would make ${basename(twice.file)}`,
      'give one another name',
    );
  return jobs;
}

function folderOf(out: string, start: string): string {
  const folder = resolve(start, out);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw usage('out', `${out} is a file`, 'expected a folder for the pictures');
  return folder;
}
