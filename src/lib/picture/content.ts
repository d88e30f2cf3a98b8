import type { Bounds } from '$lib/model/geo';
import type { Palette } from '$lib/model/palette';
import type { PointPlace } from '$lib/model/story';
import type { Caption } from '$lib/operations/captions';

/** What a picture says besides its map. */
export interface PictureContent {
  title: string;
  /** Whose words and facts the picture rests on. */
  credit: string;
  /** What the lines on the map mean; empty where there are none. */
  key: string;
  /** Whose map data it shows. */
  attribution: string;
  places: readonly PointPlace[];
  /** Whether the places and areas are named. */
  labels: boolean;
  /** The story's opening view. */
  opening: Bounds;
  /** The areas to be named. */
  captions: readonly Caption[];
  /** Ids of the places that are singled out. */
  active: ReadonlySet<string>;
  palette: Palette;
}
