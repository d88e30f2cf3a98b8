import type { FeatureCollection } from 'geojson';
import { MapFailure } from '$lib/map/failure';
import { inTime } from '$lib/map/wait';
import type { LonLat } from '$lib/model/geo';
import type { Story } from '$lib/model/story';
import { contains } from '$lib/space/bounds';
import { loadLayer } from '../page/storyData';

/** The outlines of a story's areas: many bytes that few views need, so they come when one is singled out. */
export class StoryAreas {
  /** Those that have come. */
  outlines = $state.raw<FeatureCollection>({ type: 'FeatureCollection', features: [] });
  readonly #story: Story;
  readonly #failed: (failure: MapFailure) => void;
  #loading: Promise<FeatureCollection> | null = null;

  /** @param failed is told, as `areas`, when they do not come or are not what they should be */
  constructor(story: Story, failed: (failure: MapFailure) => void) {
    this.#story = story;
    this.#failed = failed;
  }

  async load(): Promise<void> {
    this.#loading ??= loadLayer(this.#story, 'areas', inTime);
    try {
      this.outlines = await this.#loading;
    } catch (error) {
      this.#loading = null;
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#failed(new MapFailure('areas', error));
  }

  /** The id of the area at a position; null where there is none, or none that has come. */
  async at(position: LonLat): Promise<string | null> {
    const near = this.#story.places.some(
      (place) => place.shape === 'area' && contains(place.bounds, position),
    );
    if (!near) return null;
    const [, part] = await Promise.all([
      this.load(),
      import('$lib/space/areaAt').catch((error: unknown) => this.#fail(error)),
    ]);
    return part?.areaAt(this.outlines, position) ?? null;
  }
}
