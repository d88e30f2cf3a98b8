import { ENGLISH } from '$lib/messages/load';
import type { MapView } from '$lib/map/MapView';
import { PALETTES, type Theme } from '$lib/model/palette';
import { standing } from '$lib/operations/captions';
import { visibleBounds, type Camera, type Size } from '$lib/operations/camera';
import { longDate } from '$lib/operations/wording';
import { compose, toPng } from '$lib/picture/compose';
import { pictureLayout } from '$lib/picture/layout';
import type { Exploration } from '$lib/state/exploration.svelte';

const PIXELS: Size = { width: 1600, height: 900 };
/** Two output pixels for each layout pixel: type as large in print as on the page. */
const RATIO = 2;

interface Sitting {
  view: MapView;
  exploration: Exploration;
  theme: Theme;
  camera: Camera;
  size: Size;
  /** Whose map data it shows. */
  attribution: string;
}

/** Draws what the reader sees into a PNG of 1600 × 900 pixels and hands it to the browser to save. */
export async function savePicture(sitting: Sitting) {
  const { view, exploration, theme, camera, size, attribution } = sitting;
  const { story, points, captions, placeIds, strengths } = exploration;
  const active = new Set(placeIds);
  const layout = pictureLayout(PIXELS, RATIO, visibleBounds(camera, size));
  const bitmap = await view.capture(layout.camera, layout.map, RATIO);
  const canvas = await compose(bitmap, layout, {
    title: story.title,
    credit: `Places named in a report by ${story.publisher}, ${longDate(story.published, 'en')}`,
    key: story.routes.length > 0 && strengths.routes > 0 ? ENGLISH.say('route.key') : '',
    attribution,
    places: strengths.places > 0 ? points : [],
    labels: strengths.labels > 0,
    opening: story.opening,
    captions: captions.filter((caption) => standing(caption) || active.has(caption.area.id)),
    active,
    palette: PALETTES[theme],
  });
  download(await toPng(canvas), `${story.slug}-${PIXELS.width}x${PIXELS.height}.png`);
}

function download(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
