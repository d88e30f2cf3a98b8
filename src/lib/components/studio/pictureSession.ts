import { pictureMaps } from '$lib/map/capture/pictureMap';
import { HOUSE } from '$lib/model/house';
import type { Words } from '$lib/messages/words';
import { visibleBounds } from '$lib/space/camera';
import type { PictureSession } from '$lib/picture/plan/session';
import type { Exploration } from '$lib/state/exploration.svelte';
import type { Viewport } from '$lib/state/viewport.svelte';
import { embeddedArchive, type BasemapChoice } from '../map/basemapChoice.svelte';
import { loadDisputed, loadLayer, loadWorld, loadWorldArea } from '../page/storyData';

/** What pictures are made from, as the page stands. @param words with those of pictures */
export function pictureSession(
  exploration: Exploration,
  viewport: Viewport,
  basemap: BasemapChoice,
  words: Words,
): PictureSession {
  const { story, selection } = exploration;
  const { now, size } = viewport;
  return {
    story,
    view: now && size && visibleBounds(now, size),
    selection,
    attribution: basemap.attribution,
    house: HOUSE,
    words,
    ...pictureMaps(basemap.now, embeddedArchive()),
    load: (layer) => (layer === 'disputed' ? loadDisputed() : loadLayer(story, layer)),
    loadWorld,
    loadWorldArea,
    address: location.href,
  };
}
