import { z } from 'zod';
import { DATINGS, type StoryEvent } from '$lib/model/event';
import type { Story } from '$lib/model/story';
import { check } from './check';
import { eventOf } from './features';
import { suggestion } from './suggest';
import { bad, good, type Problem, type Result } from './problem';
import { parseJson } from './source';
import { translationsOf } from './translations';

/** What a date of each precision looks like. */
const DATES: Record<string, { form: RegExp; words: string }> = {
  day: { form: /^\d{4}-\d{2}-\d{2}$/, words: 'a day like 2025-10-15' },
  month: { form: /^\d{4}-\d{2}$/, words: 'a month like 2025-10' },
  year: { form: /^\d{4}$/, words: 'a year like 2025' },
  uncertain: { form: /^\d{4}(-\d{2}){0,2}$/, words: 'a year, month or day' },
};

const text = z.string().regex(/\S/, 'expected words');
const EVENTS = z.array(
  z.strictObject({
    ...translationsOf('title'),
    ...translationsOf('wording'),
    id: text,
    title: text,
    place: text,
    when: z.strictObject({ precision: z.enum(DATINGS), value: z.string().optional() }),
    wording: text,
    passages: z.array(z.int()).min(1, 'expected the line of a passage at least'),
  }),
);

/** Reads a story's events and checks them against its places and passages. */
export function decodeEvents(story: Story, file: string, json: string): Result<StoryEvent[]> {
  const source = parseJson(file, json);
  if (!source.ok) return source;
  const events = check(source.value, EVENTS);
  if (!events.ok) return events;
  const places = story.places.map(({ id }) => id);
  const lines = story.passages.map(({ line }) => line);
  const problems: Problem[] = [];
  const blame = (path: PropertyKey[], message: string, expected: string) =>
    problems.push({ file, ...source.value.locate(path), message, expected });
  events.value.forEach(({ id, place, when, passages }, i) => {
    if (events.value.findIndex((other) => other.id === id) < i)
      blame([i, 'id'], `there is an event "${id}" already`, 'expected an id of its own');
    if (!places.includes(place))
      blame([i, 'place'], `there is no place "${place}"`, suggestion(place, places));
    passages.forEach((line, n) => {
      if (!lines.includes(line))
        blame(
          [i, 'passages', n],
          `line ${line} is not quoted`,
          `expected one of ${lines.join(', ')}`,
        );
    });
    const date = DATES[when.precision];
    if (!date && when.value !== undefined)
      blame([i, 'when', 'value'], 'what is undated has no date', 'take it out');
    if (date && !(when.value && date.form.test(when.value) && !isNaN(Date.parse(when.value))))
      blame([i, 'when', 'value'], `this is no ${when.precision} date`, `expected ${date.words}`);
  });
  return problems.length > 0 ? bad(...problems) : good(events.value.map(eventOf));
}
