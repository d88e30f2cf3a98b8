import type { Mention } from '$lib/model/story';

type Placed = Pick<Mention, 'place'>;

/**
 * A mention's id, by line, place and occurrence, so that an edit elsewhere in the passage leaves addresses as
 * they are. @param before the mentions before it in its passage
 */
export function mentionId(line: number, place: string, before: readonly Placed[]): string {
  const occurrence = 1 + before.filter((mention) => mention.place === place).length;
  return `p${line}-${place}${occurrence > 1 ? `.${occurrence}` : ''}`;
}

/** The id that a mention had before they were named by their places. @param nth from 0, in its passage */
export const formerMentionId = (line: number, nth: number): string => `p${line}.${nth + 1}`;
