import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';

/** What each source was given last, as JSON: its worker would lay all labels out anew for the same. */
const given = new WeakMap<GeoJSONSource, string>();
/** Of a source that was given nothing. */
const EMPTY = JSON.stringify({ type: 'FeatureCollection', features: [] });

/**
 * Gives a source what it has not got already.
 * @returns whether that was anything new; settles when the source has taken it in
 */
export async function setChanged(source: GeoJSONSource, data: FeatureCollection): Promise<boolean> {
  const json = JSON.stringify(data);
  if ((given.get(source) ?? EMPTY) === json) return false;
  given.set(source, json);
  await source.setData(data);
  return true;
}
