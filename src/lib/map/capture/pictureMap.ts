import type { StyleSpecification } from 'maplibre-gl';
import { EMBEDDED, type Basemap } from '$lib/model/basemap';
import { Failure } from '$lib/model/failure';
import type { MapRequest, PictureSession } from '$lib/picture/plan/session';
import { basemapStyle } from '../basemaps/basemaps';
import { storyFeatures, storyNamesIn } from '../drawStory';
import { needArchive } from '../engine';
import { withStory } from '../style';
import { captureMap, readMap } from './capture';

/**
 * Gives what draws a picture's maps: apart from the reader's, as each request has them.
 * @param archive absolute address of the embedded basemap's PMTiles archive
 */
export function pictureMaps(
  basemap: Basemap,
  archive: string,
): Pick<PictureSession, 'capture' | 'trace'> {
  const hidden = async (request: MapRequest) => {
    const { kind, rect, theme, towns, transparent, data, selection, camera } = request;
    // Which of its layers are water, no style of somebody else's says.
    if (transparent && basemap.kind !== 'embedded') throw new Failure('picture.notTransparent', {});
    needArchive(archive);
    // The wider region is ours to show, and asks nobody else.
    const base = await basemapStyle(kind === 'locator' ? EMBEDDED : basemap, archive, {
      theme,
      language: data.language,
      named: storyNamesIn(data),
    });
    const shown = transparent ? withoutSea(base) : base;
    const features = storyFeatures(data, selection, camera.zoom);
    const style = withStory(towns ? shown : withoutTowns(shown), theme, features);
    return { ...request, size: rect, style };
  };
  return {
    capture: async (request, how) => captureMap({ ...(await hidden(request)), ...how }),
    // What a style of somebody else's draws may have no shapes, or fonts that we do not have.
    trace:
      basemap.kind === 'embedded'
        ? async (request, how) => {
            const { traced } = await import('../trace/trace');
            return readMap({ ...(await hidden(request)), ...how }, (map) => traced(map, request));
          }
        : null,
  };
}

/** The embedded basemap without what lies under its land: lakes, which lie on it, stay. */
const withoutSea = (style: StyleSpecification): StyleSpecification => ({
  ...style,
  layers: style.layers.filter(({ id }) => id !== 'sea' && id !== 'depths'),
});

/** What styles call layers of towns and airports, ours and those of others. */
const TOWNS = /town|cit(y|ies)|capital|village|hamlet|suburb|locality|airport/i;

const withoutTowns = (style: StyleSpecification): StyleSpecification => ({
  ...style,
  layers: style.layers.filter(({ type, id }) => type !== 'symbol' || !TOWNS.test(id)),
});
