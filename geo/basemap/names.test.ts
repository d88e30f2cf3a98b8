import type { Feature, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { featuresIn, tileAt } from './tileReader';

/** Features of a layer in the tiles of a zoom that a box (west, south, east, north) touches. */
async function within(layer: string, z: number, box: number[]): Promise<Feature[]> {
  const [west, south, east, north] = box as [number, number, number, number];
  const [left, top] = tileAt([west, north], z);
  const [right, bottom] = tileAt([east, south], z);
  const found: Feature[] = [];
  for (let x = left; x <= right; x++)
    for (let y = top; y <= bottom; y++) found.push(...(await featuresIn(layer, z, x, y)));
  return found;
}
const shown = ({ properties: p }: Feature): string => String(p!['name:en'] ?? p!['name']);
const named = (features: Feature[], name: string): Feature['properties'] =>
  features.find((f) => shown(f) === name)?.properties ?? null;

const LEVANT = [34, 31, 38, 37];
const CAUCASUS = [40, 41, 47, 44];
const MOSCOW = [36, 54.5, 40, 57];
const KOSOVO = [20.2, 42, 21.6, 43.1];

describe('Capitals', () => {
  it.each(['Minsk', 'Ankara', 'Baghdad', 'Tbilisi', 'Yerevan'])(
    '%s stands in the tiles of the opening view',
    async (name) => {
      const places = await within('places', 3, [22, 30, 55, 58]);
      expect(named(places, name)).toMatchObject({ capital: 'country', rank: 0 });
    },
  );

  it.each(['Warsaw', 'Prague', 'Budapest', 'Dublin', 'Bern', 'Nicosia'])(
    '%s is a capital at zoom 4',
    async (name) => {
      const places = await within('places', 4, [-8, 34, 36, 56]);
      expect(named(places, name)).toMatchObject({ capital: 'country' });
    },
  );
});

describe('Names of places', () => {
  it.each([LEVANT, CAUCASUS, MOSCOW])('bear no signs of a typewriter (%j)', async (...box) => {
    const names = (await within('places', 7, box)).map(shown);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => /[`'"]/.test(name))).toEqual([]);
  });

  it('are as a newspaper has them, with their Arabic or Russian where a source knows it', async () => {
    const levant = await within('places', 7, LEVANT);
    expect(named(levant, 'Malula')).toMatchObject({ 'name:ar': 'معلولا' });
    expect(named(levant, 'Al-Qutayfah')).toMatchObject({ 'name:ar': 'القطيفة' });
    expect(named(levant, 'Ajlun')).toMatchObject({ 'name:ar': 'عجلون' });
    const syria = await within('places', 7, [36, 33.2, 38, 36]);
    const arabic = syria.filter((f) => f.properties!['name:ar']);
    expect(arabic.length / syria.length).toBeGreaterThan(0.7);
    const moscow = await within('places', 7, MOSCOW);
    expect(named(moscow, 'Elektrostal')).toMatchObject({ 'name:ru': 'Электросталь' });
    expect(named(moscow, 'Odintsovo')).toMatchObject({ 'name:ru': 'Одинцово' });
    expect(named(await within('places', 7, CAUCASUS), 'Tskhinvali')).not.toBeNull();
  });

  it.each<[string, Position]>([
    ['Rehovot', [34.81, 31.89]],
    ['En-Naqoura', [35.14, 33.12]],
    ['Kaohsiung', [120.31, 22.62]],
  ])('%s is written as newspapers write it', async (name, at) => {
    expect(named(await featuresIn('places', 7, ...tileAt(at, 7)), name)).not.toBeNull();
  });

  it('are of one language in Kosovo', async () => {
    const names = (await within('places', 7, KOSOVO)).map(shown);
    for (const name of ['Peja', 'Istog', 'Gjakova', 'Mitrovica', 'Ferizaj'])
      expect(names).toContain(name);
    for (const name of ['Peć', 'Istok', 'Suva Reka']) expect(names).not.toContain(name);
  });

  it.each<[string, string, Position]>([
    ['Gorakhpur', 'a village in Haryana', [75.67, 29.45]],
    ['LMS', 'a settlement by its letters alone', [37.3, 55.5]],
  ])('%s, %s, is not there', async (name, _what, at) => {
    expect(named(await featuresIn('places', 7, ...tileAt(at, 7)), name)).toBeNull();
  });

  it('has Srinagar and Dubai where they are', async () => {
    for (const [name, [lon, lat]] of [
      ['Srinagar', [74.8, 34.1]],
      ['Dubai', [55.28, 25.23]],
    ] as [string, [number, number]][]) {
      const places = await featuresIn('places', 7, ...tileAt([lon, lat], 7));
      const [x, y] = (places.find((f) => shown(f) === name)!.geometry as { coordinates: Position })
        .coordinates as [number, number];
      expect(Math.hypot(x - lon, y - lat)).toBeLessThan(0.05);
    }
  });
});

describe('Names of land, sea and countries', () => {
  it('knows no Tribal Areas, which became a part of Khyber Pakhtunkhwa in 2018', async () => {
    const names = (await within('labels', 7, [69, 31, 74, 36])).map(shown);
    expect(names).toContain('Khyber Pakhtunkhwa');
    expect(names.filter((name) => /Tribal/.test(name))).toEqual([]);
  });

  it('has ranges, deserts and gulfs in three languages', async () => {
    const labels = await within('labels', 7, [32, 27, 50, 45]);
    expect(named(labels, 'Caucasus')).toMatchObject({
      kind: 'landscape',
      'name:ar': 'جبال القوقاز',
      'name:ru': 'Кавказ',
    });
    expect(named(labels, 'Syrian Desert')).toMatchObject({ kind: 'landscape' });
    expect(named(labels, 'Gulf of Suez')).toMatchObject({ kind: 'sea', 'name:ar': 'خليج السويس' });
  });

  it.each<[string, string, number[]]>([
    ['ru', 'west of the Urals', [30, 50, 58, 62]],
    ['us', 'in the middle of it', [-108, 32, -90, 46]],
  ])('the country %s has its name %s at zoom 4', async (id, _where, box) => {
    const [west, south, east, north] = box as [number, number, number, number];
    const labels = (await within('labels', 4, box)).filter((f) => {
      const [lon, lat] = (f.geometry as { coordinates: Position }).coordinates as [number, number];
      return f.properties!['id'] === id && lon > west && lon < east && lat > south && lat < north;
    });
    expect(labels.length).toBeGreaterThan(0);
  });
});
