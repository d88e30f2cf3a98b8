import { describe, expect, it } from 'vitest';
import type { Dating, StoryEvent } from '$lib/model/event';
import { happensIn, inOrder, monthsOf, rangeOf, spanOf } from './timeline';

const event = (id: string, precision: Dating, value?: string): StoryEvent => ({
  id,
  title: { own: id },
  place: 'x',
  when: { precision, value },
  wording: { own: '' },
  passages: [1],
});
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const day = event('day', 'day', '2025-10-15');
const month = event('month', 'month', '2025-09');
const year = event('year', 'year', '2025');
const undated = event('undated', 'undated');

describe('the time of events', () => {
  it('is as long as the date is vague', () => {
    const told = (of: StoryEvent) => {
      const span = spanOf(of);
      return span && [iso(span.start), iso(span.end)];
    };
    expect(told(day)).toEqual(['2025-10-15', '2025-10-16']);
    expect(told(month)).toEqual(['2025-09-01', '2025-10-01']);
    expect(told(event('december', 'month', '2025-12'))).toEqual(['2025-12-01', '2026-01-01']);
    expect(told(year)).toEqual(['2025-01-01', '2026-01-01']);
    expect(told(undated)).toBeNull();
  });

  it('spans whole months', () => {
    const range = rangeOf([day, month, undated]);
    expect(range && monthsOf(range).map(iso)).toEqual(['2025-09-01', '2025-10-01', '2025-11-01']);
    expect(rangeOf([undated])).toBeNull();
  });

  it('is within a span where it may be; what is undated never is', () => {
    const october = { start: Date.UTC(2025, 9), end: Date.UTC(2025, 10) };
    expect([day, month, year, undated].map((one) => happensIn(one, october))).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('orders: earlier, then shorter, the undated last', () => {
    expect(inOrder([undated, year, day, month]).map(({ id }) => id)).toEqual([
      'year',
      'month',
      'day',
      'undated',
    ]);
  });
});
