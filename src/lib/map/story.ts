import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '$lib/model/geo';
import type { Place, PointPlace } from '$lib/model/story';
import {
  alignedRoutes,
  placeFeatures,
  precisionFeatures,
  roomFeatures,
} from '$lib/operations/features';
import { labelStep } from '$lib/operations/markers';
import { countriesBut } from './layers/names';
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
  /** The story's opening view. */
  opening: Bounds;
  /** The story's countries: their ISO 3166 codes in small letters, and whether the page always names them. */
  countries: readonly { id: string; code: string; standing: boolean }[];
  areas: FeatureCollection;
  routes: FeatureCollection;
}

/**
 * Gives all of a story to a styled map; settles when the map has taken it in.
 * @param row the height of the labels for which room is kept, in CSS pixels
 */
export async function drawStory(
  map: MapLibreMap,
  data: StoryData,
  selection: MapSelection,
  row: number,
): Promise<void> {
  const { points, areas, routes } = data;
  markStory(map, data, selection);
  await Promise.all([
    source(map, 'places').setData(placeFeatures(points)),
    source(map, 'areas').setData(areas),
    source(map, 'routes').setData(alignedRoutes(routes)),
    drawPrecision(map, selection.place),
    keepRoom(map, data, row),
  ]);
}

/** Keeps the basemap's names away from the labels that the page draws at the map's zoom. */
export async function keepRoom(
  map: MapLibreMap,
  { points, opening }: StoryData,
  row: number,
): Promise<void> {
  await source(map, 'room').setData(roomFeatures(points, opening, labelStep(map.getZoom()), row));
}

/** GeoNames ids of the story's own places. */
export const markedTowns = (points: readonly PointPlace[]): number[] =>
  points.flatMap(({ identifiers: { geonames } }) => (geonames ? [Number(geonames)] : []));

/** Draws the circle in which a place lies; none for null. */
export async function drawPrecision(map: MapLibreMap, place: Place | null): Promise<void> {
  await source(map, 'precision').setData(precisionFeatures(place));
}

/** Singles features out on a styled map; what was singled out before no longer is. */
export function markStory(map: MapLibreMap, data: StoryData, selection: MapSelection): void {
  const { active, routes, hovered } = selection;
  for (const name of ['areas', 'places', 'routes'] as const) {
    map.removeFeatureState({ source: name });
    for (const id of name === 'routes' ? routes : active)
      map.setFeatureState({ source: name, id }, { active: true });
    if (hovered) map.setFeatureState({ source: name, id: hovered }, { hover: true });
  }
  // A country that the page names need not be named twice.
  const named = data.countries.filter(({ id, standing }) => standing || active.has(id));
  map.setFilter('country-names', countriesBut(named.map(({ code }) => code)));
}

function source(map: MapLibreMap, name: StorySource): GeoJSONSource {
  const found = map.getSource<GeoJSONSource>(name);
  if (!found) throw new Error(`The style has no source "${name}".`);
  return found;
}
