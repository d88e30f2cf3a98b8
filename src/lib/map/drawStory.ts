import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Measurement } from '$lib/model/measurement';
import { COLOURS } from '$lib/model/house';
import type { Theme } from '$lib/model/palette';
import type { PointPlace } from '$lib/model/story';
import { claimedBy, disputedParts } from '$lib/space/claims';
import { alignedRoutes, placeFeatures, precisionFeatures } from '$lib/space/features';
import { labelStep } from '$lib/labels/steps';
import type { MapSelection, StoryData } from '$lib/labels/storyOnMap';
import { ringFeatures } from '$lib/space/rings';
import { countryLabel, storyNames, type StoryNames } from '$lib/story/namedByStory';
import { namedElsewhere } from './countriesInView';
import { BASEMAP } from './layers/basemap';
import { ROUTES, sourceId, type StoryFeatures, type StorySource } from './layers/storyLayers';
import { setStrengths, showLayers } from './layers/strengths';
import { addSymbols } from './layers/symbols';
import { setChanged } from './setChanged';

/** What the basemap must leave to the story. */
export const storyNamesIn = ({ points, captions }: StoryData): StoryNames =>
  storyNames([...points, ...captions.map(({ area }) => area)]);

/** Gives all of a story to a map that has just got its style; settles when the map has taken it in. */
export async function drawStory(
  map: MapLibreMap,
  theme: Theme,
  data: StoryData,
  selection: MapSelection,
): Promise<void> {
  addSymbols(map, COLOURS[theme]);
  setStrengths(map, selection.strengths);
  markStory(map, selection, data.areas);
  leaveCountries(map, countriesNamed(data));
  await give(map, storyFeatures(data, selection, map.getZoom()), selection);
}

/** All of a story that a map at a zoom draws. */
export function storyFeatures(
  data: StoryData,
  selection: MapSelection,
  zoom: number,
): StoryFeatures {
  const { points, areas, routes } = data;
  return {
    places: placeFeatures(points),
    areas,
    claims: { type: 'FeatureCollection', features: disputedParts(areas) },
    routes: alignedRoutes(routes),
    precision: precisionFeatures(selection.place),
    ...lettering(data, selection, zoom),
  };
}

/** Draws what is measured. */
export async function drawMeasurement(
  map: MapLibreMap,
  measurement: Measurement,
  selection: MapSelection,
): Promise<void> {
  const { measureFeatures } = await import('$lib/space/measure');
  await give(map, { measure: measureFeatures(measurement) }, selection);
}

/** CSS pixels to either side in which a finger still hits a line. */
const REACH = 7;

/** The id of the journey whose line is drawn at a point of the canvas, in CSS pixels. */
export function routeAt(map: MapLibreMap, { x, y }: { x: number; y: number }): string | null {
  if (!map.getLayer(ROUTES)) return null;
  const [found] = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers: [ROUTES] },
  );
  return found?.id === undefined ? null : String(found.id);
}

/** Draws the circle in which the place that is chosen lies, if any. */
export const drawPrecision = (map: MapLibreMap, selection: MapSelection): Promise<void> =>
  give(map, { precision: precisionFeatures(selection.place) }, selection);

/**
 * Singles features out on a styled map; what was singled out before no longer is.
 * @param areas the outlines that it has, and what of the world they claim
 */
export function markStory(
  map: MapLibreMap,
  { active, routes, hovered, out }: MapSelection,
  areas: FeatureCollection,
): void {
  const claims = { source: sourceId('claims') };
  map.removeFeatureState(claims);
  const claimants = new Set(hovered ? [...active, hovered] : active);
  for (const { properties } of claimedBy(claimants, areas))
    map.setFeatureState({ ...claims, id: properties.id }, { active: true });
  for (const name of ['areas', 'places', 'routes'] as const) {
    const from = { source: sourceId(name) };
    map.removeFeatureState(from);
    for (const id of name === 'routes' ? routes : active)
      map.setFeatureState({ ...from, id }, { active: true });
    if (hovered) map.setFeatureState({ ...from, id: hovered }, { hover: true });
  }
  for (const name of ['places', 'routes'] as const)
    for (const id of out) map.setFeatureState({ source: sourceId(name), id }, { out: true });
}

/**
 * What depends on the map's step of zoom: the distance rings, and the room that is kept for the
 * story's labels. Settles when the map has taken in what is new; what it has is not sent again.
 */
export async function drawLettering(
  map: MapLibreMap,
  data: StoryData,
  selection: MapSelection,
): Promise<void> {
  leaveCountries(map, countriesNamed(data));
  await give(map, lettering(data, selection, map.getZoom()), selection);
}

function lettering(data: StoryData, { place }: MapSelection, zoom: number): StoryFeatures {
  const rings: FeatureCollection =
    place?.shape === 'point'
      ? ringFeatures(place, referenceOf(place, data), labelStep(zoom), data.language)
      : { type: 'FeatureCollection', features: [] };
  return { collisions: data.words.collisions, rings };
}

const referenceOf = ({ reference }: PointPlace, { points }: StoryData): PointPlace | undefined =>
  points.find(({ id }) => id === reference);

/** Ids of the countries, as the basemap has them, that the page names. */
export const countriesNamed = ({ words }: StoryData): ReadonlySet<string> =>
  new Set(words.named.flatMap((area) => countryLabel(area) ?? []));

/** A country that the page names need not be named twice. */
function leaveCountries(map: MapLibreMap, named: ReadonlySet<string>): void {
  if (!map.getSource(BASEMAP)) return;
  const labels = { source: BASEMAP, sourceLayer: 'labels' };
  map.removeFeatureState(labels);
  for (const id of [...named, ...namedElsewhere(map)])
    map.setFeatureState({ ...labels, id }, { named: true });
}

/** Gives sources what is new to them, and shows their layers; settles when they have taken it in. */
async function give(
  map: MapLibreMap,
  data: StoryFeatures,
  { strengths }: MapSelection,
): Promise<void> {
  const taken = Object.entries(data).map(([name, features]) =>
    setChanged(source(map, name as StorySource), features),
  );
  showLayers(map, strengths);
  await Promise.all(taken);
}

function source(map: MapLibreMap, name: StorySource): GeoJSONSource {
  const found = map.getSource<GeoJSONSource>(sourceId(name));
  if (!found) throw new Error(`The style has no source "${sourceId(name)}".`);
  return found;
}
