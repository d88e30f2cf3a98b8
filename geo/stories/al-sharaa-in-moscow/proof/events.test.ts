import { describe, expect, it } from 'vitest';
import type { StoryEvent } from '../../../../src/lib/model/event';
import { events, story } from '../../../../src/lib/server/stories';

const SLUG = 'al-sharaa-in-moscow';
const { passages } = story(SLUG);
const dated = events(SLUG);

/** Each date that the quoted lines state, read by hand, and when that is. The article is of 15 October 2025. */
const DATES: [line: number, words: string, value: string][] = [
  [4, 'on Wednesday', '2025-10-15'],
  [4, 'late last year', '2024'],
  [19, 'earlier this week', '2025-10'],
  [21, 'earlier this year', '2025'],
  [26, 'Ten months into his presidency', '2024'],
  [26, 'In May', '2025-05'],
  [27, 'Last month', '2025-09'],
  [28, 'Today’s', '2025-10-15'],
];
/** Whatever else may be a date. */
const DATED =
  /\b(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)|\w+day(?:’s)?|yesterday|(?:last|this|next) (?:week|month|year)|\w+ (?:weeks|months|years) (?:ago|into)|\d{4})\b/gi;

describe('the timeline', () => {
  it.each(DATES)('has what line %i dates “%s”', (line, words, value) => {
    expect(passages.find((passage) => passage.line === line)?.text).toContain(words);
    const stated = dated.filter((event) => event.passages.includes(line));
    expect(stated.map(({ when }) => when.value)).toContain(value);
  });

  it('has all that the passages date: no other words of theirs are a date', () => {
    const found = passages.flatMap(({ line, text }) =>
      [...text.matchAll(DATED)].map(([words]) => [line, words] as const),
    );
    const other = found.filter(
      ([line, words]) => !DATES.some(([at, known]) => at === line && known.includes(words)),
    );
    expect(other).toEqual([]);
  });

  it('gives each dated event its words in the article’s way', () => {
    const quoted = (event: StoryEvent) =>
      passages
        .filter(({ line }) => event.passages.includes(line))
        .map(({ text }) => text.toLowerCase())
        .join(' ');
    for (const event of dated.filter(({ when }) => when.precision !== 'undated')) {
      const [first = ''] = event.wording.own.replace('the interview was ', '').split(', ');
      expect(quoted(event), event.id).toContain(first.toLowerCase());
    }
  });
});
