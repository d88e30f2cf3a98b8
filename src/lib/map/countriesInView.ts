import type { Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { partHasRoom } from '$lib/labels/countryParts';
import { BASEMAP, COUNTRIES } from './layers/basemap';
import { kinds } from './layers/expressions';
import { setChanged, showFilled } from './setChanged';

/** CSS pixels from the middle of a country's name to where the view may end. */
const HALF = { across: 42, down: 10 };

/**
 * Names the countries of which a view shows a part that is far from where their names stand: each
 * at the place with the most room in view, as `geo/basemap/countryLabels.ts` has them. To be
 * called when the map has all its tiles.
 * @param named ids of the countries that the page names
 * @param whole whether names that the view's edge would cut off, or push aside, are left out
 * @returns whether that changed what the map shows; settles when it has taken it in
 */
export async function nameCountriesInView(
  map: MapLibreMap,
  named: ReadonlySet<string>,
  whole = false,
): Promise<boolean> {
  const source = map.getSource<GeoJSONSource>(COUNTRIES);
  if (!source) return false;
  const zoom = map.getZoom();
  const labels = map
    .querySourceFeatures(BASEMAP, {
      sourceLayer: 'labels',
      filter: kinds('country', 'country-part'),
    })
    .map(({ geometry, properties }) => ({ geometry, properties: properties as CountryLabel }));
  const inView = labels.filter(({ geometry }) => isInView(map, geometry, 1));
  const atEdge = labels.filter(
    ({ geometry, properties: { kind } }) =>
      whole && kind === 'country' && isInView(map, geometry, -1) && !isInView(map, geometry, 1),
  );
  const have = new Set(named);
  for (const { kind, id, minzoom } of inView.map(({ properties }) => properties))
    if (kind === 'country' && minzoom <= zoom) have.add(id);
  const features = inView
    .filter(({ properties: { minzoom, room = 0 } }) => partHasRoom({ minzoom, room }, zoom))
    .toSorted(byRoom)
    .flatMap(({ geometry, properties }) => {
      if (have.has(properties.id)) return [];
      have.add(properties.id);
      // Copied, as what the engine hands out cannot be sent to its worker.
      return [{ type: 'Feature' as const, properties: { ...properties }, geometry }];
    });
  const leaving = [...features, ...atEdge].map(({ properties: { id } }) => id);
  leaveNames(map, new Set(leaving), named);
  const change = setChanged(source, { type: 'FeatureCollection', features });
  showFilled(map, COUNTRIES);
  return change;
}

/** Countries whose own name a map leaves out, as it names them where there is more room. */
const left = new WeakMap<MapLibreMap, ReadonlySet<string>>();

/** Ids of the countries that a map names elsewhere than where their names stand. */
export const namedElsewhere = (map: MapLibreMap): ReadonlySet<string> => left.get(map) ?? new Set();

/** Leaves out the names that a view's edge may cut off. @param named countries that the page names, whatever happens here */
function leaveNames(map: MapLibreMap, ids: ReadonlySet<string>, named: ReadonlySet<string>): void {
  const labels = { source: BASEMAP, sourceLayer: 'labels' };
  const before = namedElsewhere(map);
  for (const id of before)
    if (!ids.has(id) && !named.has(id)) map.removeFeatureState({ ...labels, id }, 'named');
  // Said again, it would be a frame more, after which this is called again.
  for (const id of ids)
    if (!before.has(id)) map.setFeatureState({ ...labels, id }, { named: true });
  left.set(map, ids);
}

interface Part {
  geometry: Geometry;
  properties: CountryLabel;
}

interface CountryLabel {
  kind: 'country' | 'country-part';
  id: string;
  minzoom: number;
  /** Of a part: free height at `minzoom`, in CSS pixels. */
  room?: number;
}

/** The most room first; of the same, the same in whatever order tiles came. */
function byRoom(a: Part, b: Part): number {
  const more = b.properties.room! - a.properties.room!;
  return more || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}

/** @param margin how many times half a name is at least between its middle and the view's edge */
function isInView(map: MapLibreMap, geometry: Geometry, margin: number): boolean {
  if (geometry.type !== 'Point') return false;
  const [lon, lat] = geometry.coordinates as [number, number];
  const { lng } = map.getCenter();
  // Of the copies of the world, the one that is in view.
  const { x, y } = map.project([lon + 360 * Math.round((lng - lon) / 360), lat]);
  const { clientWidth, clientHeight } = map.getContainer();
  const [across, down] = [Math.abs(x - clientWidth / 2), Math.abs(y - clientHeight / 2)];
  return (
    across < clientWidth / 2 - margin * HALF.across && down < clientHeight / 2 - margin * HALF.down
  );
}
