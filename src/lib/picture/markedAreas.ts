import { nearest } from '$lib/formats/suggest';
import { Failure } from '$lib/model/failure';
import type { PictureSettings } from '$lib/model/picture';
import { markedPlaces } from './plan/frame';
import type { PictureSession } from './plan/session';

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
