import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from './en.json';
import { longDate } from './units';
import { ENGLISH, loadWords, TRANSLATED, withLaterWords } from './load';
import type { Key, Words } from './words';

const FOLDER = 'src/lib/messages';
const KEYS = Object.keys(en) as Key[];
/** What a message asks for, for whichever plural. */
function slotsOf(words: Words, key: Key): string[] {
  const asked = new Set<string>();
  for (const n of [0, 1, 2, 3, 11])
    words.say(key, new Proxy({}, { get: (_, slot) => (asked.add(String(slot)), n) }));
  return [...asked].toSorted();
}
const messagesOf = (language: string) =>
  JSON.parse(readFileSync(`${FOLDER}/${language}.json`, 'utf8')) as Record<string, string>;

describe('the message files', () => {
  it('are each a language of the page', () => {
    const files = readdirSync(FOLDER).flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? []);
    expect(files.toSorted()).toEqual(['en', ...TRANSLATED].toSorted());
  });

  it.each(TRANSLATED)('%s says all that English says, with the same slots', async (language) => {
    const messages = messagesOf(language);
    expect(Object.keys(messages).toSorted()).toEqual(KEYS.toSorted());
    const words = await loadWords(language);
    const english = await withLaterWords(ENGLISH);
    for (const key of KEYS) expect(slotsOf(words, key), key).toEqual(slotsOf(english, key));
    expect(words.say('close')).toBe(messages.close);
  });

  it('count in each language’s own plurals', async () => {
    const arabic = await loadWords('ar');
    const counted = [1, 2, 3, 11].map((n) => arabic.say('guide.all', { n }));
    expect(counted).toEqual(['مقطع واحد', 'مقطعان', '3 مقاطع', '11 مقطعًا']);
  });

  it.each(TRANSLATED)('%s ends no sentence twice after a date', async (language) => {
    const words = await loadWords(language);
    const said = { publisher: 'A paper', date: longDate('2025-10-15', language) };
    expect(words.say('credit', said)).not.toContain('..');
    // Alternative text ends with it.
    expect(`${words.say('picture.source', said)}.`).not.toContain('..');
  });

  it('have the English of what comes later apart from the page’s', async () => {
    expect(ENGLISH.say('legend.north')).toBe('legend.north');
    expect((await withLaterWords(ENGLISH)).say('legend.north')).toBe('N');
    const arabic = await loadWords('ar');
    expect((await withLaterWords(arabic)).say('legend.north')).toBe(arabic.say('legend.north'));
  });

  it('come in pieces where markup stands in them', async () => {
    expect((await withLaterWords(ENGLISH)).parts('settings.asked', ['hosts'])).toEqual([
      { words: 'Since the last choice the map has asked: ' },
      { slot: 'hosts' },
      { words: '.' },
    ]);
  });
});
