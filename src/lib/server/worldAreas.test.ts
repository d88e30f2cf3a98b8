import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { contains } from '$lib/space/bounds';
import { worldAreas } from './worldAreas';

const WORLD = worldAreas();
const outlineOf = (id: string) => WORLD.get(id)!.outline();
/** A position far from any line of the Golan Heights, which Israel and Syria claim. */
const KATZRIN = [35.76, 32.99];

describe('the areas of the world that a picture may mark', () => {
  it('are countries and what is disputed, named as the map names them', () => {
    expect(WORLD.get('TR')?.place).toMatchObject({
      type: 'country',
      name: 'Türkiye',
      names: { en: 'Türkiye', ar: 'تركيا', ru: 'Турция', ku: 'Türkiye' },
      identifiers: { iso: 'tr', code: 'TUR' },
    });
    expect(WORLD.get('GOLAN-HEIGHTS')?.place).toMatchObject({
      type: 'region',
      names: { en: 'Golan Heights', ar: 'مرتفعات الجولان' },
      identifiers: { disputed: 'golan-heights' },
    });
    expect(WORLD.size).toBeGreaterThan(230);
  });

  it('have ids that no place of a story has, which are in small letters', () => {
    for (const id of WORLD.keys()) expect(id).toMatch(/^[A-Z][A-Z-]+$/);
  });

  it('are named in the midst of their land', () => {
    for (const id of ['TR', 'US', 'HR', 'VN', 'FJ', 'GOLAN-HEIGHTS']) {
      const { at, bounds } = WORLD.get(id)!.place;
      const { features, disputed = [] } = outlineOf(id);
      const land = features[0] ?? disputed[0]!;
      expect(booleanPointInPolygon([...at], land), id).toBe(true);
      expect(contains(bounds, at), id).toBe(true);
    }
  });

  it('go across the antimeridian the short way', () => {
    const [west, , east] = WORLD.get('FJ')!.place.bounds;
    expect(west).toBeGreaterThan(170);
    expect(east).toBeLessThan(-170);
  });
});

describe('an outline', () => {
  it.each(['SY', 'IL'])('of %s has no disputed land, and beside it what it claims', (id) => {
    const { features, afar, disputed = [] } = outlineOf(id);
    for (const { geometry } of [...features, ...afar!])
      expect(booleanPointInPolygon(KATZRIN, geometry)).toBe(false);
    const golan = disputed.find(({ properties }) => properties.id === 'golan-heights')!;
    expect(golan.properties).toMatchObject({ claimedBy: [id], 'name:ru': 'Голанские высоты' });
    expect(booleanPointInPolygon(KATZRIN, golan)).toBe(true);
  });

  it('of what is disputed is to be hatched alone, and fills nothing', () => {
    const { features, disputed } = outlineOf('GOLAN-HEIGHTS');
    expect(features).toEqual([]);
    expect(disputed?.map(({ properties: { id, claimedBy } }) => [id, claimedBy])).toEqual([
      ['golan-heights', ['GOLAN-HEIGHTS']],
    ]);
  });

  it('is coarser for maps of the world', () => {
    const { features, afar } = outlineOf('NO');
    const size = (value: unknown) => JSON.stringify(value).length;
    expect(size(afar)).toBeLessThan(size(features) / 5);
  });
});
