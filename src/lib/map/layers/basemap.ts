import type {
  FilterSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SourceSpecification,
} from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';

/** The basemap's source. */
export const BASEMAP = 'basemap';

/** The embedded basemap: one PMTiles archive, z0–7. @param url absolute, of the archive */
export const basemapSources = (url: string): Record<string, SourceSpecification> => ({
  [BASEMAP]: { type: 'vector', url: `pmtiles://${url}` },
});

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
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 4, 3, 6, 5]],
      minzoom: 3,
      paint: {
        'line-color': palette.sea,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 8, 1.8],
      },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: BASEMAP,
      'source-layer': 'lakes',
      paint: { 'fill-color': palette.sea },
    },
    boundary('regions', 'region', { 'line-color': palette.region, 'line-width': 0.8 }, 4),
    boundary('regions-disputed', 'disputed-region', dashed(palette.region, 0.8), 4),
    boundary('boundaries', 'country', { 'line-color': palette.boundary, 'line-width': 1 }),
    boundary('boundaries-disputed', 'disputed', dashed(palette.boundary, 1)),
  ];
}

type LinePaint = NonNullable<LineLayerSpecification['paint']>;

function boundary(id: string, kind: string, paint: LinePaint, minzoom = 0): LineLayerSpecification {
  const filter: FilterSpecification = ['==', ['get', 'kind'], kind];
  return {
    id,
    type: 'line',
    source: BASEMAP,
    'source-layer': 'boundaries',
    filter,
    minzoom,
    paint,
  };
}

const dashed = (colour: string, width: number): LinePaint => ({
  'line-color': colour,
  'line-width': width,
  'line-dasharray': [3, 2.5],
});
