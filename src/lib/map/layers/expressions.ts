import type { ExpressionSpecification } from 'maplibre-gl';
import type { LabelLanguage } from '$lib/model/story';

/** A number that goes evenly from stop to stop of zoom. */
export const byZoom = (...stops: [zoom: number, value: number][]): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops.flat(),
];

/** CSS pixels: no name on a map is set smaller, as it could not be read. */
export const LEAST_SIZE = 10;

/** A label's size in CSS pixels: at each stop that of rank 0, and what each rank takes from it. */
export const sizeByRank = (
  least: number,
  ...stops: [zoom: number, size: number, less: number][]
): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  ...stops.flatMap(([zoom, size, less]): [number, ExpressionSpecification] => [
    zoom,
    ['max', least, ['-', size, ['*', less, ['get', 'rank']]]],
  ]),
];

/** The name of a feature in a language; else in English, else as its source has it. */
export const nameIn = (language: LabelLanguage): ExpressionSpecification => [
  'coalesce',
  ['get', `name:${language}`],
  ['get', 'name:en'],
  ['get', 'name'],
];

/** Features of these kinds. */
export const kinds = (...names: string[]): ExpressionSpecification => [
  'in',
  ['get', 'kind'],
  ['literal', names],
];
