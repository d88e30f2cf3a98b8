import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFree } from './keys';

let selection = { isCollapsed: true };
beforeEach(() => vi.stubGlobal('getSelection', () => selection));
afterEach(() => {
  selection = { isCollapsed: true };
  vi.unstubAllGlobals();
});

/** A key that was pressed in a field with these properties, or in none. */
const pressed = (key: string, how: object = {}, field: object | null = null) =>
  isFree({ key, target: { closest: () => field }, ...how } as unknown as KeyboardEvent);

describe('a key is left to the page', () => {
  it.each(['Escape', 'ArrowRight', 'c'])('where nobody else has a use for it: %s', (key) =>
    expect(pressed(key)).toBe(true),
  );
  it.each([
    { isComposing: true },
    { defaultPrevented: true },
    { altKey: true },
    { ctrlKey: true },
    { metaKey: true },
  ])('but not with %j', (how) => {
    expect(pressed('Escape', how)).toBe(false);
    expect(pressed('ArrowRight', how)).toBe(false);
  });

  it('but arrows that extend or end a selection are the text’s', () => {
    expect(pressed('ArrowRight', { shiftKey: true })).toBe(false);
    expect(pressed('Escape', { shiftKey: true })).toBe(true);
    selection = { isCollapsed: false };
    expect(pressed('ArrowLeft')).toBe(false);
    expect(pressed('Escape')).toBe(true);
  });

  it('but in a field all are the field’s, but for an Escape that has nothing to clear', () => {
    const search = { value: 'Ho', selectionStart: 2 };
    const box = { value: 'on', selectionStart: null };
    const list = { value: 'name' };
    for (const field of [search, box, list])
      for (const key of ['ArrowLeft', 'c']) expect(pressed(key, {}, field)).toBe(false);
    expect(pressed('Escape', {}, search)).toBe(false);
    expect(pressed('Escape', {}, { ...search, value: '', selectionStart: 0 })).toBe(true);
    expect(pressed('Escape', {}, box)).toBe(true);
    expect(pressed('Escape', {}, list)).toBe(true);
  });
});
