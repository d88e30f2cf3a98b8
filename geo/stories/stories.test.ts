import { describe, expect, it } from 'vitest';
import { events, slugs, story } from '../../src/lib/server/stories';

const WHEN: Record<string, RegExp> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
  uncertain: /^\d{4}(-\d{2}){0,2}$/,
};
const unique = (ids: string[]) => expect(new Set(ids).size).toBe(ids.length);

/** What holds for each story that is found; what one of them proves for itself is in its folder. */
describe.each(slugs)('the story %s', (slug) => {
  const { passages, places, opening } = story(slug);
  const mentions = passages.flatMap((passage) => passage.mentions);

  it('has mentions that stand where they say they stand, each with an id of its own', () => {
    for (const { text, mentions: own } of passages)
      for (const { start, end, text: word } of own)
        expect([...text].slice(start, end).join('')).toBe(word);
    unique(mentions.map(({ id }) => id));
  });

  it('names each of its points, and no place that it does not have', () => {
    const named = new Set(mentions.map(({ place }) => place));
    const known = new Set(places.map(({ id }) => id));
    for (const { id, shape } of places) if (shape === 'point') expect(named).toContain(id);
    for (const id of named) expect(known).toContain(id);
  });

  it('says of each place whence its position comes', () => {
    for (const { source } of places) expect(source).toMatch(/\S/);
  });

  it('shows every point in its opening view', () => {
    const [west, south, east, north] = opening;
    // Across the antimeridian west is the greater of the two.
    const across = (lon: number) =>
      west < east ? lon > west && lon < east : lon > west || lon < east;
    for (const { shape, at } of places)
      if (shape === 'point') expect(across(at[0]) && at[1] > south && at[1] < north).toBe(true);
  });

  it('has events at its places, in passages that are quoted, dated as exactly as they are told', () => {
    const all = events(slug);
    unique(all.map(({ id }) => id));
    for (const { place, passages: lines, when, wording, title } of all) {
      expect(places.map(({ id }) => id)).toContain(place);
      expect(lines.length).toBeGreaterThan(0);
      expect(passages.map(({ line }) => line)).toEqual(expect.arrayContaining([...lines]));
      if (when.precision === 'undated') expect(when).not.toHaveProperty('value');
      else expect(when.value).toMatch(WHEN[when.precision] ?? /^$/);
      expect(wording.own).toMatch(/\S/);
      expect(title.own).toMatch(/\S/);
    }
  });
});
