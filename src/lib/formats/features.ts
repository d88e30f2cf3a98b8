import type { Feature, FeatureCollection } from 'geojson';
import { bad, good, positionAt, type Result } from './problem';

/**
 * The browser's door for a story's GeoJSON: the build has checked the file whole, so this only makes
 * sure that what arrived is that file, and not a part of it or a server's excuse.
 * @param file its name, for the message
 */
export function decodeFeatures(file: string, text: string): Result<FeatureCollection> {
  const wrong = (message: string, offset = 0) =>
    bad({ file, ...positionAt(text, offset), message, expected: 'load the page again' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // Engines give a position, or say that the end came too soon, or neither.
    const reason = String(error);
    const end = /\bend\b/i.test(reason) ? text.length : 0;
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? end);
    return wrong('the file is cut off or is not JSON', at);
  }
  if (!isRecord(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    return wrong('the file is not a GeoJSON FeatureCollection');
  if (!value.features.every(isFeature))
    return wrong('the file has a feature with no id or no geometry');
  return good(value as unknown as FeatureCollection);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isFeature = (value: unknown): value is Feature =>
  isRecord(value) &&
  value.type === 'Feature' &&
  isRecord(value.geometry) &&
  Array.isArray(value.geometry.coordinates) &&
  isRecord(value.properties) &&
  typeof value.properties.id === 'string';
