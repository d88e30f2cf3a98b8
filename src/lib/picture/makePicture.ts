import { translated } from '$lib/messages/phrases';
import { isRaster, type PictureSettings } from '$lib/model/picture';
import { Failure } from '$lib/model/failure';
import { measures as measuresOf } from '$lib/space/pictureSize';
import { filled } from './draw/canvas';
import { canvasMeasure } from './draw/canvasPen';
import { drawPlan, wordsOf } from './draw/draw';
import type { DrawnPicture } from './draw/drawnPicture';
import { loadFonts } from './draw/fonts';
import { loadLogo } from './draw/logo';
import { wordsOnMaps } from './draw/mapDrawing';
import { dataOf, withMarkedAreas } from './pictureData';
import { planPicture, type Plan } from './plan/plan';
import type { MapRequest, PictureSession, Tracing } from './plan/session';
import { languageInScriptOf } from './plan/words/direction';
import { estimate } from './plan/words/type';

export interface MakeOptions {
  /** Ends the work; nothing of it is left. */
  signal?: AbortSignal;
  /** Is told how much is done, from 0 to 1. */
  progress?: (share: number) => void;
}

/** A drawn picture, and how it was planned. */
export interface MadePicture extends DrawnPicture {
  plan: Plan;
}

/**
 * Draws a picture of a story as its settings have it. The same settings and session give the same
 * pixels on one machine and browser.
 * @throws {Failure} saying why the map, its data or the memory for it is not to be had, or that the
 *   story has no such place or passage
 * @throws the signal's reason once it is aborted
 */
export const makePicture = (
  settings: PictureSettings,
  session: PictureSession,
  options: MakeOptions = {},
): Promise<MadePicture> =>
  made(settings, session, { share: 1, shaped: !isRaster(settings.format) }, options);

/**
 * The same picture as pixels, and with fewer: each thing stands where it stands in the file.
 * @param most of pixels along its longer side
 * @throws as `makePicture` does
 */
export async function previewPicture(
  settings: PictureSettings,
  session: PictureSession,
  most: number,
  options: MakeOptions = {},
): Promise<MadePicture> {
  const { pixels } = measuresOf(settings);
  const share = Math.min(1, most / Math.max(pixels.width, pixels.height));
  return made(settings, session, { share, shaped: false }, options);
}

async function made(
  settings: PictureSettings,
  given: PictureSession,
  { share, shaped }: { share: number; shaped: boolean },
  { signal, progress = () => {} }: MakeOptions,
): Promise<MadePicture> {
  signal?.throwIfAborted();
  const session = await withMarkedAreas(settings, given);
  // Which letters it has is known from any plan, how wide they are only once the fonts are there.
  const drawn = await dataOf(settings, session);
  const draft = planPicture(settings, session, estimate, drawn);
  await loadFonts(wordsOf(draft));
  const plan = planPicture(settings, session, canvasMeasure(), drawn);
  const written = wordsOf(plan);
  await loadFonts(written);
  const logo = await logoOf(plan, session);
  signal?.throwIfAborted();
  const measures = reduced(plan.measures, share);
  const { ratio } = measures;
  // Pixels take time, and so does each map that loads.
  const parts = 1 + 0.5 * plan.insets.length;
  const maps = <T>(draw: (request: MapRequest, how: Tracing) => Promise<T>) =>
    inTurn([plan.bled, ...plan.insets], (request, i) =>
      draw(request, {
        signal,
        progress: (done) => progress((i === 0 ? done : 1 + 0.5 * (i - 1 + done)) / parts),
      }),
    );
  const { trace } = session;
  if (shaped && settings.format === 'svg' && !trace) throw new Failure('picture.notDrawn', {});
  const shapes = shaped && trace ? await maps(trace) : null;
  const bitmap = shapes
    ? null
    : setTogether(
        plan,
        ratio,
        await maps((request, how) => session.capture(request, { ...how, ratio })),
      );
  signal?.throwIfAborted();
  const words = written + wordsOnMaps(shapes ?? []);
  const { story, attribution, address } = session;
  const languages = [session.words.language, settings.language, story.language];
  const languageOf = (text: string) =>
    text === story.title ? story.language : languageInScriptOf(text, languages);
  return {
    plan,
    settings,
    measures,
    bitmap,
    shapes,
    logo,
    draw: (pen) => drawPlan(pen, plan),
    words,
    alt: plan.alt,
    lacking: plan.lacking,
    places: plan.places,
    language: session.words.language,
    languageOf,
    metadata: {
      title: plan.title,
      alt: plan.alt,
      language: session.words.language,
      titleLanguage: languageOf(plan.title),
      credit: plan.credit,
      source: story.source,
      licence: `${translated(session.words, story, story.licence).text} ${attribution}`,
      address,
      dpi: measures.dpi,
    },
  };
}

/** The logo of a plan that has room for it. */
async function logoOf({ furniture, settings, palette }: Plan, { house }: PictureSession) {
  const block = furniture.find(({ id }) => id === 'logo');
  const url = house.logo?.[settings.theme].url;
  if (!block || !url) return null;
  return { image: await loadLogo(url), url, size: block.rect, paper: palette.paper };
}

function reduced(measures: Plan['measures'], share: number): Plan['measures'] {
  if (share >= 1) return measures;
  const { pixels, layout, dpi } = measures;
  const side = (length: number) => Math.max(1, Math.round(length * share));
  const [width, height] = [side(pixels.width), side(pixels.height)];
  // Rounded sides may want a little more, for paper up to their edge.
  const ratio = Math.max(width / layout.width, height / layout.height);
  return { ...measures, pixels: { width, height }, ratio, dpi: dpi === null ? null : dpi * share };
}

async function inTurn<A, B>(items: readonly A[], make: (item: A, i: number) => Promise<B>) {
  const all: B[] = [];
  for (const [i, item] of items.entries()) all.push(await make(item, i));
  return all;
}

/** Sets the insets' pixels into the map's; on a canvas of its own, as the maps may serve again. */
function setTogether(
  { bled, insets, settings }: Plan,
  ratio: number,
  [bitmap, ...others]: HTMLCanvasElement[],
): HTMLCanvasElement {
  if (!bitmap) throw new Failure('picture.canvas', {});
  if (insets.length === 0) return bitmap;
  const draw = (pen: CanvasRenderingContext2D) => {
    pen.drawImage(bitmap, 0, 0);
    for (const [i, { rect }] of insets.entries())
      pen.drawImage(
        others[i]!,
        Math.round((rect.left - bled.rect.left) * ratio),
        Math.round((rect.top - bled.rect.top) * ratio),
      );
  };
  return filled(bitmap, draw, { opaque: !settings.transparent });
}
