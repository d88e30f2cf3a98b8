import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { inTime } from '../wait';

/**
 * Waits until a basemap's style that was just set shows something.
 * @throws {Error} when an error comes first, nothing in time, or nothing at all for this view
 */
export async function standsUp(map: MapLibreMap, base: StyleSpecification): Promise<void> {
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
        else reject(new Error('the server has no map for this view.'));
      }),
      map.on('error', ({ error }) => reject(new Error((error as Error).message))),
    );
  });
  try {
    await inTime(shown);
  } finally {
    for (const subscription of subscriptions) subscription.unsubscribe();
  }
}
