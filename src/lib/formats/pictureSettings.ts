import { z } from 'zod';
import {
  canBeTransparent,
  canBleed,
  CORNERS,
  FURNITURE,
  MOST_BLEED,
  ORIENTATIONS,
  PAPER_IDS,
  PICTURE,
  PICTURE_FORMATS,
  SCREEN_IDS,
  SIDE,
  type Furniture,
  type FurnitureId,
  type LabelEdit,
  type Note,
  type PictureFrame,
  type PictureSettings,
  type PictureSize,
} from '$lib/model/picture';
import { LAYERS, type LayerId } from '$lib/model/layers';
import { THEMES } from '$lib/model/palette';
import { LABEL_LANGUAGES } from '$lib/model/story';
import { pixelsFor } from '$lib/space/pictureSize';
import { bounds, lonLat } from './bounds';
import { check } from './check';
import { suggestion } from './suggest';
import type { Result } from './problem';
import { parseJson, type Source } from './source';

// In a browser: it would else try whether `eval` is allowed, which the page's policy reports.
z.config({ jitless: true });

const within = (least: number, most: number, unit = '') => {
  const words = `expected a number from ${least} to ${most.toLocaleString('en')}${unit}`;
  return z.number(words).min(least, words).max(most, words);
};
const whole = (least: number, most: number, unit: string) => {
  const words = `expected a whole number from ${least} to ${most.toLocaleString('en')}${unit}`;
  return z.int(words).min(least, words).max(most, words);
};
const words = z.string().regex(/\S/, 'expected words, or take it out');

const side = whole(SIDE.least, SIDE.most, ' pixels');
const dpi = whole(36, 1200, ' pixels per inch').default(300);
const length = within(1, 2000, ' millimetres');
const orientation = z.enum(ORIENTATIONS).default('portrait');

/** The known value of a union's key that is near what was given. */
const oneOf = (key: string, known: readonly string[]) => (issue: { input?: unknown }) => {
  const given = (issue.input as Record<string, unknown> | undefined)?.[key];
  return suggestion(typeof given === 'string' ? given : '', known);
};

const SIZE: z.ZodType<PictureSize> = z
  .discriminatedUnion(
    'preset',
    [
      z.strictObject({ preset: z.enum(SCREEN_IDS) }),
      z.strictObject({ preset: z.enum(PAPER_IDS), orientation, dpi }),
      z.strictObject({ preset: z.literal('pixels'), width: side, height: side }),
      z.strictObject({ preset: z.literal('millimetres'), width: length, height: length, dpi }),
    ],
    { error: oneOf('preset', [...SCREEN_IDS, ...PAPER_IDS, 'pixels', 'millimetres']) },
  )
  .superRefine((size, context) => {
    if (size.preset !== 'millimetres') return;
    for (const key of ['width', 'height'] as const) {
      const pixels = pixelsFor(size[key], size.dpi);
      if (pixels >= SIDE.least && pixels <= SIDE.most) continue;
      const message = `expected ${SIDE.least} to ${SIDE.most.toLocaleString('en')} pixels: at ${size.dpi} dpi these are ${pixels.toLocaleString('en')}`;
      context.addIssue({ code: 'custom', path: [key], message });
    }
  });

const FRAME: z.ZodType<PictureFrame> = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.enum(['view', 'story']) }),
    z.strictObject({ kind: z.literal('place'), id: words, bounds: bounds.optional() }),
    z.strictObject({
      kind: z.literal('passage'),
      line: z.int('expected the line of a passage'),
      bounds: bounds.optional(),
    }),
    z.strictObject({ kind: z.literal('bounds'), bounds }),
  ],
  { error: oneOf('kind', ['view', 'story', 'place', 'passage', 'bounds']) },
);

/** An object with a value for each key; those left out have their default. */
const each = <K extends string, T>(keys: readonly K[], make: (key: K) => z.ZodType<T>) =>
  z
    .strictObject(Object.fromEntries(keys.map((key) => [key, make(key)])))
    .prefault({}) as unknown as z.ZodType<Record<K, T>>;

const far = within(-2000, 2000, ' layout pixels');
const offset = z.tuple([far, far], 'expected [dx, dy] in layout pixels');

const LABEL: z.ZodType<LabelEdit> = z
  .strictObject({
    hidden: z.literal(true).optional(),
    offset: offset.optional(),
    at: lonLat.optional(),
  })
  .refine(
    ({ hidden, offset, at }) => hidden || offset || at,
    'expected "hidden": true, "offset": [dx, dy] or "at": [longitude, latitude]',
  );

const NOTE: z.ZodType<Note> = z.strictObject({ at: lonLat, text: words, offset });

const SETTINGS: z.ZodType<PictureSettings> = z
  .strictObject({
    version: z
      .custom<1>((version) => version === 1, 'expected 1, the only version that this program knows')
      .default(PICTURE.version),
    size: SIZE.default(PICTURE.size),
    scale: within(0.25, 8).default(PICTURE.scale),
    theme: z.enum(THEMES).default(PICTURE.theme),
    language: z.enum(LABEL_LANGUAGES).default(PICTURE.language),
    layers: each<LayerId, number>(LAYERS, (id) => within(0, 1).default(PICTURE.layers[id])),
    frame: FRAME.default(PICTURE.frame),
    bearing: within(-180, 180, ' degrees').default(PICTURE.bearing),
    furniture: each<FurnitureId, boolean | 'close'>(FURNITURE, (id) =>
      id === 'locator'
        ? z
            .union([z.boolean(), z.literal('close')], 'expected true, false or "close"')
            .default('close')
        : z.boolean('expected true or false').default(PICTURE.furniture[id] === true),
    ) as z.ZodType<Furniture>,
    labels: z.record(words, LABEL).default(PICTURE.labels),
    notes: z.array(NOTE).default([]),
    towns: z.boolean('expected true or false').default(PICTURE.towns),
    hidden: z.array(words).default([]),
    areas: z.array(words).default([]),
    attribution: z.enum(CORNERS).default(PICTURE.attribution),
    title: words.optional(),
    subtitle: words.optional(),
    alt: words.optional(),
    format: z.enum(PICTURE_FORMATS).default(PICTURE.format),
    bleed: within(0, MOST_BLEED, ' millimetres').default(PICTURE.bleed),
    transparent: z.boolean('expected true or false').default(PICTURE.transparent),
    quality: whole(1, 100, '').default(PICTURE.quality),
  })
  .superRefine((settings, context) => {
    const refuse = (key: 'bleed' | 'transparent', message: string) =>
      context.addIssue({ code: 'custom', path: [key], input: settings[key], message });
    if (settings.bleed > 0 && !canBleed(settings))
      refuse('bleed', 'expected 0, or a PDF of a size on paper: nothing else is cut');
    if (settings.transparent && !canBeTransparent(settings.format))
      refuse(
        'transparent',
        'expected false, or another format: a JPEG cannot be transparent; PNG, WebP, SVG and PDF can',
      );
  });

/** Reads settings in JSON; what is left out is as in `PICTURE`. */
export function decodePictureSettings(file: string, text: string): Result<PictureSettings> {
  const source = parseJson(file, text);
  return source.ok ? checkPictureSettings(source.value) : source;
}

/** Settings from wherever they were written. */
export const checkPictureSettings = (source: Source): Result<PictureSettings> =>
  check(source, SETTINGS);

/** Settings as JSON, in full; `decodePictureSettings` gives them back. */
export const encodePictureSettings = (settings: PictureSettings): string =>
  `${JSON.stringify(settings, null, 2)}\n`;
