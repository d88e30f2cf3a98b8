import type { FeatureCollection } from 'geojson';
import { EMBEDDED, type Basemap } from '$lib/model/basemap';
import { FULL, type Strengths } from '$lib/model/layers';
import { ROWS } from '$lib/labels/markers';
import { storyNames } from '$lib/story/namedByStory';
import type { MapRequest } from '$lib/picture/plan/session';
import { basemapStyle } from '../basemaps/basemaps';
import { captureMap } from './capture';
import { needArchive } from '../engine';
import type { MapSelection, StoryData } from '../drawStory';
import { withStory } from '../style';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const NONE: Strengths = Object.fromEntries(
  Object.keys(FULL).map((id) => [id, 0]),
) as unknown as Strengths;

/**
 * Gives what draws a picture's maps: apart from the reader's, in the theme, the language and with
 * the layers asked for.
 * @param archive absolute address of the embedded basemap's PMTiles archive
 */
export function pictureMaps(
  basemap: Basemap,
  archive: string,
): (request: MapRequest) => Promise<HTMLCanvasElement> {
  return async (request) => {
    const { kind, settings, points, captions, active, signal, progress } = request;
    const { theme, language, layers } = settings;
    const locator = kind === 'locator';
    needArchive(archive);
    const named = storyNames(locator ? [] : [...points, ...captions.map(({ area }) => area)]);
    // The wider region is ours to show, and asks nobody else.
    const base = await basemapStyle(locator ? EMBEDDED : basemap, archive, {
      theme,
      language,
      named,
    });
    const style = withStory(base, theme);
    const data: StoryData = {
      // Of dots that lie upon one another the one that is singled out is to be seen.
      points: locator
        ? []
        : points.toSorted((a, b) => Number(active.has(a.id)) - Number(active.has(b.id))),
      captions: locator ? [] : captions,
      opening: request.story.opening,
      row: ROWS.fine.height,
      language,
      areas: locator ? NOTHING : request.areas,
      routes: locator ? NOTHING : request.routes,
      settled: { collisions: request.collisions, named: request.named },
    };
    const selection: MapSelection = {
      active,
      routes: request.activeRoutes,
      place: request.place,
      hovered: null,
      out: new Set(),
      strengths: locator ? NONE : layers,
    };
    const { size, ratio, camera } = request;
    return captureMap({
      size,
      ratio,
      camera,
      theme,
      style,
      data,
      selection,
      signal,
      progress,
    });
  };
}
