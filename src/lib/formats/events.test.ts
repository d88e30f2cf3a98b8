import { describe, expect, it } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import { decodeEvents } from './events';
import { decodeEventList } from './features';
import { describe as words } from './problem';

const told = story([point('jobar', 36.3, 33.5)], [passage(22, 'In [Jobar](jobar).')]);
const event = {
  id: 'walk',
  title: 'A walk through Jobar',
  place: 'jobar',
  when: { precision: 'month', value: '2025-10' },
  wording: 'this week',
  passages: [22],
};
const read = (...events: object[]) =>
  decodeEvents(told, 'events.json', JSON.stringify(events, null, 1));

describe('the events of a story', () => {
  it('are read as they are written', () => {
    const [title, wording] = [{ own: 'A walk through Jobar' }, { own: 'this week' }];
    expect(read(event)).toEqual({ ok: true, value: [{ ...event, title, wording }] });
  });

  it('have words by language, here and in the browser', () => {
    const translated = { ...event, 'title:ru': 'Прогулка по Джобару', 'wording:ar': 'هذا الأسبوع' };
    const words = {
      title: { own: 'A walk through Jobar', ru: 'Прогулка по Джобару' },
      wording: { own: 'this week', ar: 'هذا الأسبوع' },
    };
    const expected = { ok: true, value: [{ ...event, ...words }] };
    expect(read(translated)).toEqual(expected);
    expect(decodeEventList('events.json', JSON.stringify([translated]))).toEqual(expected);
  });

  it.each([
    [{ place: 'jobbar' }, 'there is no place "jobbar"; did you mean "jobar"?'],
    [{ passages: [23] }, 'line 23 is not quoted; expected one of 22'],
    [{ passages: [] }, 'expected the line of a passage at least'],
    [
      { when: { precision: 'day', value: '2025-10' } },
      'no day date; expected a day like 2025-10-15',
    ],
    [{ when: { precision: 'month', value: '2025-13' } }, 'this is no month date'],
    [{ when: { precision: 'year' } }, 'this is no year date'],
    [{ when: { precision: 'undated', value: '2025' } }, 'what is undated has no date'],
    [{ when: { precision: 'weekly', value: '2025' } }, '"precision" cannot be "weekly"'],
    [{ title: '' }, 'expected words'],
    [{ tittle: 'x' }, '"tittle" is not known here'],
  ])('that say %o are refused with the place of the mistake', (change, says) => {
    const result = read({ ...event, ...change });
    if (result.ok) throw new Error('it was taken');
    expect(words(result.problems)).toContain(says);
    expect(result.problems[0]?.line).toBeGreaterThan(1);
  });

  it('have ids of their own', () => {
    const result = read(event, event);
    expect(result.ok ? '' : words(result.problems)).toContain('there is an event "walk" already');
  });
});
