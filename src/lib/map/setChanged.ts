import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';

const featuresOf = (source: GeoJSONSource) =>
  (source.serialize().data as FeatureCollection).features;

/**
 * Gives a source what it has not got already: its worker would lay all labels out anew for the same.
 * @returns whether that was anything new; settles when the source has taken it in
 */
export async function setChanged(source: GeoJSONSource, data: FeatureCollection): Promise<boolean> {
  const [has, wanted] = [featuresOf(source), data.features];
  if (has === wanted || JSON.stringify(has) === JSON.stringify(wanted)) return false;
  await source.setData(data);
  return true;
}

/**
 * Shows a layer if it is wanted, and its source was given any feature: else empty tiles would be cut for
 * it, and masked in each frame.
 */
export function showFilled(map: MapLibreMap, layer: string, wanted = true): void {
  const source = map.getSource<GeoJSONSource>(map.getLayer(layer)!.source);
  const filled = source && featuresOf(source).length > 0;
  const value = wanted && filled ? 'visible' : 'none';
  // Said again, it would be a frame more.
  if (map.getLayoutProperty(layer, 'visibility') !== value)
    map.setLayoutProperty(layer, 'visibility', value);
}
