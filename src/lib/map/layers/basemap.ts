import type { FilterSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';
import { byZoom } from './expressions';

export const BASEMAP = 'basemap';

/** The embedded basemap: one PMTiles archive, z0–7. @param url absolute, of the archive */
export const basemapSources = (url: string): Record<string, SourceSpecification> => ({
  [BASEMAP]: { type: 'vector', url: `pmtiles://${url}`, promoteId: { labels: 'id' } },
});

const kind = (name: string): FilterSpecification => ['==', ['get', 'kind'], name];
const boundary = { type: 'line', source: BASEMAP, 'source-layer': 'boundaries' } as const;
const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
const BOUNDARY_WIDTH = byZoom([1, 0.6], [3, 0.9], [6, 1.2], [9, 1.8]);

/** Land and water, then boundaries; a disputed boundary is dashed, whoever draws it. */
export function basemapLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'land',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'land',
      paint: { 'fill-color': palette.land, 'fill-outline-color': palette.shore },
    },
    {
      id: 'rivers',
      type: 'line',
      source: BASEMAP,
      'source-layer': 'rivers',
      minzoom: 2,
      maxzoom: 9,
      // The tiles have them by length; a small one says nothing before there is room for it.
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 3, 1, 4, 3, 5, 5]],
      layout: round,
      paint: {
        'line-color': palette.river,
        // They come at 1:50 million: nearer they would run beside their beds.
        'line-opacity': byZoom([7.5, 1], [9, 0]),
        'line-width': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          0.5,
          5,
          ['-', 1.4, ['*', 0.15, ['get', 'rank']]],
          9,
          ['-', 3, ['*', 0.35, ['get', 'rank']]],
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
