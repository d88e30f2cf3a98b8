import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from 'maplibre-gl';
import type { Palette } from '$lib/model/palette';
import { STATUS_WORDS } from '$lib/messages/units';
import { BASEMAP, COUNTRIES } from './basemap';
import { byZoom, kinds, LEAST_SIZE, nameIn, sizeByRank } from './expressions';
import { ITALIC, REGULAR, SEMIBOLD, SERIF } from './fonts';
import { townLayers } from './towns';
import type { Wording } from './wording';

/** From this zoom on, an area's status is written below its name. */
const STATUS_FROM = 4;
/** The status's size, of the name's. */
const STATUS_SCALE = 0.9;
type Offsets = VariableAnchorOffsetCollectionSpecification;
/**
 * Where a country's name may stand about its point, in ems, the best first: its capital, which has
 * but one place, comes first.
 */
const NEAR = [
  ...['center', [0, 0], 'top', [0, 0.2], 'bottom', [0, -0.2]],
  ...['center', [1.2, 0], 'center', [-1.2, 0]],
] as Offsets;
const ASIDE = [
  ...[...NEAR, 'left', [0.2, 0], 'right', [-0.2, 0]],
  ...['top', [0, 0.9], 'bottom', [0, -0.9], 'top-left', [0, 0.5], 'top-right', [0, 0.5]],
  ...['bottom-left', [0, -0.5], 'bottom-right', [0, -0.5]],
] as Offsets;
/** Above and below, the name is still in its land where that is not the smallest. */
const ABOVE = [...NEAR, 'top', [0, 1.2], 'bottom', [0, -1.2]] as Offsets;
/**
 * Aside in a small country is in another's land. A country's rank tells from where on it has room: the
 * largest always.
 */
const aboutPoint = (zoom: number): ExpressionSpecification => [
  'case',
  ['<=', ['get', 'rank'], Math.max(0, zoom - 3)],
  ['literal', ASIDE],
  ['<=', ['get', 'rank'], zoom - 2],
  ['literal', ABOVE],
  ['literal', NEAR],
];
/** Tiles hold names as well that have room only from half a zoom on, the last ones some of zoom 8. */
const HAS_ROOM: ExpressionSpecification = ['<=', ['get', 'minzoom'], ['zoom']];
/** Filters know whole zooms alone, so what has room from the half on has layers of its own till the next. */
const HALVES = [3.5, 4.5];
/** The story's own caption stands in a country's label's stead while it is shown. */
const UNLESS_NAMED: ExpressionSpecification = [
  'case',
  ['boolean', ['feature-state', 'named'], false],
  0,
  1,
];

/**
 * The basemap's own names. Of two that collide the later layer's stays: the story's first (its
 * `story-collisions` layer comes last), then capitals, countries, disputed areas, towns, waters,
 * regions, landscapes.
 */
export function labelLayers(palette: Palette, { language, named }: Wording): LayerSpecification[] {
  const label = { type: 'symbol', source: BASEMAP, 'source-layer': 'labels' } as const;
  const words: SymbolLayerSpecification['layout'] = {
    'text-field': nameIn(language),
    'symbol-sort-key': ['get', 'rank'],
  };
  // Where the middle is taken, up or down by half a line, or aside by half the name, will do.
  const movable: SymbolLayerSpecification['layout'] = {
    'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
    'text-radial-offset': 0.2,
    'text-justify': 'center',
  };
  const halo = { 'text-halo-color': palette.land, 'text-halo-width': 1.4, 'text-halo-blur': 0.5 };
  const water = { 'text-color': palette.water, 'text-halo-color': palette.sea };
  const below: SymbolLayerSpecification[] = [
    {
      ...label,
      id: 'labels-landscapes',
      filter: kinds('landscape'),
      // From afar there is no room for them, and their type need not be loaded.
      minzoom: 4,
      maxzoom: 9,
      layout: {
        ...words,
        'text-font': [ITALIC],
        'text-size': sizeByRank(10.5, [3, 12, 0.5], [6, 16, 0.9], [9, 20, 1.2]),
        'text-letter-spacing': 0.1,
        'text-max-width': 9,
        'text-padding': 8,
        // Along the shape; a range that runs north has its name upright beside it.
        'text-rotate': ['coalesce', ['get', 'angle'], 0],
      },
      paint: { 'text-color': palette.country, ...halo },
    },
    {
      ...label,
      id: 'labels-regions',
      filter: [
        'all',
        kinds('region'),
        ['!', ['in', ['coalesce', ['get', 'name:en'], ''], ['literal', named.names]]],
      ],
      minzoom: 5.5,
      layout: {
        ...words,
        'text-font': [REGULAR],
        // Many bear the name of their chief town: capitals tell them apart.
        'text-transform': 'uppercase',
        'text-size': sizeByRank(LEAST_SIZE, [5, 10, 0.1], [7, 10.5, 0.1], [9, 12.5, 0.1]),
        'text-letter-spacing': 0.2,
        'text-max-width': 8,
        'text-padding': 12,
      },
      paint: { 'text-color': palette.country, ...halo },
    },
    {
      ...label,
      id: 'labels-lakes',
      filter: kinds('lake'),
      layout: {
        ...words,
        'text-font': [SERIF],
        'text-size': byZoom([5, 10], [9, 13]),
        'text-max-width': 5,
      },
      paint: { ...water, 'text-halo-width': 0.8 },
    },
    {
      ...label,
      id: 'labels-seas',
      filter: kinds('sea'),
      layout: {
        ...words,
        ...movable,
        'text-font': [SERIF],
        'text-size': sizeByRank(LEAST_SIZE, [2, 12, 1], [4, 15, 1], [7, 20, 1]),
        'text-letter-spacing': 0.12,
        'text-max-width': 7,
        'text-line-height': 1.3,
        'text-padding': 6,
      },
      paint: { ...water, 'text-halo-width': 0.8 },
    },
    {
      ...label,
      id: 'labels-oceans',
      filter: kinds('ocean'),
      layout: {
        ...words,
        'text-font': [SERIF],
        'text-size': byZoom([1, 12], [4, 19], [7, 24]),
        'text-letter-spacing': 0.25,
        'text-max-width': 7,
        'text-line-height': 1.3,
        // An ocean has its name in several places, for views that show a part of it.
        'text-padding': byZoom([0, 120], [3, 60]),
      },
      paint: { ...water, 'text-halo-width': 0.8 },
    },
  ];
  const { occupied, disputed } = STATUS_WORDS;
  const withStatus: ExpressionSpecification = [
    'format',
    nameIn(language),
    {},
    '\n',
    {},
    ['match', ['get', 'status'], 'occupied', occupied[language], disputed[language]],
    { 'font-scale': STATUS_SCALE },
  ];
  const ofCountry = {
    layout: {
      ...words,
      'text-variable-anchor-offset': [
        'step',
        ['zoom'],
        aboutPoint(0),
        ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((zoom) => [zoom, aboutPoint(zoom)]),
      ] as ExpressionSpecification,
      'text-justify': 'center',
      'text-font': [SEMIBOLD],
      'text-transform': 'uppercase',
      'text-size': sizeByRank(LEAST_SIZE, [1, 10, 0.5], [3, 11.5, 0.8], [5, 15, 1], [8, 22, 1.5]),
      'text-letter-spacing': byZoom([1, 0.06], [5, 0.16], [8, 0.24]),
      'text-max-width': 7,
      'text-padding': 2,
    },
    paint: { 'text-color': palette.country, ...halo, 'text-opacity': UNLESS_NAMED },
  } satisfies Partial<SymbolLayerSpecification>;
  const country = { ...label, ...ofCountry };
  const above: SymbolLayerSpecification[] = [
    {
      ...label,
      id: 'labels-disputes',
      // A part of a city waits until there is room for both names.
      filter: [
        'all',
        kinds('dispute'),
        HAS_ROOM,
        ['<', ['get', 'rank'], ['step', ['zoom'], 6, 8.5, 9]],
      ],
      layout: {
        ...words,
        'text-field': ['step', ['zoom'], nameIn(language), STATUS_FROM, withStatus],
        ...movable,
        'text-font': [REGULAR],
        'text-size': sizeByRank(
          LEAST_SIZE / STATUS_SCALE,
          [2, 10, 0],
          [5, 12.5, 0.3],
          [8, 14, 0.4],
        ),
        'text-letter-spacing': 0.06,
        'text-max-width': 6,
        'text-padding': 4,
      },
      paint: { 'text-color': palette.country, ...halo, 'text-opacity': UNLESS_NAMED },
    },
    {
      ...ofCountry,
      id: COUNTRIES,
      source: COUNTRIES,
      type: 'symbol',
      layout: { ...ofCountry.layout, visibility: 'visible' },
    },
    ...HALVES.map((zoom): SymbolLayerSpecification => ({
      ...country,
      id: `labels-countries-${zoom}`,
      layout: { ...country.layout, 'text-variable-anchor-offset': aboutPoint(Math.floor(zoom)) },
      filter: ['all', kinds('country'), ['==', ['get', 'minzoom'], zoom]],
      minzoom: zoom,
      maxzoom: Math.ceil(zoom),
    })),
    {
      ...country,
      id: 'labels-countries',
      filter: ['all', kinds('country'), HAS_ROOM],
      maxzoom: 9,
    },
  ];
  const { capitals, others } = townLayers(palette, { language, named });
  return [...below, ...others, ...above, capitals];
}
