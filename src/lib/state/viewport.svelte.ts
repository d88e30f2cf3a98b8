import type { Bounds } from '$lib/model/geo';
import { cameraFor, isSameView, type Camera, type Size } from '$lib/space/camera';

/** How many views are remembered. */
const MOST = 20;

/** Where the map looks, on what pane, and the views that it was sent away from. */
export class Viewport {
  /** Null until the map has left the opening view that CSS draws. */
  camera = $state.raw<Camera | null>(null);
  /** Of the pane; null until it has one: a frame may be hidden at first. */
  size = $state.raw<Size | null>(null);
  readonly #bounds: Bounds;
  /** Where the map came to rest last; null: in the opening view. */
  #rest: Camera | null = null;
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

  /** Whether there is a view to go back to. */
  get wandered(): boolean {
    return this.#left.length > 0;
  }

  /** The map has come to rest. */
  settle(camera: Camera): void {
    this.#rest = camera;
  }

  /** Remembers the view that the map leaves for another one. */
  leaveFor(next: Camera): void {
    const from = this.#rest ?? this.opening;
    const last = this.#left.at(-1);
    if (!from || isSameView(from, next) || (last && isSameView(last, from))) return;
    this.#left = [...this.#left.slice(1 - MOST), from];
  }

  /** The same for a map that goes along with the reading: of the views on its way only the first counts. */
  readOnTo(next: Camera): void {
    const from = this.#rest ?? this.opening;
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
