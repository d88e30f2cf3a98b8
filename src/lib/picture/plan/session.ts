import type { FeatureCollection } from 'geojson';
import type { Words } from '$lib/messages/words';
import type { Bounds } from '$lib/model/geo';
import type { HouseStyle } from '$lib/model/house';
import type { Selection } from '$lib/model/selection';
import type { AreaPlace, Story, WorldOutline } from '$lib/model/story';
import type { Rect } from '$lib/space/camera';
import type { MapDrawing, MapKind } from '../draw/mapDrawing';
import type { StillMap } from '$lib/labels/storyOnMap';

/** What a picture is planned from, besides its settings. */
export interface PlanSession {
  story: Story;
  /** What the reader's map shows; null where there is none. */
  view: Bounds | null;
  /** What the reader has singled out; a picture of a place or of a passage singles out that. */
  selection: Selection;
  /** Whose map data it shows, in plain words. */
  attribution: string;
  /** The look of the site. */
  house: Pick<HouseStyle, 'credit' | 'logo'>;
  /** The page's words: of all that is written beside the map. With those of pictures. */
  words: Words;
}

/** A map that a picture needs. */
export interface MapRequest extends StillMap {
  kind: MapKind;
  /** Where it stands in the picture, in whole layout pixels. */
  rect: Rect;
  /** Whether the basemap's towns and airports are there. */
  towns: boolean;
  /** Whether the sea is left out. */
  transparent: boolean;
}

/** How a map is drawn. */
export interface Tracing {
  /** Ends the work; nothing of it is left. */
  signal?: AbortSignal | undefined;
  /** Is told how much is done, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
}

/** How a map's pixels are drawn. */
export interface Capturing extends Tracing {
  /** Output pixels for each layout pixel. */
  ratio: number;
}

/** What a picture is made from, besides its settings. */
export interface PictureSession extends PlanSession {
  /** Draws a map's pixels: `map/capture/pictureMap.ts` does. */
  capture(request: MapRequest, how: Capturing): Promise<HTMLCanvasElement>;
  /** Draws a map as shapes; null for a basemap that cannot be drawn so. */
  trace: ((request: MapRequest, how: Tracing) => Promise<MapDrawing>) | null;
  /** Fetches a part of the story that the page does not hold, or the boundaries in dispute. */
  load(layer: 'areas' | 'routes' | 'disputed'): Promise<FeatureCollection>;
  /** Fetches the areas of the world that a picture may mark. */
  loadWorld(): Promise<readonly AreaPlace[]>;
  /** Fetches the outline of one of them, by its id, and what it claims. */
  loadWorldArea(id: string): Promise<WorldOutline>;
  /** The address that makes the picture again. */
  address: string;
}
