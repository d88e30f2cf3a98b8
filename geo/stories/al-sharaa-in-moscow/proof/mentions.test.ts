import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../../src/lib/model/story';
import { story } from '../../../../src/lib/server/stories';
import reading from './mentions.json';

const { passages, places, formerMentionIds } = story('al-sharaa-in-moscow');
const mentions = passages.flatMap((passage) => passage.mentions);
/** Countries are read by hand too, in the story's README.md; passages.md lists what is finer. */
const countries = new Set(places.filter(({ type }) => type === 'country').map(({ id }) => id));
const finer = mentions.filter(({ place }) => !countries.has(place));

/** The rows of the story's README.md: id of the mention, word, place, sense, and a reason. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const countryTable = [
  ...readme.matchAll(/^\| (p\d+-[a-z.\d-]+) +\| (\S+) +\| ([a-z-]+) +\| ([a-z]+) +\| \S.*\|$/gm),
].map((row) => row.slice(1, 5));

function totals(of: readonly { place: string; sense: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { place, sense } of of)
    for (const key of [place, sense, `${place} ${sense}`]) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

describe('the mentions', () => {
  it('are those of the reading by hand: place by place, letter by letter', () => {
    const row = ({ line, start, text, place, sense, dateline }: Mention) => ({
      line,
      column: start,
      text,
      place,
      sense,
      ...(dateline ? { dateline } : {}),
    });
    expect(finer.map(row)).toEqual(reading.mentions);
  });

  it('come to the same totals per place and sense', () => {
    expect(totals(finer)).toEqual(totals(reading.mentions));
    expect(finer).toHaveLength(27);
  });

  it('of countries are those of the table in README.md', () => {
    const own = mentions.filter(({ place }) => countries.has(place));
    expect(own.map(({ id, text, place, sense }) => [id, text, place, sense])).toEqual(countryTable);
    expect(countryTable).toHaveLength(26);
  });

  it('leave no country’s name unread', () => {
    for (const { text, line, mentions: own } of passages)
      for (const { index } of text.matchAll(/\b(Syria|Russia|Israel|Iran)\b(?! TV)/g)) {
        const start = [...text.slice(0, index)].length;
        expect(own, `line ${line}, column ${start}`).toContainEqual(
          expect.objectContaining({ start }),
        );
      }
  });

  it('are found by the numbers that addresses knew them by', () => {
    const known = new Set(mentions.map(({ id }) => id));
    const former = Object.entries(formerMentionIds ?? {});
    expect(former).toHaveLength(53);
    for (const [old, id] of former) expect(known, old).toContain(id);
    // Some as README.md once had them, by hand.
    expect(formerMentionIds).toMatchObject({
      'p1.2': 'p1-syria',
      'p6.3': 'p6-syria',
      'p6.4': 'p6-russia.2',
      'p14.4': 'p14-syria.2',
      'p22.2': 'p22-jobar',
      'p27.5': 'p27-russia.2',
      'p28.5': 'p28-syria.2',
      'p31.2': 'p31-syria',
    });
  });

  it('name every point', () => {
    const named = new Set(mentions.map(({ place }) => place));
    const points = places.filter(({ shape }) => shape === 'point').map(({ id }) => id);
    expect(points).toHaveLength(9);
    expect(points.filter((id) => !named.has(id))).toEqual([]);
  });

  it('mark the dateline, and nothing else, as the place of filing', () => {
    expect(mentions.filter(({ dateline }) => dateline).map(({ id }) => id)).toEqual(['p4-erbil']);
  });
});
