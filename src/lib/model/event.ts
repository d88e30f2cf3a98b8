import type { StoryWords } from './story';

/** How exactly the article dates something. */
export const DATINGS = ['day', 'month', 'year', 'uncertain', 'undated'] as const;
export type Dating = (typeof DATINGS)[number];

/** Something that passages state, dated as they date it and no better. */
export interface StoryEvent {
  id: string;
  title: StoryWords;
  /** The id of a `Place`. */
  place: string;
  /** `value` is an ISO 8601 date, month or year; an undated event has none. */
  when: { precision: Dating; value?: string | undefined };
  /** What the passage says of the date, in few words. */
  wording: StoryWords;
  /** Lines of the passages that state it. */
  passages: number[];
}
