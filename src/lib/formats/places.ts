import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';
import {
  CAPITALS,
  NAME_LANGUAGES,
  PLACE_TYPES,
  PRECISIONS,
  type AreaPlace,
  type Capital,
  type Place,
  type PlaceType,
  type PointPlace,
  type Route,
} from '$lib/model/story';
import { coreOf } from '$lib/space/core';
import { bounds, lonLat } from './bounds';
import { check } from './check';
import type { GeoJsonSource } from './geojson';
import type { Result } from './problem';
import { storyWords } from './storyWords';
import { originals, text, translationsOf } from './translations';

const id = z.string().regex(/^[a-z0-9-]+$/, 'expected small letters, digits and hyphens');
const named = {
  ...translationsOf('name'),
  ...translationsOf('kind'),
  ...translationsOf('description'),
  ...translationsOf('note'),
  ...translationsOf('sourceName'),
  id,
  name: text,
  local: z.enum(NAME_LANGUAGES).optional(),
  type: z.enum(PLACE_TYPES),
  capital: z.enum(CAPITALS).optional(),
  kind: text.optional(),
  description: text,
  country: z
    .string()
    .regex(/^[a-z]{2}$/, 'expected two small letters (ISO 3166-1)')
    .optional(),
  precision: z.enum(PRECISIONS),
  note: text.optional(),
  identifiers: z.record(z.string(), text),
  source: text,
  sourceName: text.optional(),
};

const mayBeCapital = ({ type, capital }: { type: PlaceType; capital?: Capital | undefined }) =>
  type === 'settlement' || capital === undefined;
const NO_CAPITAL = { path: ['capital'], message: 'take it out: only a settlement is a capital' };

/** A position coarser than a site needs the circle in which the place lies. */
const point = z.object({
  type: z.literal('Feature'),
  properties: z
    .strictObject({
      ...named,
      radius: z.number().positive('expected metres').optional(),
      reference: id.optional(),
    })
    .refine(({ precision, radius }) => precision === 'site' || radius !== undefined, {
      path: ['radius'],
      message: 'expected metres, for every precision but "site"',
    })
    .refine(mayBeCapital, NO_CAPITAL)
    .check(originals('kind', 'note', 'sourceName')),
  geometry: z.object({ type: z.literal('Point'), coordinates: lonLat }),
});
const area = z.object({
  type: z.literal('Feature'),
  properties: z
    .strictObject({ ...named, label: lonLat })
    .refine(mayBeCapital, NO_CAPITAL)
    .check(originals('kind', 'note', 'sourceName')),
  bbox: bounds,
  geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']) }),
});
/** A part of the world that areas of the story claim: it has a name where it is known by one. */
const disputed = z.object({
  type: z.literal('Feature'),
  properties: z.object({ id, claimedBy: z.array(id).min(1) }),
  geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']) }),
});
const route = z.object({
  type: z.literal('Feature'),
  properties: z
    .strictObject({
      ...translationsOf('title'),
      ...translationsOf('when'),
      ...translationsOf('note'),
      ...translationsOf('source'),
      id,
      title: text,
      from: id,
      to: id,
      when: text,
      passages: z.array(z.int().positive()).min(1),
      note: text.optional(),
      source: text,
    })
    .check(originals('note')),
  geometry: z.object({ type: z.enum(['LineString', 'MultiLineString']) }),
});

const collection = <T extends z.ZodType>(feature: T) => z.object({ features: z.array(feature) });

/** The point places of a places.geojson. */
export function decodePoints(source: GeoJsonSource): Result<PointPlace[]> {
  return mapped(check(source, collection(point)), ({ features }) =>
    features.map(({ properties, geometry }) => ({
      ...placeOf(properties),
      shape: 'point' as const,
      at: geometry.coordinates,
      ...defined('country', properties.country),
      ...defined('radius', properties.radius),
      ...defined('reference', properties.reference),
    })),
  );
}

/** The places that are areas, of an areas.geojson; their geometry stays in the file, and what they claim. */
export function decodeAreas(source: GeoJsonSource): Result<AreaPlace[]> {
  const whole = collection(area).extend({ disputed: z.array(disputed).optional() });
  return mapped(check(source, whole), ({ features }) =>
    features.map(({ properties, bbox }, i) => ({
      ...placeOf(properties),
      shape: 'area' as const,
      at: properties.label,
      bounds: bbox,
      core: coreOf(source.value.features[i]?.geometry as Polygon | MultiPolygon, properties.label),
    })),
  );
}

/** The routes of a routes.geojson; their geometry stays in the file. */
export function decodeRoutes(source: GeoJsonSource): Result<Route[]> {
  return mapped(check(source, collection(route)), ({ features }) =>
    features.map(({ properties }) => {
      const { id, from, to, passages } = properties;
      return {
        id,
        title: storyWords(properties, 'title'),
        from,
        to,
        when: storyWords(properties, 'when'),
        passages,
        source: storyWords(properties, 'source'),
        ...optionalWords(properties, 'note'),
      };
    }),
  );
}

type Properties = z.infer<typeof area>['properties'] | z.infer<typeof point>['properties'];

function placeOf(properties: Properties): Omit<Place, 'shape' | 'bounds' | 'at'> {
  const { id, type, capital, precision, local, identifiers, source } = properties;
  const { own: name, ...names } = storyWords(properties, 'name');
  return {
    id,
    name,
    names,
    type,
    description: storyWords(properties, 'description'),
    precision,
    identifiers,
    source,
    ...defined('capital', capital),
    ...defined('local', local),
    ...optionalWords(properties, 'kind'),
    ...optionalWords(properties, 'note'),
    ...optionalWords(properties, 'sourceName'),
  };
}

const optionalWords = <K extends string>(properties: object, key: K) =>
  defined(key, key in properties ? storyWords(properties, key) : undefined);

/** A property where it has a value, and none where it has not. */
const defined = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });

const mapped = <T, U>(result: Result<T>, make: (value: T) => U): Result<U> =>
  result.ok ? { ok: true, value: make(result.value) } : result;
