import { describe, expect, it } from 'vitest';
import { story } from '../../src/lib/server/stories';
import events from './al-sharaa-in-moscow/events.json';

const { passages, places } = story('al-sharaa-in-moscow');
const WHEN: Record<string, RegExp> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
  uncertain: /^\d{4}(-\d{2}){0,2}$/,
};

describe('the events', () => {
  it('have ids of their own', () => {
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });

  it.each(events.map((event) => [event.id, event] as const))(
    '%s happens at a place, in passages that are quoted',
    (_id, event) => {
      expect(places.map(({ id }) => id)).toContain(event.place);
      expect(event.passages.length).toBeGreaterThan(0);
      const lines = passages.map(({ line }) => line);
      for (const line of event.passages) expect(lines).toContain(line);
    },
  );

  it.each(events.map((event) => [event.id, event] as const))(
    '%s is dated as exactly as the article dates it',
    (_id, { when, wording, title }) => {
      if (when.precision === 'undated') expect(when).not.toHaveProperty('value');
      else expect(when.value).toMatch(WHEN[when.precision]!);
      expect(wording).toMatch(/\S/);
      expect(title).toMatch(/\S/);
    },
  );
});
