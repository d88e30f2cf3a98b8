import type { FeatureCollection } from 'geojson';
import { MapFailure } from '$lib/map/failure';
import { inTime } from '$lib/map/wait';
import type { LonLat } from '$lib/model/geo';
import type { Story } from '$lib/model/story';
import { contains } from '$lib/operations/bounds';
import { loadLayer } from './storyData';

/** The outlines of a story's areas: many bytes that few views need, so they come when one is singled out. */
export class StoryAreas {
  /** Those that have come. */
  outlines = $state.raw<FeatureCollection>({ type: 'FeatureCollection', features: [] });
  readonly #story: Story;
  #loading: Promise<FeatureCollection> | null = null;

  constructor(story: Story) {
    this.#story = story;
  }

  /** @throws {MapFailure} `areas`, when they do not come or are not what they should be */
  async load(): Promise<void> {
    this.#loading ??= inTime(loadLayer(this.#story, 'areas'));
    try {
      this.outlines = await this.#loading;
    } catch (error) {
      this.#loading = null;
      throw new MapFailure('areas', (error as Error).message);
    }
  }

  /** The id of the area at a position; null where there is none. @throws {MapFailure} as `load` does */
  async at(position: LonLat): Promise<string | null> {
    const near = this.#story.places.some(
      (place) => place.shape === 'area' && contains(place.bounds, position),
    );
    if (!near) return null;
    await this.load();
    const { areaAt } = await import('$lib/operations/areaAt');
    return areaAt(this.outlines, position);
  }
}
