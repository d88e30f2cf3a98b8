import { beforeEach, expect, it, vi } from 'vitest';
import { ThemeChoice } from './theme.svelte';

/** Whether the system is dark. */
const system = Object.assign(new EventTarget(), { matches: false });
const becomes = (dark: boolean) => {
  system.matches = dark;
  system.dispatchEvent(new Event('change'));
};
let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  system.matches = true;
  vi.stubGlobal('matchMedia', () => system);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
  return () => vi.unstubAllGlobals();
});
const followed = (asked: 'light' | 'dark' | null = null) => {
  const theme = new ThemeChoice();
  theme.follow(asked);
  return theme;
};

it('the theme is the system’s, and goes with it', () => {
  const theme = followed();
  expect(theme.now).toBe('dark');
  becomes(false);
  expect(theme.now).toBe('light');
});

it('the reader’s choice holds against the system, and is remembered on this device', () => {
  followed().choose('light');
  const later = followed();
  expect(later.now).toBe('light');
  becomes(false);
  becomes(true);
  expect(later.now).toBe('light');
});

it('the address’s theme holds against both, and is not remembered', () => {
  followed().choose('light');
  expect(followed('dark').now).toBe('dark');
  expect(followed().now).toBe('light');
});

it('what is remembered and is no theme is left aside', () => {
  stored.set('dateline:theme', 'pink');
  expect(followed().now).toBe('dark');
});
