import { afterEach, expect, it, vi } from 'vitest';
import { followResolution } from './resolution';

afterEach(() => vi.unstubAllGlobals());

it('a map is drawn anew for each screen that its window moves to, until it is removed', () => {
  const screens = new Map<string, EventTarget>();
  vi.stubGlobal('matchMedia', (query: string) => {
    const screen = screens.get(query) ?? new EventTarget();
    screens.set(query, screen);
    return screen;
  });
  const removed: (() => void)[] = [];
  const map = { setPixelRatio: vi.fn(), once: (_: string, end: () => void) => removed.push(end) };
  const move = (from: number, to: number) => {
    vi.stubGlobal('devicePixelRatio', to);
    screens.get(`(resolution: ${from}dppx)`)?.dispatchEvent(new Event('change'));
  };
  vi.stubGlobal('devicePixelRatio', 1);
  followResolution(map as unknown as Parameters<typeof followResolution>[0]);
  move(1, 2);
  expect(map.setPixelRatio.mock.calls).toEqual([[2]]);
  move(2, 1.5);
  expect(map.setPixelRatio.mock.calls).toEqual([[2], [1.5]]);
  for (const end of removed) end();
  move(1.5, 1);
  expect(map.setPixelRatio).toHaveBeenCalledTimes(2);
});
