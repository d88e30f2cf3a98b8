import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Place, PointPlace } from '$lib/model/story';
import { alignedRoutes, placeFeatures, precisionFeatures } from '$lib/operations/features';
import type { StorySource } from './layers/story';

/** What is singled out; the whole of it, every time. */
export interface MapSelection {
  /** Ids of places and areas. */
  active: ReadonlySet<string>;
  /** Ids of routes. */
  routes: ReadonlySet<string>;
  /** The one place whose precision is drawn. */
  place: Place | null;
  hovered: string | null;
}

export interface StoryData {
  points: readonly PointPlace[];
  areas: FeatureCollection;
  routes: FeatureCollection;
}

/** Gives the story's features to a styled map. */
export function drawStory(map: MapLibreMap, { points, areas, routes }: StoryData): void {
  // What fails in it comes as an `error` event of the map.
  void source(map, 'places').setData(placeFeatures(points));
  void source(map, 'areas').setData(areas);
  void source(map, 'routes').setData(alignedRoutes(routes));
}

/** Draws the circle in which a place lies; none for null. */
export function drawPrecision(map: MapLibreMap, place: Place | null): void {
  void source(map, 'precision').setData(precisionFeatures(place));
}

/** Singles features out on a styled map; what was singled out before no longer is. */
export function markStory(map: MapLibreMap, selection: MapSelection): void {
  const { active, routes, hovered } = selection;
  for (const name of ['areas', 'places', 'routes'] as const) {
    map.removeFeatureState({ source: name });
    for (const id of name === 'routes' ? routes : active)
      map.setFeatureState({ source: name, id }, { active: true });
    if (hovered) map.setFeatureState({ source: name, id: hovered }, { hover: true });
  }
}

function source(map: MapLibreMap, name: StorySource): GeoJSONSource {
  const found = map.getSource<GeoJSONSource>(name);
  if (!found) throw new Error(`The style has no source "${name}".`);
  return found;
}
