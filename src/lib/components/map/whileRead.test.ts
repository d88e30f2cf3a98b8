import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whileRead } from './whileRead';

/** What is touched. */
let page: EventTarget;
beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const touch = () => page.dispatchEvent(new Event('pointerdown'));

it('a hint can be read for eight seconds', () => {
  const over = vi.fn();
  whileRead(over);
  vi.advanceTimersByTime(7999);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
  touch();
  expect(over).toHaveBeenCalledOnce();
});

it('a hint goes with the first touch', () => {
  const over = vi.fn();
  whileRead(over);
  touch();
  touch();
  vi.advanceTimersByTime(8000);
  expect(over).toHaveBeenCalledOnce();
});

it('a hint that has gone otherwise is not waited for', () => {
  const over = vi.fn();
  whileRead(over)();
  touch();
  vi.advanceTimersByTime(8000);
  expect(over).not.toHaveBeenCalled();
});
