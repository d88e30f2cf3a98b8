import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';

const SOURCE = 'basemap';

/** The embedded basemap: one PMTiles archive, z0–7. @param url absolute, of the archive */
export const basemapSources = (url: string): Record<string, SourceSpecification> => ({
  [SOURCE]: { type: 'vector', url: `pmtiles://${url}` },
});

/** Land and water, then boundaries; a disputed boundary is dashed, whoever draws it. */
export function basemapLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    {
      id: 'land',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'land',
      paint: { 'fill-color': palette.land, 'fill-outline-color': palette.shore },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: SOURCE,
      'source-layer': 'lakes',
      paint: { 'fill-color': palette.sea },
    },
    {
      id: 'regions',
      type: 'line',
      source: SOURCE,
      'source-layer': 'boundaries',
      filter: ['in', ['get', 'kind'], ['literal', ['region', 'disputed-region']]],
      minzoom: 4,
      paint: { 'line-color': palette.region, 'line-width': 0.8 },
    },
    {
      id: 'boundaries',
      type: 'line',
      source: SOURCE,
      'source-layer': 'boundaries',
      filter: ['==', ['get', 'kind'], 'country'],
      paint: { 'line-color': palette.boundary, 'line-width': 1 },
    },
    {
      id: 'boundaries-disputed',
      type: 'line',
      source: SOURCE,
      'source-layer': 'boundaries',
      filter: ['==', ['get', 'kind'], 'disputed'],
      paint: { 'line-color': palette.boundary, 'line-width': 1, 'line-dasharray': [3, 2.5] },
    },
  ];
}
