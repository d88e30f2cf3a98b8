import { dequal } from 'dequal';
import type { MapRequest, PictureSession } from './plan/session';

type Capture = PictureSession['capture'];

/** A picture has so many maps at most: its own, a lens, a locator. */
const MOST = 3;

/**
 * The maps of the last pictures, of the same story on the same basemap. A map is loaded and drawn only
 * where it is asked for in another way: a title or a legend does not change it.
 */
export class KeptMaps {
  #kept: { request: MapRequest; ratio: number; drawn: HTMLCanvasElement }[] = [];

  /** @returns what draws maps, or has them; nobody may draw on what it gives */
  capture(capture: Capture): Capture {
    return async (request, how) => {
      const { ratio } = how;
      const same = this.#kept.find((kept) => kept.ratio === ratio && dequal(kept.request, request));
      const map = same ?? { request, ratio, drawn: await capture(request, how) };
      this.#kept = [map, ...this.#kept.filter((kept) => kept !== map)].slice(0, MOST);
      return map.drawn;
    };
  }
}
