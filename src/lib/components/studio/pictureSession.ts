import { pictureMaps } from '$lib/map/capture/pictureMap';
import type { Words } from '$lib/messages/words';
import { visibleBounds } from '$lib/space/camera';
import type { PictureSession } from '$lib/picture/plan/session';
import type { Exploration } from '$lib/state/exploration.svelte';
import { archive, type LiveMap } from '../map/liveMap.svelte';
import { loadLayer } from '../page/storyData';

/** What pictures are made from, as the page stands. @param words with those of pictures */
export function pictureSession(
  exploration: Exploration,
  live: LiveMap,
  words: Words,
): PictureSession {
  const { story, selection } = exploration;
  const { attribution, basemap } = live;
  const { now, size } = live.viewport;
  return {
    story,
    view: now && size && visibleBounds(now, size),
    selection,
    attribution,
    words,
    capture: pictureMaps(basemap.now, archive()),
    load: (layer) => loadLayer(story, layer),
    address: location.href,
  };
}
