/** How strongly the story's layers are drawn, and which of them at all. */
import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { LayerId, Strengths } from '$lib/model/layers';
import { showFilled } from '../setChanged';

/** The layer of marked land's dots. */
export const PATTERN = 'story-areas-pattern';

export const state = (name: 'active' | 'hover' | 'out'): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];
export const singled: ExpressionSpecification = ['any', state('active'), state('hover')];

export const areaOpacity = (strength: number): ExpressionSpecification => [
  'case',
  state('hover'),
  0.2 * strength,
  state('active'),
  0.14 * strength,
  0,
];
export const patternOpacity = (strength: number): ExpressionSpecification => [
  'case',
  singled,
  0.6 * strength,
  0,
];
export const outlineOpacity = (strength: number): ExpressionSpecification => [
  'case',
  singled,
  0.8 * strength,
  0,
];
export const activeOpacity = (strength: number): ExpressionSpecification => [
  'case',
  state('active'),
  strength,
  0,
];

export const routeOpacity = (strength: number): ExpressionSpecification => [
  'case',
  state('out'),
  0.3 * strength,
  strength,
];

/**
 * The style's layers, by that of the reader's which they belong to, if any. The page itself writes the
 * labels; these are the room that they take.
 */
const MEMBERS: Record<LayerId | 'always', string[]> = {
  places: ['story-places', 'story-capitals', 'story-places-singled', 'story-capitals-singled'],
  routes: ['story-routes', 'story-routes-active'],
  areas: [
    'story-areas',
    'story-areas-outline',
    'story-claims',
    'story-claims-ground',
    'story-claims-edge',
  ],
  rings: ['story-rings', 'story-ring-labels', 'story-precision', 'story-precision-outline'],
  labels: [],
  always: ['story-measure', 'story-measure-ends', 'story-collisions'],
};

/** Shows the layers of which the reader sees something. */
export function showLayers(map: MapLibreMap, strengths: Strengths): void {
  for (const [id, members] of Object.entries(MEMBERS) as [keyof typeof MEMBERS, string[]][])
    for (const member of members) showFilled(map, member, id === 'always' || strengths[id] > 0);
}

/** Draws each layer of a styled map as strongly as asked. */
export function setStrengths(map: MapLibreMap, strengths: Strengths): void {
  showLayers(map, strengths);
  const { areas, routes } = strengths;
  map.setPaintProperty('story-areas', 'fill-opacity', areaOpacity(areas));
  for (const id of ['story-claims', PATTERN])
    map.setPaintProperty(id, 'fill-opacity', patternOpacity(areas));
  for (const id of ['story-areas-outline', 'story-claims-edge'])
    map.setPaintProperty(id, 'line-opacity', outlineOpacity(areas));
  map.setPaintProperty('story-routes', 'line-opacity', routeOpacity(routes));
  map.setPaintProperty('story-routes-active', 'line-opacity', activeOpacity(routes));
}
