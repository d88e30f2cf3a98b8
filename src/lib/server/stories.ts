import { decodeEvents } from '$lib/formats/events';
import { describe } from '$lib/formats/problem';
import { decodeStory } from '$lib/formats/story';
import type { StoryEvent } from '$lib/model/event';
import type { Story } from '$lib/model/story';

const texts = import.meta.glob<string>(
  [
    '/geo/stories/*/{story.md,events.json,*.geojson}',
    '/bench/stories/*/{story.md,events.json,*.geojson}',
  ],
  { query: '?raw', import: 'default', eager: true },
);

export const SOURCES = ['places', 'areas', 'routes'] as const;

/** The folder of each story, by its name. */
const folders = new Map(
  Object.keys(texts).map((path) => {
    const [, room = '', stories = '', slug = ''] = path.split('/');
    return [slug, [room, stories, slug].join('/')];
  }),
);

/** The stories that the site is built of; those of bench/ where tests and measurements ask for them. */
export const slugs = [...folders]
  .filter(([, folder]) => folder.startsWith('geo/') || process.env.DATELINE_FIXTURES === '1')
  .map(([slug]) => slug);

/** The text of a story's file. @throws {Error} naming the file that is not there */
export function fileOf(slug: string, file: string): { name: string; text: string } {
  const name = `${folders.get(slug) ?? `geo/stories/${slug}`}/${file}`;
  const text = texts[`/${name}`];
  if (text === undefined) throw new Error(`${name} is missing: a story needs it.`);
  return { name, text };
}

/**
 * A story, read and checked.
 * @throws {Error} listing all that is wrong by file, line and column, which stops the build
 */
export function story(slug: string): Story {
  const result = decodeStory(slug, {
    story: fileOf(slug, 'story.md'),
    places: fileOf(slug, 'places.geojson'),
    areas: fileOf(slug, 'areas.geojson'),
    routes: fileOf(slug, 'routes.geojson'),
  });
  if (!result.ok) throw new Error(`The story cannot be read.\n${describe(result.problems)}`);
  return result.value;
}

/** What a story's passages date. @throws {Error} as `story` does */
export function events(slug: string): StoryEvent[] {
  const { name, text } = fileOf(slug, 'events.json');
  const result = decodeEvents(story(slug), name, text);
  if (!result.ok) throw new Error(`The events cannot be read.\n${describe(result.problems)}`);
  return result.value;
}
