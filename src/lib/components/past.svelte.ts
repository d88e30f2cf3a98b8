import type { Camera } from '$lib/operations/camera';

/** How many views are remembered. */
const MOST = 20;

/** The views that the map was sent away from. */
export class Past {
  /** The last one last. */
  #views = $state.raw<readonly Camera[]>([]);

  get empty(): boolean {
    return this.#views.length === 0;
  }

  note(view: Camera): void {
    this.#views = [...this.#views.slice(1 - MOST), view];
  }

  /** The last one, which is then forgotten. */
  take(): Camera | undefined {
    const view = this.#views.at(-1);
    this.#views = this.#views.slice(0, -1);
    return view;
  }
}
