import type { Mention, Passage } from '$lib/model/story';
import { sentenceAt, unclosed } from './quote';

/** In which senses a passage speaks of the place itself: what a government does happens elsewhere. */
const isThere = ({ sense, dateline }: Mention): boolean => sense !== 'government' && !dateline;

/**
 * What a passage says of a place, for who sees no more of it: the sentence, then the same sentence
 * ended earlier, always at a clause and never within what somebody says, where dots say that it goes
 * on. None where the passage speaks of a government alone, or the sentence is about another place,
 * which it names first.
 * @param places ids of those that a sentence can be about
 * @param language of the story (BCP 47)
 * @returns the longest first, each in quotation marks
 */
export function quotesAbout(
  passage: Passage,
  place: string,
  places: ReadonlySet<string>,
  language: string,
): string[] {
  const mention = passage.mentions.find((one) => one.place === place && isThere(one));
  if (!mention) return [];
  const { sentence } = sentenceAt(passage, mention, language);
  const [first] = sentence.mentions.filter((one) => places.has(one.place) && isThere(one));
  if (first?.place !== place) return [];
  const whole = sentence.text.trim();
  return [whole, ...endedEarlier(whole, first.end)].map(quoted);
}

/** Where a clause may end. */
const BETWEEN_CLAUSES = /[,،;؛:]\s|\s?—\s?|\s–\s/gu;
/** Words of a clause at least: fewer are an item of a list, or a name's apposition. */
const CLAUSE = 4;

/** A sentence ended at its clauses, the latest first. @param after letters that are kept in any case */
function endedEarlier(sentence: string, after: number): string[] {
  const ends = [...sentence.matchAll(BETWEEN_CLAUSES)].map(({ index, 0: { length } }) => ({
    before: sentence.slice(0, index),
    next: index + length,
  }));
  return ends
    .filter(({ before, next }, i) => {
      const clause = sentence.slice(next, ends[i + 1]?.before.length);
      return (
        clause.split(/\s+/).length >= CLAUSE &&
        [...before].length >= after &&
        unclosed([...before]) === 0
      );
    })
    .map(({ before }) => `${before}…`)
    .toReversed();
}

/** In quotation marks; those within are of the other kind. What somebody said is quoted already. */
const quoted = (text: string): string =>
  /^“[^“]*”$/u.test(text) ? text : `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
