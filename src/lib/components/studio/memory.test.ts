import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import { PICTURE, type PictureSettings } from '$lib/model/picture';

const TALE = story([point('homs', 36.7, 34.7)], [passage(1, 'In [Homs](homs).')]);
const OTHER = { ...TALE, slug: 'other' };
const LEFT: PictureSettings = {
  ...PICTURE,
  size: { preset: 'a4', orientation: 'portrait', dpi: 300 },
  theme: 'dark',
  furniture: { ...PICTURE.furniture, lens: true },
  frame: { kind: 'bounds', bounds: [1, 2, 3, 4] },
  title: 'In ruins',
  alt: 'A map of ruins.',
};

let store: Map<string, string>;
/** The storage of a browser; one that is full takes nothing. */
const browser = (full = false) => {
  store = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException('It is full', 'QuotaExceededError');
      store.set(key, value);
    },
  });
};
/** The page as it is loaded anew: only the storage has stayed. */
const loaded = async () => {
  vi.resetModules();
  return import('./memory');
};

beforeEach(() => browser());
afterEach(() => vi.unstubAllGlobals());

describe('how a picture was left', () => {
  it('has the label of an area of the world that is marked, and not of what is gone', async () => {
    const { rememberSettings, lastSettings } = await loaded();
    const labels = { TR: { hidden: true }, gone: { hidden: true } } as const;
    rememberSettings(TALE, { ...LEFT, areas: ['TR'], labels }, PICTURE);
    const { areas, labels: kept } = lastSettings(TALE, PICTURE);
    expect({ areas, kept }).toEqual({ areas: ['TR'], kept: { TR: { hidden: true } } });
  });

  it('is there again in the same story, also after a reload', async () => {
    const page = await loaded();
    expect(page.lastSettings(TALE, PICTURE)).toEqual(PICTURE);
    page.rememberSettings(TALE, LEFT, PICTURE);
    expect(page.lastSettings(TALE, PICTURE)).toEqual(LEFT);
    expect((await loaded()).lastSettings(TALE, PICTURE)).toEqual(LEFT);
  });

  it('gives another story its look, and none of its words', async () => {
    const { rememberSettings, lastSettings } = await loaded();
    rememberSettings(TALE, LEFT, PICTURE);
    const { size, theme, furniture } = LEFT;
    expect(lastSettings(OTHER, PICTURE)).toEqual({ ...PICTURE, size, theme, furniture });
    rememberSettings(OTHER, { ...PICTURE, title: 'Another' }, PICTURE);
    expect(lastSettings(TALE, PICTURE)).toMatchObject({ title: 'In ruins', theme: 'light' });
  });

  it('gives way to what was selected since, and to the page in what was not changed', async () => {
    const { rememberSettings, lastSettings } = await loaded();
    rememberSettings(TALE, { ...LEFT, theme: 'light' }, PICTURE);
    const usual: PictureSettings = {
      ...PICTURE,
      theme: 'dark',
      language: 'ar',
      frame: { kind: 'place', id: 'homs' },
    };
    const { frame, title, theme, language } = lastSettings(TALE, usual);
    expect({ frame, title, theme, language }).toEqual({
      frame: usual.frame,
      title: 'In ruins',
      theme: 'dark',
      language: 'ar',
    });
  });

  it('is as usual where the story no longer has it, or it cannot be read', async () => {
    const { rememberSettings } = await loaded();
    const labels = { homs: { hidden: true } } as const;
    const frame = { kind: 'place', id: 'homs' } as const;
    rememberSettings(TALE, { ...LEFT, frame, labels, hidden: ['homs'] }, PICTURE);
    const without = { ...TALE, places: [], passages: [] };
    const later = await loaded();
    expect(later.lastSettings(TALE, PICTURE)).toMatchObject({ frame, labels, hidden: ['homs'] });
    expect(later.lastSettings(without, PICTURE)).toEqual({ ...LEFT, frame: PICTURE.frame });
    for (const wrong of [
      '',
      '{',
      '7',
      '"x"',
      '[1]',
      '[null]',
      '{"size":"a9"}',
      '{"changes":{"size":7}}',
    ]) {
      for (const key of store.keys()) store.set(key, wrong);
      const page = await loaded();
      expect(page.lastSettings(TALE, PICTURE), wrong).toEqual(PICTURE);
      expect(page.presets(), wrong).toEqual([]);
    }
  });

  it('lasts as long as the page where the browser takes nothing', async () => {
    browser(true);
    const { rememberSettings, lastSettings, keepPreset, lookOf, presets } = await loaded();
    rememberSettings(TALE, LEFT, PICTURE);
    expect(lastSettings(TALE, PICTURE)).toEqual(LEFT);
    expect(keepPreset({ name: 'Print', look: lookOf(LEFT) })).toBe(false);
    expect(presets()).toHaveLength(1);
  });
});

describe('presets', () => {
  it('are kept by name, in its order, and deleted', async () => {
    const { keepPreset, lookOf } = await loaded();
    expect(keepPreset({ name: 'Print', look: lookOf(LEFT) })).toBe(true);
    keepPreset({ name: 'Desk', look: lookOf(PICTURE) });
    keepPreset({ name: 'Desk', look: lookOf({ ...PICTURE, theme: 'dark' }) });
    const { presets, deletePreset, looksSo } = await loaded();
    const [desk, print] = presets();
    expect([desk?.name, print?.name]).toEqual(['Desk', 'Print']);
    expect(looksSo({ ...PICTURE, theme: 'dark', title: 'Whatever' }, desk!)).toBe(true);
    expect(looksSo(PICTURE, desk!)).toBe(false);
    expect(print!.look).not.toHaveProperty('title');
    deletePreset('Desk');
    expect(presets()).toEqual([print]);
  });

  it('that an earlier version wrote have what they lack as usual', async () => {
    const { keepPreset } = await loaded();
    keepPreset({ name: 'Old', look: { size: { preset: 'a3' } } as never });
    const [old] = (await loaded()).presets();
    expect(old?.look).toMatchObject({
      size: { preset: 'a3', orientation: 'portrait', dpi: 300 },
      furniture: PICTURE.furniture,
    });
  });
});
