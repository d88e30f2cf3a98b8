import type { FeatureCollection } from 'geojson';
import { FULL, type Strengths } from '$lib/model/layers';
import type { Theme } from '$lib/model/palette';
import type { AreaPlace, Place } from '$lib/model/story';
import type { Camera } from '$lib/space/camera';
import type { AreaName } from './areaNames';
import { collisionBoxes, type CollisionBoxes } from './collisionBoxes';
import type { Lettering } from './lettering';

/** What of a story is on a map, whoever draws it. */
export interface StoryData extends Lettering {
  areas: FeatureCollection;
  routes: FeatureCollection;
  words: WordsOnMap;
}

/** Where a story's words stand. */
export interface WordsOnMap {
  /** What they take. */
  collisions: CollisionBoxes;
  /** The areas that are named. */
  named: readonly AreaPlace[];
}

/** What is singled out; the whole of it, every time. */
export interface MapSelection {
  /** Ids of places and areas. */
  active: ReadonlySet<string>;
  /** Ids of routes. */
  routes: ReadonlySet<string>;
  /** The one place whose precision and distances are drawn. */
  place: Place | null;
  hovered: string | null;
  /** How strongly each layer is drawn. */
  strengths: Strengths;
  /** Ids of places and journeys that the reader has narrowed away. */
  out: ReadonlySet<string>;
}

export const NOTHING_SINGLED: MapSelection = {
  active: new Set(),
  routes: new Set(),
  place: null,
  hovered: null,
  out: new Set(),
  strengths: FULL,
};

/** A map that stands still. */
export interface StillMap {
  camera: Camera;
  theme: Theme;
  data: StoryData;
  selection: MapSelection;
}

/** Where the story's words stand on the page at a step of zoom. @param names the areas named there */
export const wordsOnMap = (
  lettering: Lettering,
  step: number,
  names: readonly AreaName[],
): WordsOnMap => ({
  collisions: collisionBoxes(lettering, step, names),
  named: names.map(({ area }) => area),
});
