import { describe, expect, it } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import { readAddress, writeAddress } from './address';

const tale = story(
  [point('jobar', 36.3, 33.5), point('moscow', 37.6, 55.7)],
  [passage(4, 'From [Jobar](jobar) to [Moscow](moscow).')],
);
const ROUTE = {
  id: 'visit',
  title: { own: 'A visit' },
  when: { own: 'once' },
  source: { own: 'none' },
};
const read = (address: string) => readAddress(new URL(address, 'https://example.org/'), tale);

describe('the address', () => {
  it('selects a place, a mention of it, or a passage', () => {
    expect(read('?place=jobar').selection).toEqual({ type: 'place', id: 'jobar' });
    expect(read('?place=moscow&mention=p4-moscow').selection).toEqual({
      type: 'place',
      id: 'moscow',
      mention: 'p4-moscow',
    });
    expect(read('?passage=4').selection).toEqual({ type: 'passage', line: 4 });
    expect(read('#p4').selection).toEqual({ type: 'passage', line: 4 });
    expect(read('#marker-jobar').selection).toEqual({ type: 'place', id: 'jobar' });
  });

  it('selects a mention by the fragment, and by the id that it had before', () => {
    const renamed = { ...tale, formerMentionIds: { 'p4.2': 'p4-moscow', 'p4.3': 'p4-gone' } };
    const now = { type: 'place', id: 'moscow', mention: 'p4-moscow' };
    for (const address of ['?place=moscow&mention=p4.2', '#p4.2', '#p4-moscow'])
      expect(readAddress(new URL(address, 'https://example.org/'), renamed).selection).toEqual(now);
    const gone = new URL('?place=moscow&mention=p4.3', 'https://example.org/');
    expect(readAddress(gone, renamed).selection).toEqual({ type: 'place', id: 'moscow' });
  });

  it('selects places that share a marker', () => {
    const selection = { type: 'group', places: ['jobar', 'moscow'] } as const;
    expect(read('?group=jobar,atlantis,moscow').selection).toEqual(selection);
    expect(read('?group=jobar').selection).toEqual({ type: 'none' });
    const url = writeAddress(new URL('https://example.org/'), { selection, camera: null });
    expect(url.searchParams.get('group')).toBe('jobar,moscow');
  });

  it('selects a journey', () => {
    const journey = { ...ROUTE, from: 'jobar', to: 'moscow', passages: [4] };
    const told = { ...tale, routes: [journey] };
    const url = new URL('https://example.org/?route=visit');
    expect(readAddress(url, told).selection).toEqual({ type: 'route', id: 'visit' });
    const selection = { type: 'route', id: 'visit' } as const;
    const written = writeAddress(new URL('https://example.org/?place=jobar'), {
      selection,
      camera: null,
    });
    expect(written.search).toBe('?route=visit');
  });

  it('leaves out what the story does not have', () => {
    for (const address of ['?place=atlantis', '?passage=5', '#p99', '?passage=', '#map=a/b/c'])
      expect(read(address)).toEqual({ selection: { type: 'none' }, camera: null });
    expect(read('?place=jobar&mention=p4-moscow').selection).toEqual({
      type: 'place',
      id: 'jobar',
    });
    expect(read('#map=5/99/0').camera).toBeNull();
    expect(read('#map=5/40').camera).toBeNull();
  });

  it('comes back from what it wrote, and leaves other parameters alone', () => {
    const camera = { center: [36.29123, 33.51234] as const, zoom: 8.25 };
    const selection = { type: 'place', id: 'moscow', mention: 'p4-moscow' } as const;
    const url = writeAddress(new URL('https://example.org/?theme=dark&passage=4#p4'), {
      selection,
      camera,
    });
    expect(url.searchParams.get('theme')).toBe('dark');
    expect(url.hash).toBe('#map=8.25/33.51234/36.29123');
    expect(readAddress(url, tale)).toEqual({ selection, camera });
  });

  it('takes the view away with the camera', () => {
    const url = new URL('https://example.org/?place=jobar#map=5.00/40.00/36.00');
    expect(writeAddress(url, { selection: { type: 'none' }, camera: null }).href).toBe(
      'https://example.org/',
    );
  });
});
