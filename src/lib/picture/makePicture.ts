import type { FeatureCollection } from 'geojson';
import { translated } from '$lib/messages/phrases';
import { withPictures } from '$lib/messages/load';
import type { PictureSettings } from '$lib/model/picture';
import { Failure } from '$lib/model/failure';
import { measures as measuresOf } from '$lib/space/pictureSize';
import { activePlaces } from '$lib/story/evidence';
import type { Camera, Rect } from '$lib/space/camera';
import { paneCollisionBoxes } from '$lib/labels/paneCollisionBoxes';
import type { CollisionBoxes } from '$lib/labels/collisionBoxes';
import type { Block, InsetBlock } from './plan/blocks';
import { canvasMeasure } from './draw/canvasPen';
import { drawPlan, wordsOf } from './draw/draw';
import type { DrawnPicture } from './draw/drawnPicture';
import { loadFonts } from './draw/fonts';
import { selectionOf } from './plan/frame';
import { obstaclesOf, type Lettered } from './plan/lettering';
import type { Drawn } from './plan/onMap';
import { namedAreas, planPicture, type Plan } from './plan/plan';
import { hullOf } from './plan/rects';
import type { MapRequest, PictureSession } from './plan/session';
import { estimate } from './plan/type';

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

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

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
): Promise<MadePicture> => made(settings, session, 1, options);

/**
 * The same picture with fewer pixels: each thing stands where it stands in the file.
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
  return made(settings, session, share, options);
}

async function made(
  settings: PictureSettings,
  page: PictureSession,
  share: number,
  { signal, progress = () => {} }: MakeOptions,
): Promise<MadePicture> {
  signal?.throwIfAborted();
  const session = { ...page, words: await withPictures(page.words) };
  // Which letters it has is known from any plan, how wide they are only once the fonts are there.
  const drawn = await dataOf(settings, session);
  const draft = planPicture(settings, session, estimate, drawn);
  await loadFonts(wordsOf(draft));
  const plan = planPicture(settings, session, canvasMeasure(), drawn);
  const words = wordsOf(plan);
  await loadFonts(words);
  signal?.throwIfAborted();
  const measures = reduced(plan.measures, share);
  const insets = plan.furniture.filter(
    (block): block is InsetBlock => block.id === 'lens' || block.id === 'locator',
  );
  // Pixels take time, and so does each map that loads.
  const parts = 1 + 0.5 * insets.length;
  const request = requestsOf(plan, session, measures.ratio, drawn, signal);
  const bitmap = await session.capture({
    ...request.main,
    progress: (done) => progress(done / parts),
  });
  for (const [i, inset] of insets.entries()) {
    const pixels = await session.capture({
      ...request.of(inset),
      progress: (done) => progress((1 + 0.5 * (i + done)) / parts),
    });
    setInto(bitmap, pixels, inset.rect, plan.map, measures.ratio);
  }
  signal?.throwIfAborted();
  const { story, attribution, address } = session;
  return {
    plan,
    settings,
    measures,
    bitmap,
    draw: (pen) => drawPlan(pen, plan),
    words,
    alt: plan.alt,
    places: plan.places,
    language: session.words.language,
    metadata: {
      title: plan.title,
      alt: plan.alt,
      language: session.words.language,
      credit: plan.source,
      source: story.source,
      licence: `${translated(session.words, story, story.licence).text} ${attribution}`,
      address,
      dpi: measures.dpi,
    },
  };
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

/** The outlines of areas and the journeys' lines, as far as the picture shows them. */
async function dataOf(settings: PictureSettings, session: PictureSession): Promise<Drawn> {
  const { story } = session;
  const active = new Set(activePlaces(story, selectionOf(settings, session)));
  const outlined =
    settings.layers.areas > 0 &&
    story.places.some(({ id, shape }) => shape === 'area' && active.has(id));
  const [areas, routes] = await Promise.all([
    outlined ? session.load('areas') : NOTHING,
    settings.layers.routes > 0 && story.routes.length > 0 ? session.load('routes') : NOTHING,
  ]);
  return { areas, routes };
}

function requestsOf(
  plan: Plan,
  { story }: PictureSession,
  ratio: number,
  drawn: Drawn,
  signal: AbortSignal | undefined,
): { main: MapRequest; of(inset: InsetBlock): MapRequest } {
  const { settings, points, captions, active, activeRoutes, place, lettered, camera, map } = plan;
  const shared = { ratio, settings, story, points, captions, ...drawn, active, activeRoutes };
  const onMap = plan.furniture.filter(({ rect }) => lies(rect, map));
  const lens = plan.furniture.find(({ id }) => id === 'lens');
  const outline = lens && 'outline' in lens ? [hullOf(lens.outline)] : [];
  return {
    main: {
      ...shared,
      kind: 'map',
      size: map,
      camera,
      place,
      collisions: collisionsIn(map, camera, lettered, [
        ...onMap.map(({ rect }: Block) => rect),
        ...outline,
      ]),
      named: namedAreas(lettered),
      signal,
    },
    of: (inset) => {
      // The main map's outline is drawn over a locator's names.
      const drawn = inset.id === 'locator' ? [hullOf(inset.outline)] : [];
      return {
        ...shared,
        kind: inset.id,
        size: inset.rect,
        camera: inset.camera,
        // Rings are told on the main map.
        place: null,
        collisions: collisionsIn(inset.rect, inset.camera, inset.lettered, drawn),
        named: [],
        signal,
      };
    },
  };
}

const lies = ({ left, top }: Rect, map: Rect): boolean =>
  left >= map.left && left < map.left + map.width && top >= map.top && top < map.top + map.height;

/** What the basemap's own names keep out of: the picture's words and furniture. */
function collisionsIn(
  map: Rect,
  camera: Camera,
  lettered: Lettered,
  others: readonly Rect[],
): CollisionBoxes {
  const boxes = [...obstaclesOf(lettered), ...others];
  const here = boxes.map((box) => ({ ...box, left: box.left - map.left, top: box.top - map.top }));
  return paneCollisionBoxes(here, camera, map);
}

/** Sets an inset's pixels into the map's. */
function setInto(
  bitmap: HTMLCanvasElement,
  pixels: HTMLCanvasElement,
  rect: Rect,
  map: Rect,
  ratio: number,
): void {
  const pen = bitmap.getContext('2d');
  if (!pen) throw new Failure('picture.canvas', {});
  pen.drawImage(
    pixels,
    Math.round((rect.left - map.left) * ratio),
    Math.round((rect.top - map.top) * ratio),
  );
}
