import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Palette } from '$lib/model/palette';
import { DOT_RADIUS, DOT_RIM, LABEL_SIZE } from '$lib/operations/markers';
import { BOLD } from '../fonts';

/** The sources of a story's own features; each feature's `id` property is its id. */
export type StorySource = 'areas' | 'routes' | 'precision' | 'places' | 'room';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

export const storySources = (): Record<StorySource, GeoJSONSourceSpecification> => {
  const source = { type: 'geojson', data: EMPTY, promoteId: 'id' } as const;
  return { areas: source, routes: source, precision: source, places: source, room: source };
};

const state = (name: 'active' | 'hover'): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];
const singled: ExpressionSpecification = ['any', state('active'), state('hover')];

/** Areas, which lie under the basemap's names. */
export function areaLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': palette.accent,
        'fill-opacity': ['case', state('hover'), 0.2, state('active'), 0.14, 0],
      },
    },
    {
      id: 'areas-outline',
      type: 'line',
      source: 'areas',
      paint: {
        'line-color': palette.accent,
        'line-width': 1.2,
        'line-opacity': ['case', singled, 0.8, 0],
      },
    },
  ];
}

/** Routes under the circle of precision under the places' dots; the room for their labels on top. */
export function markLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'routes',
      type: 'line',
      source: 'routes',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': palette.route, 'line-width': 1.4, 'line-dasharray': [0.2, 2.4] },
    },
    {
      // Routes may share their way: the one that is singled out must not lie beneath.
      id: 'routes-active',
      type: 'line',
      source: 'routes',
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.accent,
        'line-width': 2.4,
        'line-opacity': ['case', state('active'), 1, 0],
        'line-dasharray': [0.2, 2.4],
      },
    },
    {
      id: 'precision',
      type: 'fill',
      source: 'precision',
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.12 },
    },
    {
      id: 'precision-outline',
      type: 'line',
      source: 'precision',
      paint: { 'line-color': palette.accent, 'line-width': 1, 'line-dasharray': [2, 2] },
    },
    {
      id: 'places',
      type: 'circle',
      source: 'places',
      paint: {
        'circle-radius': ['case', singled, DOT_RADIUS + 2, DOT_RADIUS],
        'circle-color': ['case', singled, palette.accent, palette.ink],
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': DOT_RIM,
      },
    },
    {
      // The page draws the story's labels; here they only keep the basemap's names away.
      id: 'room',
      type: 'symbol',
      source: 'room',
      layout: {
        'text-field': ['get', 'text'],
        'text-font': BOLD,
        'text-size': LABEL_SIZE,
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['get', 'offset'],
        'text-padding': 4,
        'text-max-width': 99,
        'text-allow-overlap': true,
      },
      paint: { 'text-opacity': 0 },
    },
  ];
}
