import { decodePictureSettings } from '$lib/formats/pictureSettings';
import { PICTURE, type PictureFrame, type PictureSettings } from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { placesIn } from '$lib/story/evidence';
import { keep, kept } from '../page/storage';

/** How a picture looks, whatever it shows: remembered for all stories, and what a preset holds. */
const LOOK = ['size', 'scale', 'theme', 'furniture', 'attribution', 'format', 'quality'] as const;
export type Look = Pick<PictureSettings, (typeof LOOK)[number]>;
export interface Preset {
  name: string;
  look: Look;
}

/** What of a story's picture is not as usual, and what was selected then. */
interface OfStory {
  selected?: PictureFrame;
  changes?: Partial<PictureSettings>;
}

/** What a browser did not take lasts as long as the page. */
const visit = new Map<string, string>();
const [OF_ALL, PRESETS] = ['picture.look', 'picture.presets'];
const ofStory = (slug: string) => `picture.story.${slug}`;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Remembers a value; says whether it will be there after the page is closed. */
function remember(key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  visit.set(key, text);
  keep(key, text);
  return kept(key) === text;
}

/** What was remembered; null for nothing that can be read. */
function recall(key: string): unknown {
  try {
    return JSON.parse(visit.get(key) ?? kept(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Settings with changes that an earlier version may have written; without them where they do not hold. */
function withChanges(settings: PictureSettings, changes: unknown): PictureSettings {
  const read = decodePictureSettings('', JSON.stringify({ ...settings, ...(changes as object) }));
  return read.ok ? read.value : settings;
}

/** The look of settings, as a preset has it. */
export const lookOf = (settings: PictureSettings): Look =>
  Object.fromEntries(LOOK.map((key) => [key, settings[key]])) as unknown as Look;

/** The picture as it was left on this device. @param usual how it is where nothing was changed */
export function lastSettings(story: Story, usual: PictureSettings): PictureSettings {
  const looking = withChanges(usual, recall(OF_ALL));
  const { selected, changes } = (recall(ofStory(story.slug)) ?? {}) as OfStory;
  const settings = withChanges(looking, changes);
  // Another thing that was selected since is what is to be shown.
  const stays = same(selected, usual.frame) && isIn(settings.frame, story);
  const { hidden, labels, areas } = settings;
  const known = (id: string) => areas.includes(id) || story.places.some((place) => place.id === id);
  return {
    ...settings,
    frame: stays ? settings.frame : usual.frame,
    hidden: hidden.filter(known),
    labels: Object.fromEntries(Object.entries(labels).filter(([id]) => known(id))),
  };
}

/** Remembers how the picture is left: its look for all stories, its words and the rest for its own. */
export function rememberSettings(
  story: Story,
  settings: PictureSettings,
  usual: PictureSettings,
): void {
  const changes = Object.entries(settings).filter(
    ([key, value]) => !same(value, usual[key as keyof PictureSettings]),
  );
  const isLook = ([key]: [string, unknown]) => LOOK.some((one) => one === key);
  remember(OF_ALL, Object.fromEntries(changes.filter(isLook)));
  remember(ofStory(story.slug), {
    selected: usual.frame,
    changes: Object.fromEntries(changes.filter((one) => !isLook(one))),
  });
}

/** Whether a story, which may have changed since, has what a frame shows. */
function isIn(frame: PictureFrame, story: Story): boolean {
  if (frame.kind === 'place') return story.places.some(({ id }) => id === frame.id);
  return frame.kind !== 'passage' || placesIn(story, frame.line).length > 0;
}

/** The presets of this device, in the order of their names. */
export function presets(): Preset[] {
  const found = recall(PRESETS);
  return (Array.isArray(found) ? (found as (Partial<Preset> | null)[]) : []).flatMap((one) =>
    typeof one?.name === 'string'
      ? [{ name: one.name, look: lookOf(withChanges(PICTURE, one.look)) }]
      : [],
  );
}

/** Keeps a preset, in place of one of that name; says whether it will be there after the page is closed. */
export const keepPreset = (preset: Preset): boolean =>
  remember(
    PRESETS,
    [...presets().filter(({ name }) => name !== preset.name), preset].toSorted((a, b) =>
      a.name.localeCompare(b.name),
    ),
  );

export const deletePreset = (name: string): boolean =>
  remember(
    PRESETS,
    presets().filter((one) => one.name !== name),
  );

/** Whether settings look as a preset has it. */
export const looksSo = (settings: PictureSettings, { look }: Preset): boolean =>
  LOOK.every((key) => same(settings[key], look[key]));
