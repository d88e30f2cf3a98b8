import type { FeatureCollection } from 'geojson';
import type { Words } from '$lib/messages/words';
import type { Bounds } from '$lib/model/geo';
import type { PictureSettings } from '$lib/model/picture';
import type { Selection } from '$lib/model/selection';
import type { AreaPlace, Place, PointPlace, Story } from '$lib/model/story';
import type { Camera, Size } from '$lib/space/camera';
import type { Caption } from '$lib/labels/areaNames';
import type { CollisionBoxes } from '$lib/labels/collisionBoxes';

/** What a picture is planned from, besides its settings. */
export interface PlanSession {
  story: Story;
  /** What the reader's map shows; null where there is none. */
  view: Bounds | null;
  /** What the reader has singled out; a picture of a place or of a passage singles out that. */
  selection: Selection;
  /** Whose map data it shows, in plain words. */
  attribution: string;
  /** The page's words: of all that is written beside the map. To be planned, `withPictures`. */
  words: Words;
}

/** A map that a picture needs. */
export interface MapRequest {
  /** The picture's map, or an enlarged part of it, or the wider region without the story. */
  kind: 'map' | 'lens' | 'locator';
  /** Whole layout pixels, and output pixels for each of them. */
  size: Size;
  ratio: number;
  camera: Camera;
  settings: Pick<PictureSettings, 'theme' | 'language' | 'layers'>;
  story: Story;
  /** All places and areas, named in the labels' language. */
  points: readonly PointPlace[];
  captions: readonly Caption[];
  areas: FeatureCollection;
  routes: FeatureCollection;
  /** Ids of places and areas, and of journeys, that are singled out. */
  active: ReadonlySet<string>;
  activeRoutes: ReadonlySet<string>;
  /** The one whose precision and distances are drawn. */
  place: Place | null;
  /** The room of what stands on the map. */
  collisions: CollisionBoxes;
  /** The areas that are named on it. */
  named: readonly AreaPlace[];
  signal?: AbortSignal | undefined;
  progress?: ((share: number) => void) | undefined;
}

/** What a picture is made from, besides its settings. */
export interface PictureSession extends PlanSession {
  /** Draws a map's pixels; in `$lib/map/pictureMap`. */
  capture(request: MapRequest): Promise<HTMLCanvasElement>;
  /** Fetches a part of the story that the page does not hold. */
  load(layer: 'areas' | 'routes'): Promise<FeatureCollection>;
  /** The address that makes the picture again. */
  address: string;
}
