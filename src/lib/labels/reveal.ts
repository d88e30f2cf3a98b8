import type { Place } from '$lib/model/story';
import type { Camera } from '$lib/space/camera';
import type { Lettering } from './lettering';
import { markerRect } from './markers';
import { broughtOut, inFree, uncovered, type Pane } from '$lib/space/pane';

/**
 * The camera, moved as little as brings the markers of these places out from under what covers the
 * pane; places that are not on the pane at all are left where they are.
 */
export const reveal = (
  places: readonly Place[],
  lettering: Lettering,
  camera: Camera,
  pane: Pane,
): Camera =>
  places
    .filter(({ at }) => inFree(at, camera, uncovered(pane)))
    .reduce(
      (view, place) => broughtOut(markerRect(place, lettering, view, pane), view, pane),
      camera,
    );
