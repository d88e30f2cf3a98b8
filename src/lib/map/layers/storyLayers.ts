import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Palette } from '$lib/model/palette';
import { DOT_RADIUS, DOT_RIM } from '$lib/labels/labelBoxes';
import {
  activeOpacity,
  areaOpacity,
  outlineOpacity,
  PATTERN,
  patternOpacity,
  routeOpacity,
  singled,
  state,
} from './strengths';
import { symbol, type SymbolName } from './symbols';

const SOURCES = [
  'areas',
  'claims',
  'routes',
  'precision',
  'rings',
  'places',
  'measure',
  'collisions',
] as const;
/** What of a story is drawn; each feature's `id` property is its id. */
export type StorySource = (typeof SOURCES)[number];

/** What the style calls a story's source: a basemap of somebody else's may have one of that name. */
export const sourceId = (name: StorySource): string => `story-${name}`;

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** What is drawn of a story; nothing where a source is not named. */
export type StoryFeatures = Partial<Record<StorySource, FeatureCollection>>;

export const storySources = (features: StoryFeatures): Record<string, GeoJSONSourceSpecification> =>
  Object.fromEntries(
    SOURCES.map((name) => [
      sourceId(name),
      {
        type: 'geojson',
        data: features[name] ?? EMPTY,
        promoteId: 'id',
        // Circles stay circles at any size.
        ...(['rings', 'precision'].includes(name) && { tolerance: 0 }),
      },
    ]),
  );

export const ROUTES = 'story-routes';

const IS_CAPITAL: ExpressionSpecification = ['==', ['get', 'capital'], 'country'];

const dots = (
  id: string,
  radius: number,
  colour: string,
  opacity: ExpressionSpecification,
  { paper }: Palette,
): LayerSpecification => ({
  id,
  type: 'circle',
  source: sourceId('places'),
  filter: ['!', IS_CAPITAL],
  paint: {
    'circle-radius': radius,
    'circle-color': colour,
    'circle-stroke-color': paper,
    'circle-stroke-width': DOT_RIM,
    'circle-opacity': opacity,
    'circle-stroke-opacity': opacity,
  },
});

const capitals = (
  id: string,
  icon: SymbolName,
  opacity: ExpressionSpecification,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source: sourceId('places'),
  filter: IS_CAPITAL,
  layout: {
    'icon-image': symbol(icon),
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
  paint: { 'icon-opacity': opacity },
});

/**
 * Areas, which lie under the basemap's names; and the disputed parts that they claim, hatched and
 * dashed whoever claims them: no claimant's edge runs solid along them.
 */
export function areaLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'story-areas',
      type: 'fill',
      source: sourceId('areas'),
      paint: { 'fill-color': palette.accent, 'fill-opacity': areaOpacity(1) },
    },
    {
      // For pictures: in grey, or to who tells no red from blue, the colour alone is the sea's.
      id: PATTERN,
      type: 'fill',
      source: sourceId('areas'),
      layout: { visibility: 'none' },
      paint: { 'fill-pattern': symbol('stipple'), 'fill-opacity': patternOpacity(1) },
    },
    {
      id: 'story-areas-outline',
      type: 'line',
      source: sourceId('areas'),
      paint: {
        'line-color': palette.accent,
        'line-width': 1.2,
        'line-opacity': outlineOpacity(1),
      },
    },
    {
      id: 'story-claims',
      type: 'fill',
      source: sourceId('claims'),
      paint: { 'fill-pattern': symbol('hatch'), 'fill-opacity': patternOpacity(1) },
    },
    {
      id: 'story-claims-ground',
      type: 'line',
      source: sourceId('claims'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.land,
        'line-width': 3,
        'line-opacity': ['case', singled, 1, 0],
      },
    },
    {
      id: 'story-claims-edge',
      type: 'line',
      source: sourceId('claims'),
      paint: {
        'line-color': palette.accent,
        'line-width': 1.2,
        'line-opacity': outlineOpacity(1),
        'line-dasharray': [3, 2.5],
      },
    },
  ];
}

/** Routes under rings and the circle of precision under the places' dots. */
export function markLayers(palette: Palette): LayerSpecification[] {
  const shown: ExpressionSpecification = ['case', state('out'), 0.3, 1];
  return [
    {
      id: ROUTES,
      type: 'line',
      source: sourceId('routes'),
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.route,
        'line-width': 1.4,
        'line-opacity': routeOpacity(1),
        'line-dasharray': [0.2, 2.4],
      },
    },
    {
      // Routes may share their way: the one that is singled out must not lie beneath.
      id: 'story-routes-active',
      type: 'line',
      source: sourceId('routes'),
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.accent,
        'line-width': 2.4,
        'line-opacity': activeOpacity(1),
        'line-dasharray': [0.2, 2.4],
      },
    },
    {
      id: 'story-rings',
      type: 'line',
      source: sourceId('rings'),
      paint: {
        'line-color': palette.ink,
        'line-width': ['match', ['get', 'kind'], 'bearing', 1.4, 1],
        'line-opacity': ['match', ['get', 'kind'], 'bearing', 0.8, 0.4],
      },
    },
    {
      id: 'story-precision',
      type: 'fill',
      source: sourceId('precision'),
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 },
    },
    {
      id: 'story-precision-outline',
      type: 'line',
      source: sourceId('precision'),
      paint: { 'line-color': palette.accent, 'line-width': 1, 'line-dasharray': [2, 2] },
    },
    dots('story-places', DOT_RADIUS, palette.ink, shown, palette),
    capitals('story-capitals', 'story-capital', shown),
    // What is singled out lies above its neighbours.
    dots('story-places-singled', DOT_RADIUS + 2, palette.accent, ['case', singled, 1, 0], palette),
    capitals('story-capitals-singled', 'singled-capital', ['case', singled, 1, 0]),
    {
      id: 'story-measure',
      type: 'line',
      source: sourceId('measure'),
      paint: { 'line-color': palette.accent, 'line-width': 2 },
    },
    {
      id: 'story-measure-ends',
      type: 'circle',
      source: sourceId('measure'),
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': DOT_RADIUS - 1,
        'circle-color': palette.paper,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2,
      },
    },
  ];
}

/**
 * The room of the page's own lettering: nothing is to be seen of it. It must be the last layer, since
 * labels are placed from the last layer to the first.
 */
export const collisionLayer = (): LayerSpecification => ({
  id: 'story-collisions',
  type: 'symbol',
  source: sourceId('collisions'),
  layout: {
    'icon-image': symbol('blank'),
    'icon-offset': ['get', 'offset'],
    'icon-padding': ['get', 'padding'],
    'icon-allow-overlap': true,
  },
});
