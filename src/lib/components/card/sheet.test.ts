import { beforeEach, expect, it, vi } from 'vitest';
import { HEIGHTS, Sheet } from './sheet.svelte';

beforeEach(() => {
  vi.stubGlobal('innerHeight', 800);
  return () => vi.unstubAllGlobals();
});

it('a sheet goes from height to height, and no farther', () => {
  const sheet = new Sheet();
  const stepped = (...steps: (1 | -1)[]) => {
    steps.forEach((by) => sheet.step(by));
    return [sheet.height, sheet.css];
  };
  expect(stepped()).toEqual(['half', '42dvh']);
  expect(stepped(1)).toEqual(['full', '100dvh']);
  expect(stepped(1)).toEqual(['full', '100dvh']);
  expect(stepped(-1, -1)).toEqual(['low', '20dvh']);
  expect(stepped(-1)).toEqual(['low', '20dvh']);
  expect(HEIGHTS).toEqual(['low', 'half', 'full']);
});

it('a sheet that is dragged follows the finger, but not out of the window', () => {
  const sheet = new Sheet();
  sheet.drag(300);
  expect(sheet.css).toBe('500px');
  sheet.drag(900);
  expect(sheet.css).toBe('0px');
});

it.each([
  [790, 'low'],
  // Of 800 pixels: low and half meet at 248, half and full at 568.
  [560, 'low'],
  [540, 'half'],
  [240, 'half'],
  [220, 'full'],
  [-20, 'full'],
])('a sheet let go %i pixels from the top is %s', (top, height) => {
  const sheet = new Sheet();
  sheet.drag(top);
  sheet.drop();
  expect(sheet.height).toBe(height);
  expect(sheet.css).toMatch(/dvh$/);
});

it('a sheet that was not dragged stays as it is when the finger goes', () => {
  const sheet = new Sheet();
  sheet.step(1);
  sheet.drop();
  expect(sheet.height).toBe('full');
});
