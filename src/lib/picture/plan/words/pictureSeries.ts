import type { PictureFrame } from '$lib/model/picture';
import type { Story } from '$lib/model/story';
import { pointsInReadingOrder } from '$lib/story/mentionCounts';

export const SERIES = ['passages', 'places'] as const;
export type SeriesKind = (typeof SERIES)[number];

/** One picture of a series. */
export interface SeriesItem {
  /** Of its file, without the ending: `p22`, `jobar`. */
  name: string;
  frame: PictureFrame;
  /** The line of the passage, in a series of passages. */
  passage: number | null;
  /** Ids of the places that it is about, in the order of their naming. */
  places: string[];
}

/** What a series has: a picture for each passage that names a place, or for each place with a marker. */
export function seriesItems(story: Story, kind: SeriesKind): SeriesItem[] {
  if (kind === 'places')
    return pointsInReadingOrder(story).map(({ id }) => ({
      name: id,
      frame: { kind: 'place', id },
      passage: null,
      places: [id],
    }));
  return story.passages
    .filter(({ mentions }) => mentions.length > 0)
    .map(({ line, mentions }) => ({
      name: `p${line}`,
      frame: { kind: 'passage', line },
      passage: line,
      places: [...new Set(mentions.map(({ place }) => place))],
    }));
}
