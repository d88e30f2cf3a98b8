import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapView } from '$lib/map/MapView';
import { EMBEDDED, type Basemap } from '$lib/model/basemap';
import { BasemapChoice } from './basemapChoice.svelte';

const archive = (name: string): Basemap => ({
  kind: 'archive',
  name,
  source: `https://${name}.example/map.pmtiles`,
});

/** A map whose basemaps come, or do not, when the test says so. */
function mapView() {
  const asked: { resolve: () => void; reject: (why: Error) => void }[] = [];
  const setBasemap = () => new Promise<void>((resolve, reject) => asked.push({ resolve, reject }));
  return { asked, view: { setBasemap, credits: [] } as unknown as MapView };
}

let stored: Map<string, string>;
beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('location', new URL('https://here.example/story/'));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

describe('the choice of a basemap', () => {
  it('stands, and is remembered, once the map shows it', async () => {
    const [choice, { asked, view }] = [new BasemapChoice(true), mapView()];
    const one = archive('one');
    const used = choice.use(view, one);
    expect([choice.now, choice.wanted, await choice.named(null)]).toEqual([EMBEDDED, one, null]);
    asked[0]?.resolve();
    await used;
    expect([choice.now, choice.wanted, choice.refused]).toEqual([one, null, null]);
    const later = await new BasemapChoice(true).named(null);
    expect(later?.kind === 'archive' && later.source).toBe('https://one.example/map.pmtiles');
  });

  it('gives way to the embedded one where it cannot be had, and is named as refused', async () => {
    const [choice, { asked, view }] = [new BasemapChoice(true), mapView()];
    const used = choice.use(view, archive('gone'));
    asked[0]?.reject(new Error('404'));
    await expect(used).rejects.toMatchObject({ kind: 'basemap' });
    expect([choice.now, choice.wanted]).toEqual([EMBEDDED, null]);
    expect(choice.refused).toEqual(archive('gone'));
    expect(await choice.named(null)).toBeNull();
  });

  it.each(['comes', 'fails'])(
    'is the last of several, where an earlier one %s late',
    async (how) => {
      const [choice, { asked, view }] = [new BasemapChoice(true), mapView()];
      const [first, second] = [archive('first'), archive('second')];
      const both = [choice.use(view, first), choice.use(view, second)];
      asked[1]?.resolve();
      if (how === 'comes') asked[0]?.resolve();
      else asked[0]?.reject(new Error('too late'));
      await Promise.all(both);
      expect([choice.now, choice.refused]).toEqual([second, null]);
    },
  );

  it('is the address’s before the device’s, and has the reader’s word where she chose it here', async () => {
    const choice = new BasemapChoice(true);
    stored.set('dateline:basemap', 'versatiles');
    const named = await choice.named('https://one.example/map.pmtiles');
    expect(named).toMatchObject({ source: 'https://one.example/map.pmtiles' });
    expect(await choice.agreed(named!)).toBe(false);
    expect(await choice.agreed((await choice.named(null))!)).toBe(true);
    await choice.agree(named!);
    expect(await choice.agreed(named!)).toBe(true);
    expect(stored.get('dateline:basemap')).toBe('versatiles');
  });

  it('notes each host but the page’s own once, and forgets them with the next choice', () => {
    const [choice, { view }] = [new BasemapChoice(true), mapView()];
    for (const url of [
      'https://here.example/basemap/world.pmtiles',
      'pmtiles://https://tiles.example/a.pmtiles',
      'https://tiles.example/b.json',
      'blob:https://here.example/1',
      'https://fonts.example/c.pbf',
    ])
      choice.asks(url);
    expect(choice.hosts).toEqual(['tiles.example', 'fonts.example']);
    void choice.use(view, archive('next'));
    expect(choice.hosts).toEqual([]);
  });
});
