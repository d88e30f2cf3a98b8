import type { MapSelection, StoryData } from '$lib/labels/storyOnMap';
import type { FurnitureId, PictureSettings } from '$lib/model/picture';
import type { Measures } from '$lib/space/pictureSize';
import type { Rect } from '$lib/space/camera';
import type { PlanSession } from './session';
import type { Drawn } from './onMap';
import type { Measure } from './words/type';

/** What was asked for and is not there; `why` is a sentence in the page's language. */
export interface LeftOut {
  id: FurnitureId | 'credit' | 'names';
  why: string;
  /** Whether it would be there, had it room: the picture lacks something that it needs. */
  lacking: boolean;
}

/** What the parts of a plan are made from. */
export interface PlanFacts {
  settings: PictureSettings;
  session: PlanSession;
  measure: Measure;
  measures: Measures;
  /** The part of the sheet where words may stand. */
  safe: Rect;
  /** What is to be written; null where it is turned off. */
  title: string | null;
  subtitle: string | null;
  source: string | null;
  /** Who made the map; null where the site says nothing. */
  credit: string | null;
  /** The story in reading order, named in the labels' language, without points where they are turned off. */
  data: Omit<StoryData, 'words'> & Drawn;
  selection: MapSelection;
  /** Of the places that the key explains, by their ids; empty without a key. */
  numbers: ReadonlyMap<string, number>;
}
