import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';
import { BASEMAP } from './basemap';
import { byZoom, nameIn, sizeByRank } from './expressions';
import { REGULAR, SEMIBOLD } from './fonts';
import { symbol } from './symbols';
import type { Wording } from './wording';

const IS_CAPITAL: ExpressionSpecification = ['==', ['get', 'capital'], 'country'];

/**
 * Airports under populated places under capitals: a dot or a plane, and a name beside it wherever
 * one is free.
 */
export function townLayers(
  palette: Palette,
  { language, named }: Wording,
): { capitals: SymbolLayerSpecification; others: SymbolLayerSpecification[] } {
  const beside: SymbolLayerSpecification['layout'] = {
    'text-variable-anchor': ['left', 'right', 'top', 'bottom', 'top-left', 'bottom-left'],
    'text-justify': 'auto',
    'text-max-width': 9,
  };
  const paint = {
    'text-color': palette.town,
    'text-halo-color': palette.land,
    'text-halo-width': 1.3,
    'text-halo-blur': 0.4,
  };
  const due: ExpressionSpecification = [
    '<=',
    ['get', 'rank'],
    ['step', ['zoom'], -1, 3, 0, 4, 1, 5, 2, 6, 4, 7, 5, 8, 6],
  ];
  const unnamed: ExpressionSpecification = ['!', ['in', ['get', 'id'], ['literal', named.towns]]];
  const towns = {
    type: 'symbol',
    source: BASEMAP,
    'source-layer': 'places',
    layout: {
      ...beside,
      'icon-image': [
        'match',
        ['get', 'capital'],
        'country',
        symbol('capital'),
        'region',
        symbol('seat'),
        symbol('town'),
      ],
      'icon-size': byZoom([3, 0.7], [6, 1]),
      'text-field': nameIn(language),
      'text-font': ['case', IS_CAPITAL, ['literal', [SEMIBOLD]], ['literal', [REGULAR]]],
      'text-size': sizeByRank(11, [3, 11.5, 0.5], [5, 12.5, 0.4], [7, 14.5, 0.6], [9, 17, 0.7]),
      'text-radial-offset': 0.5,
      'text-padding': byZoom([3, 4], [6, 3]),
      // The larger first.
      'symbol-sort-key': [
        '-',
        ['get', 'rank'],
        ['/', ['log10', ['max', 1, ['get', 'population']]], 10],
      ],
    },
    paint,
  } satisfies Partial<SymbolLayerSpecification>;
  const capitals: SymbolLayerSpecification = {
    ...towns,
    id: 'capitals',
    minzoom: 3,
    filter: ['all', due, unnamed, IS_CAPITAL],
  };
  const others: SymbolLayerSpecification[] = [
    {
      id: 'airports',
      type: 'symbol',
      source: BASEMAP,
      'source-layer': 'airports',
      minzoom: 7,
      filter: [
        'all',
        ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 8, 1, 9, 2]],
        ['!', ['in', ['coalesce', ['get', 'icao'], ''], ['literal', named.airports]]],
      ],
      layout: {
        ...beside,
        'icon-image': symbol('airport'),
        'icon-size': 0.9,
        // A code says nothing to a reader.
        'text-field': ['step', ['zoom'], '', 9, nameIn(language)],
        'text-font': [REGULAR],
        'text-size': 10.5,
        'text-radial-offset': 0.8,
        'text-optional': true,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { ...paint, 'text-color': palette.country },
    },
    {
      ...towns,
      id: 'towns',
      minzoom: 3,
      filter: ['all', due, unnamed, ['!', IS_CAPITAL]],
    },
  ];
  return { capitals, others };
}
