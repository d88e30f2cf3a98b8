import type { FeatureCollection } from 'geojson';
import type { Bounds } from '$lib/model/geo';
import { COLOURS, houseWords } from '$lib/model/house';
import type { Palette } from '$lib/model/palette';
import type { PictureSettings } from '$lib/model/picture';
import type { Place, PointPlace, Story } from '$lib/model/story';
import { altText } from './words/altText';
import { visibleBounds, type Rect, type Size } from '$lib/space/camera';
import { letteringOf, type Lettering } from '$lib/labels/lettering';
import { pointsInReadingOrder } from '$lib/story/mentionCounts';
import { ROWS } from '$lib/labels/markers';
import { namedIn } from '$lib/story/naming';
import { measures, type Measures } from '$lib/space/pictureSize';
import type { Block, InsetBlock } from './blocks';
import type { LeftOut, PlanFacts } from './facts';
import { cameraOfFrame, checkPlace, inOneWorld, markedPlaces, singledOut } from './frame';
import { placeFurniture } from './furniture';
import { namedAreas, type Lettered } from './lettering';
import { insetRequest, mainRequest, withBleed } from './mapRequests';
import type { Drawn } from './onMap';
import { common } from './rects';
import { safeOn, sheetOf } from './sheet';
import type { MapRequest, PlanSession } from './session';
import { estimate, type Measure } from './words/type';
import { proposedSource, proposedSubtitle, proposedTitle, subjectOf } from './words/pictureWords';

/**
 * All that a picture shows and where, in layout pixels from its top left; the file has
 * `measures.ratio` pixels for each. The sheet is `size`, whole layout pixels: what of it goes beyond
 * `measures.layout` is cut off.
 */
export interface Plan {
  settings: PictureSettings;
  measures: Measures;
  size: Size;
  palette: Palette;
  /** The picture's map, with what of it lies in the bleed. */
  bled: MapRequest;
  /** All that is painted: the sheet with its bleed. */
  painted: Rect;
  /** The part of the map where words may stand. */
  room: Rect;
  /** The picture's map, and those that are set into it: where they stand, and all that draws them. */
  map: MapRequest;
  insets: readonly MapRequest[];
  /** The part of the world on the map. */
  shown: Bounds;
  /** All that stands on the map or beside it; none covers another, a marker or a label. */
  furniture: readonly Block[];
  /** What of the story is written or marked on the map. */
  lettered: Lettered;
  leftOut: readonly LeftOut[];
  /** What the picture lacks for want of room, in sentences of the page's language. */
  lacking: readonly string[];
  title: string;
  /** Whose words and facts the picture rests on. */
  source: string;
  /** The same, and who made the map. */
  credit: string;
  alt: string;
  /**
   * What of the story is in the frame, named in the labels' language: points with a marker, areas that
   * are named or outlined.
   */
  places: readonly Place[];
  /** The areas of the world that somebody marked. */
  byHand: readonly Place[];
}

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** How far, in levels of zoom, a frame of our own choice may go out to make room for furniture. */
const OUT = [0.3, 0.6];

/**
 * Lays a picture out; touches no page, and gives the same for the same. The widths of text are
 * estimated unless a way to measure them is given: a picture is drawn from a plan that was measured.
 * What it says of areas and journeys it says of those that are drawn.
 * @throws {Failure} naming a place or a passage that the story does not have
 */
export function planPicture(
  settings: PictureSettings,
  session: PlanSession,
  measure: Measure = estimate,
  outlines: Drawn = { areas: NOTHING, routes: NOTHING, disputed: NOTHING },
): Plan {
  const { story, words } = session;
  const sizes = measures(settings);
  const title = settings.title ?? proposedTitle(settings, session);
  const source = proposedSource(session);
  const marked = settings.layers.places > 0;
  for (const id of [...settings.hidden, ...Object.keys(settings.labels)]) checkPlace(story, id);
  const facts: PlanFacts = {
    settings,
    session,
    measure,
    measures: sizes,
    safe: safeOn(sizes),
    title: settings.furniture.title ? title : null,
    subtitle: settings.furniture.subtitle
      ? (settings.subtitle ?? proposedSubtitle(settings, session))
      : null,
    source: settings.furniture.source ? source : null,
    credit: session.house.credit ? houseWords(session.house.credit, words.language) : null,
    data: {
      ...withoutHidden(
        { ...letteringOf(story, settings.language, ROWS.fine.height), ...outlines },
        settings.hidden,
        story,
      ),
      ...(marked ? {} : { points: [] }),
    },
    selection: singledOut(settings, session),
    numbers: new Map(),
  };
  const bleed = Math.ceil(sizes.bleed * (sizes.layout.width / sizes.sheet.width));
  const at = (levels: number) => {
    const sheet = sheetOf(facts, (map) => {
      const camera = cameraOfFrame(settings, session, map);
      const { width, height } = map;
      const whole = { width: width + 2 * bleed, height: height + 2 * bleed };
      return inOneWorld({ ...camera, zoom: camera.zoom - levels }, whole);
    });
    return { sheet, placed: placeFurniture(facts, sheet, sheet.camera) };
  };
  // A frame that the reader drew, or sees, stays as it is.
  const free = settings.frame.kind !== 'view' && !('bounds' in settings.frame);
  let best = at(0);
  for (const levels of free ? OUT : []) {
    if (best.placed.crowded === 0) break;
    const farther = at(levels);
    if (farther.placed.crowded < best.placed.crowded) best = farther;
  }
  const { sheet, placed } = best;
  const { camera, lettered, drawn } = placed;
  const leftOut = [...sheet.leftOut, ...placed.leftOut];
  const furniture = [...sheet.blocks, ...placed.furniture];
  const insets = furniture.filter(isInset);
  const lens = insets.find(({ id }) => id === 'lens');
  const shown = markedIn(story, lettered);
  const areas = new Set([...namedAreas(lettered), ...drawn.singled].map(({ id }) => id));
  const map = mainRequest(facts, { rect: sheet.map, camera, lettered }, furniture, bleed);
  const { width, height } = sheet.size;
  const places = [...shown, ...story.places.filter(({ id }) => areas.has(id))];
  const byHand = markedPlaces(settings.areas, story);
  const own = singledOut({ ...settings, areas: [] }, session).active;
  return {
    settings,
    measures: sizes,
    size: sheet.size,
    palette: COLOURS[settings.theme],
    map,
    bled: withBleed(map, sheet.size, bleed),
    painted: {
      ...{ left: -bleed, top: -bleed },
      ...{ width: width + 2 * bleed, height: height + 2 * bleed },
    },
    room: common(sheet.map, facts.safe),
    insets: insets.map((inset) => insetRequest(facts, inset)),
    shown: visibleBounds(camera, sheet.map),
    furniture,
    lettered,
    leftOut,
    lacking: leftOut.flatMap(({ id, why, lacking }) =>
      !lacking ? [] : id === 'names' ? [why] : [`${words.say(`studio.with.${id}`)}: ${why}`],
    ),
    title,
    source,
    credit: [source, facts.credit].filter(Boolean).join('. '),
    alt:
      settings.alt ??
      altText(words, {
        story,
        frame: settings.frame,
        subject: subjectOf(settings, session),
        title: facts.title === null ? null : (settings.title ?? null),
        places: shown,
        active: places.filter(({ id }) => own.has(id)),
        marked: drawn.singled.filter(({ id }) => byHand.has(id) && !own.has(id)),
        drawn,
        notes: lettered.notes.map(({ lines }) => lines.join(' ')),
        enlarged: lens ? markedIn(story, lens.lettered) : [],
        located: insets.some(({ id }) => id === 'locator'),
        source,
      }),
    places: places.map((one) => namedIn(one, settings.language)),
    byHand: story.places.filter(({ id }) => byHand.has(id)),
  };
}

/** A story without some of its places and areas, and the journeys that begin or end there. */
function withoutHidden(
  data: Lettering & Drawn,
  ids: readonly string[],
  { routes }: Story,
): Lettering & Drawn {
  if (ids.length === 0) return data;
  const hidden = new Set(ids);
  const gone = new Set(
    routes.flatMap(({ id, from, to }) => (hidden.has(from) || hidden.has(to) ? [id] : [])),
  );
  const features = data.routes.features.filter(
    ({ properties }) => !gone.has(properties?.['id'] as string),
  );
  return {
    ...data,
    points: data.points.filter(({ id }) => !hidden.has(id)),
    captions: data.captions.filter(({ area }) => !hidden.has(area.id)),
    routes: { ...data.routes, features },
  };
}

/** The places whose marker is on a map, in reading order. */
const markedIn = (story: Story, { dots }: Lettered): PointPlace[] =>
  pointsInReadingOrder(story).filter(({ id }) => dots.some((dot) => dot.place.id === id));

const isInset = (block: Block): block is InsetBlock =>
  block.id === 'lens' || block.id === 'locator';
