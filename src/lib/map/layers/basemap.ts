import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import type { Palette, Tints } from '$lib/model/palette';
import { byZoom } from './expressions';

export const BASEMAP = 'basemap';
/** Names of countries for the view as it is: see `countriesInView.ts`. */
export const COUNTRIES = 'countries-in-view';

/** The embedded basemap: one PMTiles archive, z0–7. @param url absolute, of the archive */
export const basemapSources = (url: string): Record<string, SourceSpecification> => ({
  [BASEMAP]: { type: 'vector', url: `pmtiles://${url}`, promoteId: { labels: 'id' } },
  [COUNTRIES]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
});

const kind = (name: string): FilterSpecification => ['==', ['get', 'kind'], name];
const boundary = { type: 'line', source: BASEMAP, 'source-layer': 'boundaries' } as const;
const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
const BOUNDARY_WIDTH = byZoom([1, 0.6], [3, 0.9], [6, 1.2], [9, 1.8]);

/** The colour of the highest of some steps that a feature reaches. */
const byStep = (
  property: string,
  steps: readonly number[],
  colours: readonly string[],
): ExpressionSpecification =>
  [
    'match',
    ['get', property],
    ...steps.slice(1).flatMap((step, i) => [step, colours[i + 1]!]),
    colours[0]!,
  ] as unknown as ExpressionSpecification;

/** Land and water with their tints, then boundaries; a disputed one is dashed, whoever draws it. */
export function basemapLayers(palette: Palette, tints: Tints): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'depths',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'depths',
      // As with heights: nearer, its corners would show.
      maxzoom: 8,
      paint: {
        'fill-color': byStep('depth', [200, 2000, 4000], tints.depth),
        'fill-opacity': byZoom([6, 1], [8, 0]),
        'fill-antialias': false,
      },
    },
    {
      id: 'land',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'land',
      paint: { 'fill-color': palette.land, 'fill-outline-color': palette.shore },
    },
    {
      id: 'relief',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'relief',
      // Heights come every nine kilometres: nearer, a contour would say more than it knows.
      maxzoom: 8.5,
      paint: {
        'fill-color': byStep('height', [500, 1000, 2000, 3500], tints.relief),
        'fill-opacity': byZoom([6.5, 1], [8.5, 0]),
        'fill-antialias': false,
      },
    },
    {
      id: 'urban',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'urban',
      minzoom: 5,
      maxzoom: 9,
      // They come at 1:50 million: nearer their corners would show.
      paint: {
        'fill-color': tints.urban,
        'fill-opacity': byZoom([5, 0.4], [6.5, 0.9], [7.5, 0.6], [8.5, 0]),
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: BASEMAP,
      'source-layer': 'rivers',
      minzoom: 2,
      // The tiles have them by rank; a small one says nothing before there is room for it.
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 3, 1, 4, 2, 5, 4, 6, 5, 7, 7]],
      layout: round,
      paint: {
        'line-color': palette.river,
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          0.5,
          5,
          ['max', 0.5, ['-', 1.4, ['*', 0.15, ['get', 'rank']]]],
          9,
          ['-', 3, ['*', 0.3, ['get', 'rank']]],
        ],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'lakes',
      paint: { 'fill-color': palette.sea, 'fill-outline-color': palette.river },
    },
    {
      id: 'regions',
      ...boundary,
      filter: kind('region'),
      minzoom: 4.5,
      layout: round,
      paint: {
        'line-color': palette.region,
        'line-width': byZoom([4.5, 0.4], [7, 0.9], [10, 1.4]),
      },
    },
    {
      id: 'regions-disputed',
      ...boundary,
      filter: kind('disputed-region'),
      minzoom: 4.5,
      paint: {
        'line-color': palette.region,
        'line-width': byZoom([4.5, 0.4], [7, 0.9], [10, 1.4]),
        'line-dasharray': [3, 2.5],
      },
    },
    {
      id: 'boundaries',
      ...boundary,
      filter: kind('country'),
      layout: round,
      paint: { 'line-color': palette.boundary, 'line-width': BOUNDARY_WIDTH },
    },
    {
      id: 'boundaries-disputed',
      ...boundary,
      filter: kind('disputed'),
      paint: {
        'line-color': palette.boundary,
        'line-width': BOUNDARY_WIDTH,
        'line-dasharray': [3, 2.5],
      },
    },
  ];
}
