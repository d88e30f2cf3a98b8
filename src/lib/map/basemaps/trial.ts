import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { Failure } from '$lib/model/failure';
import { unreadable } from '../failure';
import { inTime } from '../wait';

/**
 * Waits until a basemap's style that was just set shows something.
 * @param name what a reader knows it by
 * @throws {Failure} when an error comes first, nothing in time, or nothing at all for this view
 */
export async function standsUp(
  map: MapLibreMap,
  base: StyleSpecification,
  name: string,
): Promise<void> {
  const vectors = base.layers.flatMap((layer) =>
    'source' in layer && base.sources[layer.source]?.type === 'vector' ? [layer.id] : [],
  );
  const shows = () =>
    // Whether a picture has come cannot be asked: those are taken at their word.
    vectors.length === 0 || map.queryRenderedFeatures({ layers: vectors }).length > 0;
  const subscriptions: { unsubscribe(): void }[] = [];
  const shown = new Promise<void>((resolve, reject) => {
    let arrived = false;
    subscriptions.push(
      map.on('sourcedata', ({ sourceId, tile }) => {
        arrived ||= tile !== undefined && sourceId in base.sources;
      }),
      map.on('render', () => {
        if (arrived && map.isStyleLoaded() && shows()) resolve();
      }),
      map.on('idle', () => {
        // A missing tile (404) counts as an empty one: a server that has none looks like the sea.
        if (shows()) resolve();
        else reject(new Failure('noMapHere', {}));
      }),
      map.on('error', ({ error }) => reject(unreadable(error, 'barred'))),
    );
  });
  try {
    await inTime(shown);
  } catch (why) {
    throw new Failure('file', { file: name, why });
  } finally {
    for (const subscription of subscriptions) subscription.unsubscribe();
  }
}
