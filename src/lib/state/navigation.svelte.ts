import { createContext, untrack } from 'svelte';
import type { Moves, Selection } from '$lib/model/selection';
import { isSameView, type Camera } from '$lib/space/camera';
import { cameraOf } from '$lib/space/framing';
import { inFree } from '$lib/space/pane';
import { reveal } from '$lib/labels/reveal';
import type { Exploration } from './exploration.svelte';
import type { Viewport } from './viewport.svelte';

/** A live map, as far as it is moved. */
interface MovedMap {
  fit(camera: Camera, how: { animate: boolean }): void;
  zoomBy(levels: 1 | -1): void;
  /** Whether it is on its way somewhere. */
  readonly moving: boolean;
  /** Whether the reader has it in hand. */
  readonly held: boolean;
}

/** Where the map is sent: to what is selected, along with the reading, by the reader, and back. */
export class Navigation {
  /** Called after each move, with the view to keep. */
  onsettled: (camera: Camera) => void = () => {};
  /** Where to go when the move that is under way has ended. */
  #next: Camera | null = null;

  /** @param live its view is null while only the drawn map is there; it shows once it is `idle` */
  constructor(
    readonly exploration: Exploration,
    readonly viewport: Viewport,
    readonly live: { readonly view: MovedMap | null; readonly state: string },
  ) {}

  /** The camera for a selection; the opening view for none. */
  cameraFor(selection: Selection): Camera | null {
    const pane = this.viewport.paneFor(selection);
    return (pane && cameraOf(this.exploration.story, selection, pane)) ?? this.viewport.opening;
  }

  /**
   * Moves the map; the drawn one jumps.
   * @param noted whether the reader may want back to where the map was
   */
  go(camera: Camera, { animate, noted = true }: { animate: boolean; noted?: boolean }): void {
    if (noted) this.viewport.leaveFor(camera);
    if (this.live.view) this.live.view.fit(camera, { animate });
    else {
      this.viewport.camera = camera;
      this.settled(camera);
    }
  }

  zoomBy(levels: 1 | -1): void {
    const { view, state } = this.live;
    const { now } = this.viewport;
    if (view && state === 'idle') view.zoomBy(levels);
    else if (now) this.go({ ...now, zoom: now.zoom + levels }, { animate: false, noted: false });
  }

  /** The view before the map went where it is. */
  back(): void {
    const camera = this.viewport.takeLeft();
    if (camera) this.go(camera, { animate: true, noted: false });
  }

  /** The whole story again. */
  home(): void {
    const { opening } = this.viewport;
    if (opening) this.go(opening, { animate: true });
  }

  /** Follows what is selected; call once, inside an effect root. */
  follow(): void {
    $effect(() => {
      const { by, moves, selection, turn } = this.exploration;
      void turn;
      // The view that an address asks for is restored by whoever reads it.
      if (by !== 'address') untrack(() => this.show(selection, moves));
    });
  }

  /** Moves the map so that it shows a selection. */
  show(selection: Selection, moves: Moves): void {
    if (moves === 'along') this.#glide(this.cameraFor(selection));
    else if (moves === 'text') this.#bringOut(selection);
    else if (selection.type !== 'none')
      this.go(this.cameraFor(selection) as Camera, { animate: true });
  }

  /** The map has come to rest. */
  settled(camera: Camera): void {
    this.viewport.settle(camera);
    this.onsettled(camera);
    const next = this.#next;
    this.#next = null;
    if (next && !this.live.view?.held) this.#readOn(next);
  }

  /** What was chosen on the map itself stays where it is, unless the card comes to lie upon it. */
  #bringOut(selection: Selection): void {
    const { now } = this.viewport;
    const pane = this.viewport.paneFor(selection);
    if (!now || !pane) return;
    const { story, placeIds, lettering } = this.exploration;
    const chosen = story.places.filter(({ id }) => placeIds.includes(id));
    const whole = selection.type !== 'route' || chosen.every(({ at }) => inFree(at, now, pane));
    const camera = whole ? reveal(chosen, lettering, now, pane) : this.cameraFor(selection);
    if (camera && !isSameView(camera, now)) this.go(camera, { animate: true });
  }

  /** Moves the map along with the reading: one move at a time, and none while it is being moved. */
  #glide(camera: Camera | null): void {
    this.#next = null;
    const { view } = this.live;
    if (!camera || view?.held) return;
    if (view?.moving) this.#next = camera;
    else this.#readOn(camera);
  }

  #readOn(camera: Camera): void {
    this.viewport.readOnTo(camera);
    this.go(camera, { animate: true, noted: false });
  }
}

export const [useNavigation, provideNavigation] = createContext<Navigation>();
