import type { StyleSpecification } from 'maplibre-gl';
import { PALETTES, type Theme } from '$lib/model/palette';
import { fontFaces } from './fonts';
import { basemapLayers, basemapSources } from './layers/basemap';
import { nameLayers } from './layers/names';
import { areaLayers, markLayers, storySources } from './layers/story';

/**
 * The whole style of the live map and of pictures.
 * @param basemap absolute address of the PMTiles archive
 * @param marked GeoNames ids of the story's own places, which the basemap does not name again
 */
export function mapStyle(
  theme: Theme,
  basemap: string,
  marked: readonly number[],
): StyleSpecification {
  const palette = PALETTES[theme];
  return {
    version: 8,
    'font-faces': fontFaces(),
    sources: { ...basemapSources(basemap), ...storySources() },
    layers: [
      ...basemapLayers(palette),
      ...areaLayers(palette),
      ...nameLayers(palette, marked),
      ...markLayers(palette),
    ],
  };
}
