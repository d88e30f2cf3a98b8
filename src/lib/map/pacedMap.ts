import { Map as MapLibreMap, type MapOptions } from 'maplibre-gl';
import { linkPrograms } from './programs';

/** Milliseconds until a map that loads draws a frame that it asks for. */
const PACE = 1000;

/**
 * MapLibre's map, which draws few frames while it loads: nobody sees them, and in each of them it would
 * place all its names anew. Frames come at once where a source or the view is new, as only a frame has the
 * engine ask for tiles; where everything is there its owner draws one.
 */
export class PacedMap extends MapLibreMap {
  /** Until every frame counts. */
  #paced = true;
  /** For the next frame. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether programs for the graphics card are being linked: a frame would wait for those that it needs. */
  #links = false;

  /** @param whole is called while it loads: something came, and nothing more is to come */
  constructor(whole: () => void, options: MapOptions) {
    super(options);
    const check = () => {
      if (this.#paced && this.whole) whole();
    };
    this.on('sourcedata', check);
    this.once('render', () => {
      this.#links = true;
      this.#cancelTimer();
      void linkPrograms(this)
        // They are linked later then, by the frames that need them.
        .catch(console.warn)
        .finally(() => {
          this.#links = false;
          this.triggerRepaint();
          check();
        });
    });
    const known = new Set<string>();
    this.on('style.load', () => known.clear());
    this.on('sourcedata', ({ sourceDataType, sourceId }) => {
      if (sourceDataType !== 'metadata' || known.has(sourceId)) return;
      known.add(sourceId);
      super.triggerRepaint();
    });
    this.on('movestart', () => {
      // What moves on and on is seen to move; elsewhere it needs other tiles.
      if (this.isMoving()) this.unpace();
      else super.triggerRepaint();
    });
    this.once('remove', () => this.unpace());
  }

  override triggerRepaint(): void {
    // In the engine's own constructor there is nothing yet.
    if (!(#paced in this) || !this.#paced) return super.triggerRepaint();
    // Whoever hears of the same news may have more for it to load.
    queueMicrotask(() => {
      if (!this.#paced) super.triggerRepaint();
      else if (!this.#links)
        this.#timer ??= setTimeout(() => {
          this.#cancelTimer();
          super.triggerRepaint();
        }, PACE);
    });
  }

  #cancelTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Whether all that it shows is there, and what it takes to draw it. */
  get whole(): boolean {
    const { tileManagers } = this.style;
    return !this.#links && Object.keys(tileManagers).every((id) => this.isSourceLoaded(id));
  }

  /** Every frame counts from now on. */
  unpace(): void {
    this.#cancelTimer();
    this.#paced = false;
  }
}
