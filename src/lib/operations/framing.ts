import type { Bounds } from '$lib/model/geo';
import type { Selection } from '$lib/model/selection';
import type { Place, Precision, Story } from '$lib/model/story';
import { boundsOf, union } from './bounds';
import { cameraFor, panned, type Camera, type Size } from './camera';
import { activePlaces, placesIn } from './evidence';

/** Closer than this the embedded basemap has nothing more to say. */
const CLOSEST: Record<Precision, number> = {
  site: 8.5,
  neighbourhood: 8.5,
  city: 7,
  approximate: 6,
  region: 8,
};

/** A map's pane, of which a card covers so many CSS pixels: at the right, or, below 0, at the left. */
export interface Pane extends Size {
  cover?: number;
}

/** The camera for a selection: a place in the centre, a passage's places all in view. */
export function cameraOf(story: Story, selection: Selection, size: Pane): Camera | null {
  switch (selection.type) {
    case 'none':
      return null;
    case 'place': {
      const place = story.places.find(({ id }) => id === selection.id);
      return place ? frame([place], size) : null;
    }
    case 'passage':
      return frame(framed(placesIn(story, selection.line)), size);
    case 'group':
      return frame(
        story.places.filter(({ id }) => selection.places.includes(id)),
        size,
      );
    case 'route': {
      const ends = activePlaces(story, selection);
      const { width, height, cover = 0 } = size;
      const points = story.places.filter(({ id }) => ends.includes(id)).map(asPoint);
      const camera = frame(points, { width: width - Math.abs(cover), height });
      return camera && panned(camera, cover / 2);
    }
  }
}

/** A journey's line ends at an area's label point: its bounds do not matter. */
const asPoint = (place: Place): Place => ({ ...place, shape: 'point' });

/** A country would hide what a passage says of a town: it is framed only where nothing finer is named. */
function framed(places: readonly Place[]): readonly Place[] {
  const finer = places.filter(({ kind }) => kind !== 'country');
  return finer.length > 0 ? finer : places;
}

function frame(places: readonly Place[], size: Size): Camera | null {
  const bounds: Bounds | null = union(places.map(boundsOf));
  if (!bounds) return null;
  // A single place keeps its own middle; several leave room at the edge for their labels.
  const margin = places.length > 1 ? Math.min(90, 0.2 * Math.min(size.width, size.height)) : 24;
  const closest = Math.min(...places.map(({ precision }) => CLOSEST[precision]));
  return cameraFor(bounds, size, margin, closest);
}
