import type { Feature, FeatureCollection } from 'geojson';
import type { StoryEvent } from '$lib/model/event';
import type { AreaPlace } from '$lib/model/story';
import { storyWords } from './storyWords';
import { bad, good, positionAt, type Position, type Result } from './problem';

/**
 * The browser's doors for a story's files: the build has checked them whole, so these only make sure
 * that what arrived is that file, and not a part of it or a server's excuse.
 * @param file its name, for the message
 */
export function decodeFeatures(file: string, text: string): Result<FeatureCollection> {
  const parsed = parsedJson(file, text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (!isRecord(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    return wrong(file, 'the file is not a GeoJSON FeatureCollection');
  if (!value.features.every(isFeature))
    return wrong(file, 'the file has a feature with no id or no geometry');
  return good(value as unknown as FeatureCollection);
}

export function decodeEventList(file: string, text: string): Result<StoryEvent[]> {
  const parsed = parsedJson(file, text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  return Array.isArray(value) && value.every((one) => isRecord(one) && isRecord(one.when))
    ? good((value as EventProperties[]).map(eventOf))
    : wrong(file, 'the file is not a list of events');
}

/** The areas of the world that the site has, as places. */
export function decodeWorld(file: string, text: string): Result<AreaPlace[]> {
  const parsed = parsedJson(file, text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  return Array.isArray(value) && value.every((one) => isRecord(one) && isRecord(one.names))
    ? good(value as unknown as AreaPlace[])
    : wrong(file, 'the file is not a list of areas');
}

/** An event as events.json has it. */
export type EventProperties = Omit<StoryEvent, 'title' | 'wording'>;

export const eventOf = ({ id, place, when, passages, ...words }: EventProperties): StoryEvent => ({
  id,
  title: storyWords(words, 'title'),
  place,
  when,
  wording: storyWords(words, 'wording'),
  passages,
});

function parsedJson(file: string, text: string): Result<unknown> {
  try {
    return good(JSON.parse(text) as unknown);
  } catch (error) {
    // Engines give a position, or say that the end came too soon, or neither.
    const reason = String(error);
    const end = /\bend\b/i.test(reason) ? text.length : 0;
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? end);
    return wrong(file, 'the file is cut off or is not JSON', positionAt(text, at));
  }
}

const wrong = (file: string, message: string, at: Position = { line: 1, column: 1 }) =>
  bad({ file, ...at, message, expected: 'load the page again' });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isFeature = (value: unknown): value is Feature =>
  isRecord(value) &&
  value.type === 'Feature' &&
  isRecord(value.geometry) &&
  Array.isArray(value.geometry.coordinates) &&
  isRecord(value.properties) &&
  typeof value.properties.id === 'string';
