import { describe, expect, it } from 'vitest';
import { passage, point, story } from '$lib/model/fixture';
import { labelLanguage, readAddress, writeAddress, type Address } from './address';

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
const NOTHING_SAID: Address = {
  selection: { type: 'none' },
  camera: null,
  theme: null,
  language: null,
  embed: false,
  basemap: null,
  picture: null,
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
      expect(read(address)).toEqual(NOTHING_SAID);
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
    expect(readAddress(url, tale)).toEqual({ ...NOTHING_SAID, selection, camera, theme: 'dark' });
  });

  it('takes the view away with the camera', () => {
    const url = new URL('https://example.org/?place=jobar#map=5.00/40.00/36.00');
    expect(writeAddress(url, { selection: { type: 'none' }, camera: null }).href).toBe(
      'https://example.org/',
    );
  });

  it('says how the page looks, and whether it stands in another one', () => {
    expect(read('?theme=dark&lang=ku&embed=1')).toEqual({
      ...NOTHING_SAID,
      theme: 'dark',
      language: 'ku',
      embed: true,
    });
    for (const embed of ['?embed', '?embed=true']) expect(read(embed).embed).toBe(true);
    expect([labelLanguage('ar'), labelLanguage('tr')]).toEqual(['ar', 'en']);
    const url = new URL('https://example.org/?place=jobar&lang=ar&utm=x#map=5.00/40.00/36.00');
    expect(writeAddress(url, { language: null, theme: 'light', embed: true }).href).toBe(
      'https://example.org/?place=jobar&utm=x&theme=light&embed=1#map=5.00/40.00/36.00',
    );
  });

  it('keeps what a picture looks like apart from what the page does', () => {
    const asked = read(
      '?theme=light&place=jobar&picture=1&picture.theme=dark&picture.place=moscow',
    );
    expect(asked.theme).toBe('light');
    expect(asked.selection).toEqual({ type: 'place', id: 'jobar' });
    expect([...(asked.picture ?? [])]).toEqual([
      ['version', '1'],
      ['theme', 'dark'],
      ['place', 'moscow'],
    ]);
    expect(read('?picture.theme=dark')).toEqual(NOTHING_SAID);
    expect(read('?picture=a4*dark').picture?.get('version')).toBe('a4*dark');
  });

  it('writes a picture over the one before, an old link’s too', () => {
    const picture = new URLSearchParams({ version: '1', size: 'a4' });
    const old = new URL('https://example.org/?theme=dark&picture=a4*dark&picture.place=jobar');
    const url = writeAddress(old, { picture });
    expect(url.search).toBe('?theme=dark&picture=1&picture.size=a4');
    expect(writeAddress(url, { picture: null }).search).toBe('?theme=dark');
  });

  it('takes a whole number for a passage’s line, and nothing that is one by chance', () => {
    const far = story([], [passage(22, 'A'), passage(10, 'B'), passage(4, 'C'), passage(1, 'D')]);
    for (const line of JUNK_NUMBERS)
      expect(
        readAddress(new URL(`https://example.org/?passage=${line}`), far),
        `?passage=${line}`,
      ).toEqual(NOTHING_SAID);
    for (const line of ['0x16', '1e1', '%204', '4.0', '+4'])
      expect(readAddress(new URL(`https://example.org/#p${line}`), far)).toEqual(NOTHING_SAID);
    // As if it were not there: what else the address says counts.
    const both = new URL('https://example.org/?passage=0x16#p10');
    expect(readAddress(both, far).selection).toEqual({ type: 'passage', line: 10 });
  });

  it('takes three numbers in their range for a view', () => {
    const holds = (view: string) => read(`#map=${view}`).camera;
    expect(holds('5/40/36')).toEqual({ zoom: 5, center: [36, 40] });
    expect(holds('0/0/0')).toEqual({ zoom: 0, center: [0, 0] });
    expect(holds('-0.5/-85.05/-180.00')).toEqual({ zoom: -0.5, center: [-180, -85.05] });
    expect(holds('16/85.05113/180')).not.toBeNull();
    for (const view of JUNK_VIEWS) expect(holds(view), `#map=${view}`).toBeNull();
    for (const number of JUNK_NUMBERS)
      for (const view of [`${number}/40/36`, `5/${number}/36`, `5/40/${number}`])
        expect(holds(view), `#map=${view}`).toBeNull();
  });

  it('refuses other junk, each for itself', () => {
    for (const word of JUNK_WORDS) {
      for (const key of ['theme', 'lang', 'place', 'passage', 'route', 'group', 'mention'])
        expect(read(`?${key}=${word}`), `?${key}=${word}`).toEqual(NOTHING_SAID);
      for (const hash of [word, `p${word}`, `marker-${word}`, `map=${word}`])
        expect(read(`#${hash}`), `#${hash}`).toEqual(NOTHING_SAID);
      if (word && word !== 'true') expect(read(`?embed=${word}`).embed, word).toBe(false);
      const sound = read(`?theme=${word}&place=jobar&mention=${word}&lang=ru#map=5/40/36`);
      expect(sound).toEqual({
        ...NOTHING_SAID,
        selection: { type: 'place', id: 'jobar' },
        camera: { zoom: 5, center: [36, 40] },
        language: 'ru',
      });
    }
  });

  it('throws at nothing, and takes no more than it should of anything', () => {
    const far = story([point('4', 0, 0), point('e', 1, 1)], [passage(4, 'A'), passage(44, 'B')]);
    for (let seed = 1; seed <= 3000; seed++) {
      const words = scramble(seed);
      for (const address of [
        `?passage=${words}`,
        `?place=${words}`,
        `#${words}`,
        `#map=${words}`,
      ]) {
        const { selection, camera, ...rest } = readAddress(
          new URL(address, 'https://example.org/'),
          far,
        );
        expect(rest).toMatchObject({ theme: null, language: null, embed: false, picture: null });
        if (selection.type === 'passage') expect(address).toMatch(/(passage=|#p)(4|44)(#|&|$)/);
        const [lon = 0, lat = 0] = camera?.center ?? [];
        expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 85.1).toBe(true);
        if (camera) expect(address).toMatch(/^#map=[^/]*\d[^/]*\/[^/]*\d[^/]*\/[^/]*\d[^/]*$/);
      }
    }
  });
});

/** Some letters that numbers and addresses are made of, at random, but the same ones for the same seed. */
function scramble(seed: number): string {
  const letters = ['4', '44', '0', '.', '-', '/', '/', 'e', 'x', '+', '%20', '%', 'p', 'NaN', 'é'];
  let state = seed * 2654435761;
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648);
  const at = () => letters[Math.floor((next() / 2147483648) * letters.length)];
  return Array.from({ length: 1 + (seed % 9) }, at).join('');
}

/** What JavaScript or a parser of numbers would make a number of, or nearly; 22, 10, 4 and 1 among them. */
const JUNK_NUMBERS = [
  ...['', '0x16', '0b100', '0o4', '1e1', '1E1', '%204', '4%20', '4%09', '%0A4', '+4', '%2B4'],
  ...['--4', '4-', '4,', '4;', '4n', '1_0', '4%00', '٤', '２２', '½', '4%EF%BF%BD', '%', '%zz'],
  ...['NaN', 'Infinity', '-Infinity', 'null', 'undefined', 'true', '[4]', '{}', '.', '-', '-.'],
  ...['9'.repeat(400), '1e999', '4..0', '4.0.0', '04/'],
];
const JUNK_VIEWS = [
  ...['', '/', '//', '///', '5', '5/40', '5/40/', '5//36', '/40/36', '5/40/36/', '/5/40/36'],
  ...['5/40/36/0', '5/40/36/0/60', '5,40,36', '5/40/36?x', '5/40/36#p4', '5/40/36&x=1'],
  ...['24.01/40/36', '-2.01/40/36', '5/85.2/36', '5/-85.2/36', '5/90/36', '5/40/180.1'],
  ...['5/40/-180.1', '5/40/540', '99/40/36', 'a/b/c', '5%2F40%2F36'],
];
const JUNK_WORDS = [
  ...['', '%', '%zz', '%00', '%ff', 'DARK', 'Dark', 'dark%20', '%20dark', 'dark,light', 'light;'],
  ...['en-GB', 'EN', 'xx', 'jobar%20', 'Jobar', 'jobar,', ',,', 'jobar,jobar', 'p4.99', 'p4.1.1'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '[object%20Object]', 'length'],
  ...['<script>', '"', "'", '\\', '../..', 'javascript:alert(1)', '☃', 'دمشق', 'x'.repeat(5000)],
  ...JUNK_NUMBERS,
];
