import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addressGone, addressNow, writeAddressBar } from './addressBar';

const { written } = vi.hoisted(() => ({
  written: { entries: [] as string[], refuses: false, over: 0 },
}));
vi.mock('$app/navigation', () => {
  const write = (url: URL) => {
    if (written.refuses) throw new DOMException('Too many calls', 'SecurityError');
    vi.stubGlobal('location', url);
    written.entries.push(url.search);
  };
  return { pushState: write, replaceState: (url: URL) => (written.over++, write(url)) };
});

const at = (search: string) => new URL(`https://here.example/${search}`);
beforeEach(() => {
  Object.assign(written, { entries: [], refuses: false, over: 0 });
  vi.stubGlobal('location', at(''));
  vi.stubGlobal('window', { parent: null });
  window.parent = window;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('what the browser refuses counts as the address, and the last of it is written later', () => {
  writeAddressBar(at('?place=a'), true);
  written.refuses = true;
  for (const place of 'bcd') writeAddressBar(at(`?place=${place}`), true);
  expect(addressNow().search).toBe('?place=d');
  vi.advanceTimersByTime(15_000);
  written.refuses = false;
  vi.advanceTimersByTime(15_000);
  expect(written.entries).toEqual(['?place=a', '?place=d']);
  vi.advanceTimersByTime(60_000);
  expect([written.entries.length, written.over]).toEqual([2, 0]);
});

it('is not written over where the reader has gone meanwhile', () => {
  written.refuses = true;
  writeAddressBar(at('?place=a'), true);
  written.refuses = false;
  expect(addressGone().search).toBe('');
  vi.advanceTimersByTime(60_000);
  expect(written.entries).toEqual([]);
});

it('makes no entry in a history that is the host’s', () => {
  window.parent = {} as Window;
  writeAddressBar(at('?place=a'), true);
  expect([written.entries, written.over]).toEqual([['?place=a'], 1]);
});

it('hides no other failure', () => {
  expect(() => writeAddressBar(null as unknown as URL)).toThrow(TypeError);
});
