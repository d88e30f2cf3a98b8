import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterVisible, inTime } from './wait';

/** A page that can be hidden. */
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const show = (state: 'visible' | 'hidden') => {
  page.visibilityState = state;
  page.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  page.visibilityState = 'visible';
  vi.stubGlobal('document', page);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a wait', () => {
  it('counts the time in which the page can be seen', () => {
    const late = vi.fn();
    afterVisible(8000, late);
    vi.advanceTimersByTime(5000);
    show('hidden');
    vi.advanceTimersByTime(60_000);
    expect(late).not.toHaveBeenCalled();
    show('visible');
    vi.advanceTimersByTime(2999);
    expect(late).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(late).toHaveBeenCalledOnce();
  });

  it('can be ended, and ends with what it is for', async () => {
    const late = vi.fn();
    afterVisible(8000, late)();
    vi.advanceTimersByTime(9000);
    show('hidden');
    show('visible');
    vi.advanceTimersByTime(9000);
    expect(late).not.toHaveBeenCalled();
    await expect(inTime(Promise.resolve(7))).resolves.toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails a promise that does not come', async () => {
    const never = inTime(new Promise(() => {}));
    vi.advanceTimersByTime(8000);
    await expect(never).rejects.toMatchObject({ reason: 'late', values: { seconds: 8 } });
  });
});
