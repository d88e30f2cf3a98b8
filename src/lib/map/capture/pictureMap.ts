import type { StyleSpecification } from 'maplibre-gl';
import { EMBEDDED, type Basemap } from '$lib/model/basemap';
import type { Capturing, MapRequest } from '$lib/picture/plan/session';
import { basemapStyle } from '../basemaps/basemaps';
import { storyNamesIn } from '../drawStory';
import { needArchive } from '../engine';
import { withStory } from '../style';
import { captureMap } from './capture';

/**
 * Gives what draws a picture's maps: apart from the reader's, as each request has them.
 * @param archive absolute address of the embedded basemap's PMTiles archive
 */
export function pictureMaps(
  basemap: Basemap,
  archive: string,
): (request: MapRequest, how: Capturing) => Promise<HTMLCanvasElement> {
  return async (request, how) => {
    const { kind, rect, theme, towns, data } = request;
    needArchive(archive);
    // The wider region is ours to show, and asks nobody else.
    const base = await basemapStyle(kind === 'locator' ? EMBEDDED : basemap, archive, {
      theme,
      language: data.language,
      named: storyNamesIn(data),
    });
    const style = withStory(towns ? base : withoutTowns(base), theme);
    return captureMap({ ...request, ...how, size: rect, style });
  };
}

/** What styles call layers of towns and airports, ours and those of others. */
const TOWNS = /town|cit(y|ies)|capital|village|hamlet|suburb|locality|airport/i;

const withoutTowns = (style: StyleSpecification): StyleSpecification => ({
  ...style,
  layers: style.layers.filter(({ type, id }) => type !== 'symbol' || !TOWNS.test(id)),
});
