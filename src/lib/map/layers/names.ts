import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';
import { BOLD, REGULAR } from '../fonts';
import { BASEMAP } from './basemap';

/** The lowest rank of town that is named, by zoom: more would be a gazetteer, not a map. */
const TOWNS: ExpressionSpecification = [
  ...(['step', ['zoom'], -1, 3.4, 0, 4.6, 1, 5.4, 2, 6.2, 3, 7, 4, 8, 6] as const),
] as unknown as ExpressionSpecification;

const NAME: ExpressionSpecification = ['coalesce', ['get', 'name:en'], ['get', 'name']];
const DUE: FilterSpecification = ['<=', ['get', 'minzoom'], ['zoom']];

/** Countries but those that the story itself names on the map, by ISO 3166 code in small letters. */
export const countriesBut = (named: readonly string[]): FilterSpecification => [
  'all',
  ['==', ['get', 'kind'], 'country'],
  DUE,
  ['!', ['in', ['get', 'id'], ['literal', [...named]]]],
];

/** Towns of the due rank but those that the story itself marks, by GeoNames id. */
const townsBut = (marked: readonly number[]): FilterSpecification => [
  'all',
  ['<=', ['get', 'rank'], TOWNS],
  ['!', ['in', ['get', 'id'], ['literal', [...marked]]]],
];

const ofKind = (...kinds: string[]): FilterSpecification => [
  'all',
  ['in', ['get', 'kind'], ['literal', kinds]],
  DUE,
];

/**
 * The basemap's names: countries over towns over water and regions, all quieter than the story's
 * own. Later layers win where names meet.
 * @param marked GeoNames ids of the story's own places
 */
export function nameLayers(palette: Palette, marked: readonly number[]): LayerSpecification[] {
  const halo = { 'text-halo-color': palette.land, 'text-halo-width': 1.4 };
  const water = {
    'text-color': palette.route,
    'text-halo-color': palette.sea,
    'text-halo-width': 1,
  };
  const names = { type: 'symbol', source: BASEMAP } as const;
  const towns = { source: BASEMAP, 'source-layer': 'places', filter: townsBut(marked) };
  return [
    {
      ...names,
      id: 'region-names',
      'source-layer': 'labels',
      filter: ofKind('region'),
      minzoom: 6,
      layout: {
        'text-field': NAME,
        'text-font': REGULAR,
        'text-size': 11,
        'text-letter-spacing': 0.08,
        'text-max-width': 7,
      },
      paint: { 'text-color': palette.muted, 'text-opacity': 0.85, ...halo },
    },
    {
      ...names,
      id: 'water-names',
      'source-layer': 'labels',
      filter: ofKind('ocean', 'sea', 'lake'),
      layout: {
        'text-field': NAME,
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11, 6, 13.5],
        'text-letter-spacing': 0.12,
        'text-max-width': 6,
      },
      paint: water,
    },
    {
      ...towns,
      id: 'towns',
      type: 'circle',
      minzoom: 3.4,
      paint: {
        'circle-radius': ['case', ['==', ['get', 'capital'], 'country'], 3, 2.2],
        'circle-color': [
          'case',
          ['==', ['get', 'capital'], 'country'],
          palette.land,
          palette.muted,
        ],
        'circle-stroke-color': palette.muted,
        'circle-stroke-width': ['case', ['==', ['get', 'capital'], 'country'], 1.4, 0],
      },
    },
    {
      ...towns,
      id: 'town-names',
      type: 'symbol',
      minzoom: 3.4,
      layout: {
        'text-field': NAME,
        'text-font': REGULAR,
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11, 9, 13],
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto',
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': palette.muted, ...halo },
    },
    {
      ...names,
      id: 'dispute-names',
      'source-layer': 'labels',
      filter: ofKind('dispute'),
      layout: {
        'text-field': NAME,
        'text-font': REGULAR,
        'text-size': 11,
        'text-max-width': 6,
      },
      paint: { 'text-color': palette.muted, ...halo },
    },
    {
      ...names,
      id: 'country-names',
      'source-layer': 'labels',
      filter: countriesBut([]),
      maxzoom: 8,
      layout: {
        'text-field': NAME,
        'text-font': BOLD,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          2,
          ['step', ['get', 'rank'], 12, 1, 10.5, 3, 9.5],
          6,
          ['step', ['get', 'rank'], 17, 1, 15, 3, 13],
        ],
        'text-transform': 'uppercase',
        'text-letter-spacing': 0.14,
        'text-max-width': 7,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': palette.muted, 'text-opacity': 0.8, ...halo },
    },
  ];
}
