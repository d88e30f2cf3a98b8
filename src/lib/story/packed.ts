/**
 * A story as its page carries it: without what its passages tell anyway, as each letter of it is loaded before
 * the map.
 */
import type { Mention, Passage, Story } from '$lib/model/story';
import { formerMentionId, mentionId } from './mentionIds';

interface PackedMention extends Pick<Mention, 'place' | 'start' | 'end' | 'sense'> {
  dateline?: boolean;
}

interface PackedPassage extends Omit<Passage, 'mentions' | 'gapBefore'> {
  gapBefore?: boolean;
  mentions: PackedMention[];
}

export interface PackedStory extends Omit<Story, 'passages'> {
  passages: PackedPassage[];
}

/** Former ids as counting gives them, for each mention. */
const counted = ({ passages }: Pick<Story, 'passages'>): Record<string, string> =>
  Object.fromEntries(
    passages.flatMap(({ line, mentions }) =>
      mentions.map(({ id }, nth) => [formerMentionId(line, nth), id]),
    ),
  );

/** Of former ids those remain that are not simply counted. */
export function packStory(story: Story): PackedStory {
  const { formerMentionIds: former, passages, ...rest } = story;
  const plain = counted(story);
  const rare = Object.entries(former ?? {}).filter(([was, id]) => plain[was] !== id);
  return {
    // First: soon after the same words in the text they cost next to nothing, packed.
    passages: passages.map(({ gapBefore, mentions, ...passage }) => ({
      ...passage,
      ...(gapBefore && { gapBefore }),
      mentions: mentions.map(({ place, start, end, sense, dateline }) => ({
        place,
        start,
        end,
        sense,
        ...(dateline && { dateline }),
      })),
    })),
    ...rest,
    ...(former && { formerMentionIds: Object.fromEntries(rare) }),
  };
}

/** The inverse of `packStory`. */
export function unpackStory({ passages, formerMentionIds, ...rest }: PackedStory): Story {
  const story = { ...rest, passages: passages.map(unpackPassage) };
  return formerMentionIds
    ? { ...story, formerMentionIds: { ...counted(story), ...formerMentionIds } }
    : story;
}

function unpackPassage({ gapBefore = false, mentions, ...passage }: PackedPassage): Passage {
  const letters = [...passage.text];
  return {
    ...passage,
    gapBefore,
    mentions: mentions.map(({ dateline = false, ...mention }, nth): Mention => ({
      ...mention,
      id: mentionId(passage.line, mention.place, mentions.slice(0, nth)),
      line: passage.line,
      text: letters.slice(mention.start, mention.end).join(''),
      dateline,
    })),
  };
}
