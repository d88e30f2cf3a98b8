import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

/** The features that each source was given last, as JSON: its worker would lay all labels out anew for the same. */
const given = new WeakMap<GeoJSONSource, string>();
/** Of a source that was given nothing. */
const NONE = '[]';

/**
 * Gives a source what it has not got already.
 * @returns whether that was anything new; settles when the source has taken it in
 */
export async function setChanged(source: GeoJSONSource, data: FeatureCollection): Promise<boolean> {
  const json = JSON.stringify(data.features);
  if ((given.get(source) ?? NONE) === json) return false;
  given.set(source, json);
  await source.setData(data);
  return true;
}

/**
 * Shows a layer if it is wanted, and its source was given any feature: else empty tiles would be cut for
 * it, and masked in each frame.
 */
export function showFilled(map: MapLibreMap, layer: string, wanted = true): void {
  const source = map.getSource<GeoJSONSource>(map.getLayer(layer)!.source);
  const filled = source && (given.get(source) ?? NONE) !== NONE;
  const value = wanted && filled ? 'visible' : 'none';
  // Said again, it would be a frame more.
  if (map.getLayoutProperty(layer, 'visibility') !== value)
    map.setLayoutProperty(layer, 'visibility', value);
}
