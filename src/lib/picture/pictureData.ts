import type { FeatureCollection } from 'geojson';
import { nearest } from '$lib/formats/suggest';
import { Failure } from '$lib/model/failure';
import type { PictureSettings } from '$lib/model/picture';
import type { Place } from '$lib/model/story';
import { joinedAreas } from '$lib/space/claims';
import { measures } from '$lib/space/pictureSize';
import { cameraOfFrame, markedPlaces, singledOut } from './plan/frame';
import type { Drawn } from './plan/onMap';
import type { PictureSession } from './plan/session';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * A session whose story has, as places of its own, the areas of the world that are marked.
 * @throws {Failure} naming an area that the world's list does not have, and what is near it
 */
export async function withMarkedAreas(
  { areas }: Pick<PictureSettings, 'areas'>,
  session: PictureSession,
): Promise<PictureSession> {
  if (areas.length === 0) return session;
  const { story } = session;
  const world = new Map((await session.loadWorld()).map((area) => [area.id, area]));
  for (const id of areas) {
    if (world.has(id)) continue;
    const [known = '', ...more] = nearest(id.toUpperCase(), [...world.keys()]);
    throw new Failure('picture.noArea', { id, known: more.length > 0 ? 'none' : known });
  }
  const added = [...markedPlaces(areas, story)].flatMap((id) => world.get(id) ?? []);
  return { ...session, story: { ...story, places: [...story.places, ...added] } };
}

/** The outlines of areas and the lines of journeys, as far as the picture shows them; and what its legend tells of. */
export async function dataOf(settings: PictureSettings, session: PictureSession): Promise<Drawn> {
  const { story } = session;
  const { active } = singledOut(settings, session);
  const singled = story.places.filter(({ id, shape }) => shape === 'area' && active.has(id));
  // Their names keep to their land even where that is not filled.
  const ofWorld = singled.filter(({ id }) => settings.areas.includes(id));
  const [areas, world, routes, disputed] = await Promise.all([
    settings.layers.areas > 0 && singled.length > ofWorld.length ? session.load('areas') : NOTHING,
    outlinesOf(ofWorld, settings, session),
    settings.layers.routes > 0 && story.routes.length > 0 ? session.load('routes') : NOTHING,
    settings.furniture.legend ? session.load('disputed') : NOTHING,
  ]);
  return { areas: world.length > 0 ? joinedAreas([areas, ...world]) : areas, routes, disputed };
}

/** The zoom from which on outlines are as exact as there are; from farther away they would be all fjords. */
const CLOSE = 4;

/** The outlines of areas of the world, as exact as the picture shows them. */
async function outlinesOf(
  areas: readonly Place[],
  settings: PictureSettings,
  session: PictureSession,
): Promise<FeatureCollection[]> {
  const { zoom } = cameraOfFrame(settings, session, measures(settings).layout);
  const all = await Promise.all(areas.map(({ id }) => session.loadWorldArea(id)));
  return all.map(({ afar, ...close }) =>
    zoom < CLOSE && afar ? { ...close, features: afar } : close,
  );
}
