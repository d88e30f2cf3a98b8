import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { expect, it } from 'vitest';
import { nameCountriesInView } from './countriesInView';

/** With room, it is a part of a country. */
type Name = [id: string, lon: number, minzoom: number, room?: number];

/** A map of 400 by 300 CSS pixels about (0, 0), 10 of them for each degree; what was set is kept. */
function someMap(names: Name[], center = 0, zoom = 3, whole = false) {
  let set: string[] = [];
  let has: FeatureCollection = { type: 'FeatureCollection', features: [] };
  const source = {
    serialize: () => ({ data: has }),
    setData: (data: FeatureCollection) => {
      has = data;
      set = data.features.map(
        ({ geometry, properties }) =>
          `${properties?.['id']} ${geometry.type === 'Point' && geometry.coordinates[0]}`,
      );
    },
  } as unknown as GeoJSONSource;
  let visibility = 'none';
  const hidden = new Set<string>();
  const map = {
    setFeatureState: ({ id }: { id: string }) => {
      // A frame for nothing, after which the names are looked at again, and so on.
      expect(hidden).not.toContain(id);
      hidden.add(id);
    },
    removeFeatureState: ({ id }: { id: string }) => hidden.delete(id),
    getSource: () => source,
    getLayer: () => ({ source: 'countries' }),
    getLayoutProperty: () => visibility,
    setLayoutProperty: (_layer: string, _name: string, value: string) => (visibility = value),
    getZoom: () => zoom,
    getCenter: () => ({ lng: center, lat: 0 }),
    getContainer: () => ({ clientWidth: 400, clientHeight: 300 }),
    project: ([lon, lat]: [number, number]) => ({
      x: 200 + 10 * (lon - center),
      y: 150 - 10 * lat,
    }),
    querySourceFeatures: () =>
      names.map(([id, lon, minzoom, room]) => ({
        geometry: { type: 'Point', coordinates: [lon, 0] },
        properties: { kind: room ? 'country-part' : 'country', id, minzoom, room },
      })),
  } as unknown as MapLibreMap;
  const name = async (...named: string[]) => {
    const changed = await nameCountriesInView(map, new Set(named), whole);
    // Its layer shows only what there is.
    expect(visibility).toBe(set.length > 0 ? 'visible' : 'none');
    return { changed, set };
  };
  return { name, hidden };
}

it('leaves out names at the edge of a view that shows whole names alone', async () => {
  const names: Name[] = [
    ['kz', 18, 2],
    ['by', 21, 2],
    ['ua', 10, 2],
    ['ru', 30, 2],
  ];
  const pane = someMap(names);
  await pane.name();
  expect([...pane.hidden]).toEqual([]);
  const picture = someMap(names, 0, 3, true);
  await picture.name();
  expect([...picture.hidden]).toEqual(['kz', 'by']);
});

it('leaves out the name that it stands for, until that is in view', async () => {
  const names: Name[] = [
    ['kz', 18, 2],
    ['kz', 0, 3, 30],
  ];
  const { name, hidden } = someMap(names);
  await name();
  await name();
  expect([...hidden]).toEqual(['kz']);
  names[0] = ['kz', 4, 2];
  expect(await name()).toMatchObject({ set: [] });
  expect([...hidden]).toEqual([]);
});

it('names a country whose name is out of view where it has most room in view', async () => {
  const { name } = someMap([
    ['kz', 30, 2],
    ['kz', 12, 3, 25],
    ['kz', 8, 3, 30],
    ['kz', -40, 3, 90],
    ['kz', 2, 2, 90],
  ]);
  expect(await name()).toEqual({ changed: true, set: ['kz 8'] });
  expect(await name()).toMatchObject({ changed: false });
  // The page's own caption will do.
  expect(await name('kz')).toEqual({ changed: true, set: [] });
});

it('chooses the same in whatever order tiles came', async () => {
  const parts: Name[] = [
    ['kz', 8, 3, 30],
    ['kz', 12, 3, 30],
    ['ru', -5, 3, 30],
    ['ru', -9, 3, 30],
  ];
  const { set } = await someMap(parts).name();
  expect(set).toHaveLength(2);
  expect((await someMap(parts.toReversed()).name()).set).toEqual(set);
});

it('leaves one that is named in view, and one without room', async () => {
  const part: Name = ['kz', 12, 3, 25];
  expect((await someMap([part, ['kz', -5, 2]]).name()).set).toEqual([]);
  expect((await someMap([['kz', 12, 3, 20]]).name()).set).toEqual([]);
  // It grows with the map.
  expect((await someMap([['kz', 12, 3, 20]], 0, 3.5).name()).set).toEqual(['kz 12']);
  // Half of its name would be cut off.
  expect((await someMap([part, ['kz', 19, 2]]).name()).set).toEqual(['kz 12']);
  expect((await someMap([['kz', 17, 3, 25]]).name()).set).toEqual([]);
  // A name that comes later only.
  expect((await someMap([part, ['kz', 0, 5]]).name()).set).toEqual(['kz 12']);
});

it('knows what is in view on the other side of 180°', async () => {
  expect((await someMap([['ru', -178, 3, 25]], 175).name()).set).toEqual(['ru -178']);
});
