import type { Passage } from '$lib/model/story';

/**
 * A passage's words about its first mention of a place: the whole sentence, or what stands around
 * the name; where it goes on, dots say so.
 * @param most letters of it, about
 * @param language of the story (BCP 47)
 */
export function quoteAbout(
  { text, mentions }: Passage,
  place: string,
  most: number,
  language: string,
): string {
  const mention = mentions.find((one) => one.place === place);
  const letters = [...text];
  if (!mention) return quoted(letters, 0, letters.length);
  const ends = sentenceEnds(text, language);
  const from = ends.findLast((end) => end <= mention.start) ?? 0;
  const to = ends.find((end) => end >= mention.end) ?? letters.length;
  if (to - from <= most) return quoted(letters, from, to, false);
  // Twice as much after the name as before it: there stands what is said of it.
  const spare = most - (mention.end - mention.start);
  const first = Math.max(from, Math.min(mention.start - Math.floor(spare / 3), to - most));
  const last = Math.min(to, first + most);
  const start = first <= from ? from : wordAfter(letters, first, mention.start);
  const end = last >= to ? to : wordBefore(letters, last, mention.end);
  return quoted(letters, start, end, true, start > from, end < to);
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

function quoted(
  letters: readonly string[],
  from: number,
  to: number,
  cut = false,
  before = cut,
  after = cut,
): string {
  const words = letters.slice(from, to).join('').trim();
  const end = after ? words.replace(/[\s,;:.—–-]+$/, '') : words;
  // What somebody said is quoted already.
  if (/^“[^“]*”$/u.test(end) && !before && !after) return end;
  return `“${before ? '…' : ''}${end}${after ? '…' : ''}”`;
}
