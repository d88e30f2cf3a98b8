import type { SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';
import { REGULAR } from './fonts';
import { sourceId } from './storyLayers';

/** How far each ring reaches, and the story's labels before it. */
export const ringLabelLayer = (palette: Palette): SymbolLayerSpecification => ({
  id: 'story-ring-labels',
  type: 'symbol',
  source: sourceId('rings'),
  filter: ['==', ['get', 'kind'], 'label'],
  layout: {
    'text-field': ['get', 'label'],
    'text-font': [REGULAR],
    'text-size': 11,
    'text-padding': 1,
  },
  paint: { 'text-color': palette.ink, 'text-halo-color': palette.land, 'text-halo-width': 1.6 },
});
