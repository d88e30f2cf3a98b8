import type { MapSelection, StoryData } from '$lib/labels/storyOnMap';
import type { FurnitureId, PictureSettings } from '$lib/model/picture';
import type { Measures } from '$lib/space/pictureSize';
import type { PlanSession } from './session';
import type { Measure } from './type';

/** Furniture that was asked for, and is not there; `why` is a sentence in the page's language. */
export interface LeftOut {
  id: FurnitureId;
  why: string;
}

/** What the parts of a plan are made from. */
export interface PlanFacts {
  settings: PictureSettings;
  session: PlanSession;
  measure: Measure;
  measures: Measures;
  /** What is to be written; null where it is turned off. */
  title: string | null;
  subtitle: string | null;
  source: string | null;
  /** The story in reading order, named in the labels' language, without points where they are turned off. */
  data: Omit<StoryData, 'words'>;
  selection: MapSelection;
  numbers: ReadonlyMap<string, number>;
}
