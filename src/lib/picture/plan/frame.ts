import { nearest } from '$lib/formats/suggest';
import { Failure } from '$lib/model/failure';
import type { Bounds } from '$lib/model/geo';
import type { PictureSettings } from '$lib/model/picture';
import type { Selection } from '$lib/model/selection';
import type { Story } from '$lib/model/story';
import { cameraFor, turnedSize, worldSize, type Camera, type Size } from '$lib/space/camera';
import { toMercator } from '$lib/space/mercator';
import type { MapSelection } from '$lib/labels/storyOnMap';
import { activePlaces, activeRoutes, placesIn } from '$lib/story/evidence';
import { countryLabel } from '$lib/story/namedByStory';
import { cameraOf } from '$lib/space/framing';
import { uncovered } from '$lib/space/pane';
import type { PlanSession } from './session';

/** What a picture singles out: what it is framed for, else what the reader did. */
function selectionOf(
  { frame }: Pick<PictureSettings, 'frame'>,
  { story, selection }: Pick<PlanSession, 'story' | 'selection'>,
): Selection {
  switch (frame.kind) {
    case 'view':
    case 'bounds':
      return selection;
    case 'story':
      return { type: 'none' };
    case 'place':
      checkPlace(story, frame.id);
      return { type: 'place', id: frame.id };
    case 'passage':
      checkPassage(story, frame.line);
      return { type: 'passage', line: frame.line };
  }
}

/** Ids of the places that stand for areas of the world: a country that the story has itself is the story's. */
export const markedPlaces = (
  areas: readonly string[],
  { places }: Pick<Story, 'places'>,
): Set<string> =>
  new Set(
    areas.map((id) => {
      const own = places.find((place) => countryLabel(place)?.toUpperCase() === id);
      return own?.shape === 'area' ? own.id : id;
    }),
  );

/** What a picture's map singles out, and how strongly it draws its layers. */
export function singledOut(
  settings: Pick<PictureSettings, 'frame' | 'layers' | 'hidden' | 'areas'>,
  session: Pick<PlanSession, 'story' | 'selection'>,
): MapSelection {
  const { story } = session;
  const selection = selectionOf(settings, session);
  const own = selection.type === 'place' && story.places.find(({ id }) => id === selection.id);
  const hidden = new Set(settings.hidden);
  return {
    active: new Set(
      [...activePlaces(story, selection), ...markedPlaces(settings.areas, story)].filter(
        (id) => !hidden.has(id),
      ),
    ),
    routes: new Set(activeRoutes(story, selection)),
    place: own && !hidden.has(own.id) ? own : null,
    hovered: null,
    strengths: settings.layers,
    out: new Set(),
  };
}

/**
 * The camera, so close that a map shows no copies of the world, where nothing would be marked or named, and
 * nothing beyond the world's edge, where there is nothing.
 */
export function inOneWorld(camera: Camera, size: Size): Camera {
  const { width, height } = turnedSize(size, camera.bearing);
  const [, y] = toMercator(camera.center);
  const least = Math.log2(Math.max(width, height / 2 / Math.min(y, 1 - y)) / worldSize(0));
  return { ...camera, zoom: Math.max(camera.zoom, least) };
}

/**
 * Where a picture's map looks.
 * @param size of the map in layout pixels
 * @throws {Failure} naming a place or passage that is not there, and those that are
 */
export function cameraOfFrame(
  settings: Pick<PictureSettings, 'frame' | 'bearing'>,
  session: Pick<PlanSession, 'story' | 'view' | 'selection'>,
  size: Size,
): Camera {
  const { frame, bearing } = settings;
  const { story, view } = session;
  const showing = (bounds: Bounds) => inOneWorld(cameraFor(bounds, size, 0, 22, bearing), size);
  switch (frame.kind) {
    case 'view':
      return showing(view ?? story.opening);
    case 'story':
      return showing(story.opening);
    case 'bounds':
      return showing(frame.bounds);
    case 'place':
    case 'passage': {
      if (frame.bounds) return showing(frame.bounds);
      const camera = cameraOf(story, selectionOf(settings, session), uncovered(size));
      return camera ? inOneWorld(turned(camera, size, bearing), size) : showing(story.opening);
    }
  }
}

/** Turns a map; it goes farther out, so that it still shows all that it did. */
function turned(camera: Camera, size: Size, bearing: number): Camera {
  if (!bearing) return camera;
  const { width, height } = turnedSize(size, bearing);
  const out = Math.log2(Math.max(width / size.width, height / size.height));
  return { ...camera, zoom: camera.zoom - Math.min(out, 1), bearing };
}

/** @throws {Failure} naming a place that the story does not have, and what is near it */
export function checkPlace({ places }: Story, id: string): void {
  if (places.some((place) => place.id === id)) return;
  const ids = places.map((place) => place.id);
  throw new Failure('picture.noPlace', { id, known: nearest(id, ids).join(', ') });
}

function checkPassage(story: Story, line: number): void {
  const named = story.passages.filter((passage) => placesIn(story, passage.line).length > 0);
  if (named.some((passage) => passage.line === line)) return;
  const known = named.map((passage) => passage.line).join(', ');
  throw new Failure('picture.noPassage', { line, known });
}
