import { isSameView, type Camera } from '$lib/operations/camera';

/** How many views are remembered. */
const MOST = 20;

/** The views that the map was sent away from. */
export class Past {
  /** The last one last. */
  #views = $state.raw<readonly Camera[]>([]);
  /** Where reading along brought the map last. */
  #read: Camera | null = null;

  get empty(): boolean {
    return this.#views.length === 0;
  }

  /** Remembers a view that the map leaves for another one. */
  note(left: Camera, next: Camera): void {
    const last = this.#views.at(-1);
    if (isSameView(left, next) || (last && isSameView(last, left))) return;
    this.#views = [...this.#views.slice(1 - MOST), left];
  }

  /** The same for a map that goes along with the reading: of the views on its way only the first counts. */
  readOn(left: Camera, next: Camera): void {
    if (!this.#read || !isSameView(left, this.#read)) this.note(left, next);
    this.#read = next;
  }

  /** The last one, which is then forgotten. */
  take(): Camera | undefined {
    const view = this.#views.at(-1);
    this.#views = this.#views.slice(0, -1);
    return view;
  }
}
