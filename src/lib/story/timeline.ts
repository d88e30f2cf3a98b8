import type { StoryEvent } from '$lib/model/event';

/** A stretch of time in milliseconds since 1970, UTC; `end` is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/** The time that a date covers: a day, a month or a year, in UTC; null where there is none. */
export function spanOf({ when: { value } }: StoryEvent): Span | null {
  if (value === undefined) return null;
  const [year = 0, month, day] = value.split('-').map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  if (day !== undefined) return { start, end: start + 86_400_000 };
  return { start, end: month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month) };
}

/** The whole months that hold all dated events; null where none is dated. */
export function rangeOf(events: readonly StoryEvent[]): Span | null {
  const spans = events.flatMap((event) => spanOf(event) ?? []);
  if (spans.length === 0) return null;
  const first = new Date(Math.min(...spans.map(({ start }) => start)));
  const last = new Date(Math.max(...spans.map(({ end }) => end)) - 1);
  return {
    start: Date.UTC(first.getUTCFullYear(), first.getUTCMonth()),
    end: Date.UTC(last.getUTCFullYear(), last.getUTCMonth() + 1),
  };
}

/** The beginnings of the months of a range, and its end. */
export function monthsOf({ start, end }: Span): number[] {
  const months: number[] = [];
  const first = new Date(start);
  for (let month = 0; (months.at(-1) ?? -Infinity) < end; month++)
    months.push(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month));
  return months;
}

/** Whether an event may lie in a span; what is not dated does not. */
export function happensIn(event: StoryEvent, { start, end }: Span): boolean {
  const span = spanOf(event);
  return span !== null && span.start < end && span.end > start;
}

/** Dated events first, the earlier before the later, the shorter before the longer. */
export function inOrder(events: readonly StoryEvent[]): StoryEvent[] {
  const key = (event: StoryEvent): [number, number] => {
    const span = spanOf(event);
    return span ? [span.start, span.end - span.start] : [Infinity, 0];
  };
  return events.toSorted((a, b) => {
    const [[startA, lengthA], [startB, lengthB]] = [key(a), key(b)];
    return startA === startB ? lengthA - lengthB : startA - startB;
  });
}
