import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { decodeEvents } from '$lib/formats/events';
import { describe } from '$lib/formats/problem';
import { decodeStory, type TextFile } from '$lib/formats/story';
import type { StoryEvent } from '$lib/model/event';
import type { AreaFeatures, Story } from '$lib/model/story';
import { groundOf } from './ground';
import { outline } from './outline';

/** Where stories are, from the project's folder; several are divided by commas. */
const FOLDERS = (process.env['DATELINE_STORIES'] ?? 'geo/stories').split(',');

export const SOURCES = ['places', 'areas', 'routes'] as const;

/** The folder of each story, by its name: the one that holds a story.md. */
const folders = found();
/** The stories that the site is built of. */
export const slugs = [...folders.keys()];

/** @throws {Error} where a folder is missing, none holds a story, or two stories have one name */
function found(): Map<string, string> {
  const stories = new Map<string, string>();
  for (const folder of FOLDERS) {
    if (!existsSync(folder))
      throw new Error(
        `DATELINE_STORIES names ${folder}, which is not there. Give folders of stories, from the project's own, divided by commas.`,
      );
    for (const slug of readdirSync(folder).toSorted()) {
      const path = join(folder, slug);
      if (!existsSync(join(path, 'story.md'))) continue;
      const other = stories.get(slug);
      if (other)
        throw new Error(`${other} and ${path} would have one address. Rename one of them.`);
      stories.set(slug, path);
    }
  }
  if (stories.size === 0)
    throw new Error(`There is no story in ${FOLDERS.join()}: a folder with a story.md is one.`);
  return stories;
}

/** The text of a story's file. @throws {Error} naming the file that is not there */
export function fileOf(slug: string, file: string): TextFile {
  const found = optionalFile(slug, file);
  if (!found) throw new Error(`${nameOf(slug, file)} is missing: a story needs it.`);
  return found;
}

function optionalFile(slug: string, file: string): TextFile | undefined {
  const name = nameOf(slug, file);
  return existsSync(name) ? { name, text: readFileSync(name, 'utf8') } : undefined;
}

const nameOf = (slug: string, file: string): string =>
  `${folders.get(slug) ?? join('geo/stories', slug)}/${file}`;

/**
 * A story, read and checked, with the ground about it.
 * @throws {Error} listing all that is wrong by file, line and column, which stops the build
 */
export function story(slug: string): Story {
  const read = textsOf(slug);
  const known = grounded.get(slug);
  if (known?.text === read.text) return known.story;
  const plain = decoded(slug, read);
  const areas = JSON.parse(read.files.areas.text) as AreaFeatures;
  const world = outline();
  const ground = groundOf(plain, { ...world, countries: world.countries.values() }, areas);
  const whole = { ...plain, ground };
  grounded.set(slug, { text: read.text, story: whole });
  return whole;
}

/** Stories as read last: each is asked for by many pages. */
const grounded = new Map<string, { text: string; story: Story }>();

/** The same without its ground, which takes longer than all the rest. @throws {Error} as `story` does */
export const storyWithoutGround = (slug: string): Story => decoded(slug, textsOf(slug));

function textsOf(slug: string) {
  const files = {
    story: fileOf(slug, 'story.md'),
    places: fileOf(slug, 'places.geojson'),
    areas: fileOf(slug, 'areas.geojson'),
    routes: fileOf(slug, 'routes.geojson'),
  };
  const former = optionalFile(slug, 'former-mention-ids.json');
  return { files, former, text: JSON.stringify([files, former]) };
}

function decoded(slug: string, { files, former }: ReturnType<typeof textsOf>): Story {
  const result = decodeStory(slug, files, former);
  if (!result.ok) throw new Error(`The story cannot be read.\n${describe(result.problems)}`);
  return result.value;
}

/** What a story draws, in degrees; checked when the story itself is read. */
export const featuresOf = (slug: string, layer: (typeof SOURCES)[number]): FeatureCollection =>
  JSON.parse(fileOf(slug, `${layer}.geojson`).text) as FeatureCollection;

/** What a story's passages date. @throws {Error} as `story` does */
export function events(slug: string): StoryEvent[] {
  const { name, text } = fileOf(slug, 'events.json');
  const result = decodeEvents(story(slug), name, text);
  if (!result.ok) throw new Error(`The events cannot be read.\n${describe(result.problems)}`);
  return result.value;
}
