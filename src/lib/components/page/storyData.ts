import { asset } from '$app/paths';
import type { FeatureCollection } from 'geojson';
import { decodeEventList, decodeFeatures, decodeWorld } from '$lib/formats/features';
import { describe, type Result } from '$lib/formats/problem';
import { unreadable } from '$lib/map/failure';
import { inTime } from '$lib/map/wait';
import type { StoryEvent } from '$lib/model/event';
import { Failure } from '$lib/model/failure';
import type { AreaPlace, Story, WorldOutline } from '$lib/model/story';

type Wait = (text: Promise<string>) => Promise<string>;

/**
 * Fetches a part of a story that the page itself does not hold.
 * @param wait how long, where that has an end
 * @throws {Failure} naming the file, when it is missing or not what the map needs
 */
export const loadLayer = (
  { slug }: Story,
  layer: 'areas' | 'routes',
  wait?: Wait,
): Promise<FeatureCollection> =>
  load(asset(`/stories/${slug}/${layer}.geojson`), decodeFeatures, wait);

/** Fetches the boundaries that the basemap draws as disputed. @throws {Failure} as `loadLayer` does */
export const loadDisputed = (): Promise<FeatureCollection> =>
  load(asset('/basemap/disputed.geojson'), decodeFeatures);

/** Fetches the areas of the world that a picture may mark. @throws {Failure} as `loadLayer` does */
export const loadWorld = (): Promise<AreaPlace[]> =>
  load(asset('/basemap/areas.json'), decodeWorld);

/** Fetches the outline of one of them. @throws {Failure} as `loadLayer` does */
export const loadWorldArea = async (id: string): Promise<WorldOutline> =>
  (await load(asset(`/basemap/areas/${id}.geojson`), decodeFeatures)) as WorldOutline;

/** Fetches what a story's passages date. @throws {Failure} as `loadLayer` does */
export const loadEvents = ({ slug }: Story): Promise<StoryEvent[]> =>
  load(asset(`/stories/${slug}/events.json`), decodeEventList, inTime);

async function load<T>(
  address: string,
  decode: (file: string, text: string) => Result<T>,
  wait: Wait = (text) => text,
): Promise<T> {
  const file = address.split('/').at(-1) ?? address;
  try {
    const decoded = decode(file, await wait(textOf(address)));
    if (decoded.ok) return decoded.value;
    throw new Error(describe(decoded.problems));
  } catch (error) {
    throw new Failure('file', { file, why: unreadable(error) });
  }
}

async function textOf(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Failure('status', { status: response.status });
  return response.text();
}
