import { createContext } from 'svelte';
import type { Bounds, LonLat } from '$lib/model/geo';
import type { Selection } from '$lib/model/selection';
import { cameraFor, isSameView, type Camera, type Rect, type Size } from '$lib/space/camera';
import { coveredBy, type Pane } from '$lib/space/pane';
import { paperView, type View } from '$lib/space/paper';

/** How many views are remembered. */
const MOST = 20;

/** The pane on the screen, measured when asked; CSS pixels. */
interface PaneOnScreen {
  size(): Size;
  /** What stands upon it, from its corner. @param card whether a card will */
  covers(card: boolean): readonly Rect[];
}

/** Where the map looks, on what pane or paper, and the views that it was sent away from. */
export class Viewport {
  /** Null until the map has left the opening view that CSS draws. */
  camera = $state.raw<Camera | null>(null);
  /** Of the pane; null until it has one: a frame may be hidden at first. */
  size = $state.raw<Size | null>(null);
  /** Null until there is one. */
  screen: PaneOnScreen | null = null;
  /** While the browser prints. */
  printing = $state.raw(false);
  /** The position under the pointer. */
  pointer = $state.raw<LonLat | null>(null);
  readonly #bounds: Bounds;
  /** Where the map came to rest last; null: in the opening view. */
  rest = $state.raw<Camera | null>(null);
  /** The last one last. */
  #left = $state.raw<readonly Camera[]>([]);
  /** Where reading along brought the map last. */
  #read: Camera | null = null;

  /** @param opening what the story shows at first */
  constructor(opening: Bounds) {
    this.#bounds = opening;
  }

  /** The camera of the opening view in this pane. */
  readonly opening = $derived.by(() => this.size && cameraFor(this.#bounds, this.size));
  readonly now = $derived.by(() => this.camera ?? this.opening);

  /** Measures the pane. */
  measure(): void {
    const size = this.screen?.size();
    // Paper is no pane, and one that is hidden has no size: what the reader sees stays what it was.
    if (size && !this.printing && size.width > 0 && size.height > 0) this.size = size;
  }

  /** The pane and what a selection leaves free of it; null while it has no size. */
  paneFor(selection: Selection): Pane | null {
    return this.size && this.screen && coveredBy(this.size, this.coversFor(selection));
  }

  /** What stands upon the pane while something is selected. */
  coversFor({ type }: Selection): readonly Rect[] {
    return this.screen?.covers(type === 'place' || type === 'group' || type === 'route') ?? [];
  }

  /** What is being printed; null while nothing is. */
  get paper(): View | null {
    return this.printing && this.size ? paperView(this.#bounds, this.camera, this.size) : null;
  }

  /** Whether there is a view to go back to. */
  get wandered(): boolean {
    return this.#left.length > 0;
  }

  /** The map has come to rest. */
  settle(camera: Camera): void {
    this.rest = camera;
  }

  /** Remembers the view that the map leaves for another one. */
  leaveFor(next: Camera): void {
    const from = this.rest ?? this.opening;
    const last = this.#left.at(-1);
    if (!from || isSameView(from, next) || (last && isSameView(last, from))) return;
    this.#left = [...this.#left.slice(1 - MOST), from];
  }

  /** The same for a map that goes along with the reading: of the views on its way only the first counts. */
  readOnTo(next: Camera): void {
    const from = this.rest ?? this.opening;
    if (from && !(this.#read && isSameView(from, this.#read))) this.leaveFor(next);
    this.#read = next;
  }

  /** The last view that was left, which is then forgotten. */
  takeLeft(): Camera | undefined {
    const view = this.#left.at(-1);
    this.#left = this.#left.slice(0, -1);
    return view;
  }
}

export const [useViewport, provideViewport] = createContext<Viewport>();
