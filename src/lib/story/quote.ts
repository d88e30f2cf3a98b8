import type { Mention, Passage } from '$lib/model/story';

/** Words of a passage; its mentions count from the first letter of these words. */
export type Excerpt = Pick<Passage, 'text' | 'mentions'>;

/**
 * A passage in three: the sentence that holds a mention, what stands before it, what after it. What
 * somebody says is not cut.
 * @param language of the story (BCP 47)
 */
export function sentenceAt(
  passage: Passage,
  mention: Mention,
  language: string,
): { before: Excerpt; sentence: Excerpt; after: Excerpt } {
  const letters = [...passage.text];
  const ends = sentenceEnds(passage.text, language);
  const [from, to] = spanOf(
    mention,
    ends.filter((end) => unclosed(letters.slice(0, end)) <= 0),
    letters.length,
  );
  return {
    before: cut(passage, 0, from),
    sentence: cut(passage, from, to),
    after: cut(passage, to),
  };
}

/**
 * The sentence that holds a mention, or what stands in it around the name; where it goes on, dots say so.
 * @param most letters of it, about
 * @param language of the story (BCP 47)
 */
export function snippetAt(
  passage: Passage,
  mention: Mention,
  most: number,
  language: string,
): Excerpt {
  const letters = [...passage.text];
  const [from, to] = spanOf(mention, sentenceEnds(passage.text, language), letters.length);
  if (to - from <= most) return dotted(cut(passage, from, to), false, false);
  // Twice as much after the name as before it: there stands what is said of it.
  const spare = most - (mention.end - mention.start);
  const first = Math.max(from, Math.min(mention.start - Math.floor(spare / 3), to - most));
  const last = Math.min(to, first + most);
  const start = first <= from ? from : wordAfter(letters, first, mention.start);
  const end = last >= to ? to : wordBefore(letters, last, mention.end);
  return dotted(cut(passage, start, end), start > from, end < to);
}

/** How many more quotation marks open than close. */
export const unclosed = (letters: readonly string[]): number =>
  letters.filter((one) => '“«'.includes(one)).length -
  letters.filter((one) => '”»'.includes(one)).length;

/** Between which ends a mention stands. @param last where the text ends */
const spanOf = ({ start, end }: Mention, ends: number[], last: number): [number, number] => [
  ends.findLast((one) => one <= start) ?? 0,
  ends.find((one) => one >= end) ?? last,
];

/** @param from the first letter @param to the letter after the last */
function cut({ text, mentions }: Passage, from: number, to?: number): Excerpt {
  const words = [...text].slice(from, to);
  return {
    text: words.join(''),
    mentions: mentions
      .map((one) => ({ ...one, start: one.start - from, end: one.end - from }))
      .filter(({ start, end }) => start >= 0 && end <= words.length),
  };
}

/** Without white space at its end, and with dots where the sentence goes on. */
function dotted({ text, mentions }: Excerpt, before: boolean, after: boolean): Excerpt {
  const end = after ? text.replace(/[\s,;:.—–-]+$/, '') + '…' : text.trimEnd();
  if (!before) return { text: end, mentions };
  const moved = mentions.map((one) => ({ ...one, start: one.start + 1, end: one.end + 1 }));
  return { text: `…${end}`, mentions: moved };
}

/**
 * A dot of an abbreviation, more often than of a sentence: after one letter (U.S., г., د.) or two or
 * three with a capital (Mr., Gen., St.).
 */
const ABBREVIATED = /(?<!\p{L})(?:\p{L}|\p{Lu}\p{Ll}{1,2})\.\s*$/u;
/** What goes on with the sentence before it: “Come!” he said. */
const GOES_ON = /^[“"(]?\p{Ll}/u;

/** Where sentences end, counted in letters. In doubt there is no end: a quotation begins with its sentence. */
function sentenceEnds(text: string, language: string): number[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)]
    .map(({ segment, index }) => ({ segment, end: index + segment.length }))
    .filter(({ segment, end }) => !ABBREVIATED.test(segment) && !GOES_ON.test(text.slice(end)))
    .map(({ end }) => [...text.slice(0, end)].length);
}

const wordAfter = (letters: readonly string[], from: number, most: number): number => {
  const space = letters.indexOf(' ', from);
  return space < 0 || space >= most ? most : space + 1;
};
const wordBefore = (letters: readonly string[], to: number, least: number): number => {
  const space = letters.lastIndexOf(' ', to);
  return space <= least ? least : space;
};
