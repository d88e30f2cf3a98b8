import type { StyleSpecification } from 'maplibre-gl';
import { PALETTES, type Theme } from '$lib/model/palette';
import { basemapLayers, basemapSources } from './layers/basemap';
import { storyLayers, storySources } from './layers/story';

/** The whole style of the live map and of pictures. @param basemap absolute address of the PMTiles */
export function mapStyle(theme: Theme, basemap: string): StyleSpecification {
  const palette = PALETTES[theme];
  return {
    version: 8,
    sources: { ...basemapSources(basemap), ...storySources() },
    layers: [...basemapLayers(palette), ...storyLayers(palette)],
  };
}
