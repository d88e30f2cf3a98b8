import { pictureMaps } from '$lib/map/pictureMap';
import type { Basemap } from '$lib/model/basemap';
import type { Bounds } from '$lib/model/geo';
import { PICTURE, type PictureSettings } from '$lib/model/picture';
import type { Theme } from '$lib/model/palette';
import type { Words } from '$lib/messages/words';
import { compose } from '$lib/picture/compose';
import { rasterFile } from '$lib/picture/files/raster';
import { makePicture } from '$lib/picture/makePicture';
import type { Sitting } from '$lib/picture/sitting';
import type { Exploration } from '$lib/state/exploration.svelte';
import { loadLayer } from './storyData';

interface Page {
  exploration: Exploration;
  theme: Theme;
  view: Bounds;
  words: Words;
  /** Whose map data it shows. */
  attribution: string;
  basemap: Basemap;
  /** Absolute address of the embedded basemap's archive. */
  archive: string;
}

/** Draws what the reader sees into a PNG of 1600 × 900 pixels and hands it to the browser to save. */
export async function savePicture(page: Page) {
  const { exploration, theme } = page;
  const { language, strengths: layers, story } = exploration;
  const settings: PictureSettings = { ...PICTURE, theme, language, layers };
  const picture = await makePicture(settings, sittingOf(page));
  const { format, quality } = settings;
  const file = await rasterFile(await compose(picture), 'png', quality, picture.metadata);
  const { width, height } = picture.measures.pixels;
  download(file, `${story.slug}-${width}x${height}.${format}`);
}

/** What pictures are made from, as the page stands. */
export function sittingOf({
  exploration,
  view,
  words,
  attribution,
  basemap,
  archive,
}: Page): Sitting {
  const { story, selection } = exploration;
  return {
    story,
    view,
    selection,
    attribution,
    words,
    capture: pictureMaps(basemap, archive),
    load: (layer) => loadLayer(story, layer),
    address: location.href,
  };
}

function download(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
