import { asset } from '$app/paths';
import type { FeatureCollection } from 'geojson';
import { decodeEventList, decodeFeatures } from '$lib/formats/features';
import { describe } from '$lib/formats/problem';
import { MapFailure } from '$lib/map/failure';
import type { StoryEvent } from '$lib/model/event';
import type { Story } from '$lib/model/story';

/**
 * Fetches a part of a story that the page itself does not hold.
 * @throws {MapFailure} `data`, naming the file, when it is missing or not what the map needs
 */
export const loadLayer = ({ slug }: Story, layer: 'areas' | 'routes'): Promise<FeatureCollection> =>
  loadFeatures(asset(`/stories/${slug}/${layer}.geojson`));

/** Fetches what a story's passages date. @throws {MapFailure} `data`, as `loadLayer` does */
export async function loadEvents({ slug }: Story): Promise<StoryEvent[]> {
  const { name, text } = await load(asset(`/stories/${slug}/events.json`));
  const decoded = decodeEventList(name, text);
  if (!decoded.ok) throw new MapFailure('data', describe(decoded.problems));
  return decoded.value;
}

async function loadFeatures(address: string): Promise<FeatureCollection> {
  const { name, text } = await load(address);
  const decoded = decodeFeatures(name, text);
  if (!decoded.ok) throw new MapFailure('data', describe(decoded.problems));
  return decoded.value;
}

async function load(address: string): Promise<{ name: string; text: string }> {
  const name = address.split('/').at(-1) ?? address;
  const response = await fetch(address).catch(() => null);
  if (!response)
    throw new MapFailure(
      'data',
      `${name} did not arrive. Is this device connected to the page’s server?`,
    );
  if (!response.ok)
    throw new MapFailure('data', `${name} is not there: the server answered ${response.status}.`);
  return { name, text: await response.text() };
}
